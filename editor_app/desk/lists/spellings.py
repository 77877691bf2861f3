"""How a word may have been meant: what a person chooses from, one word at a time."""

from editor_app.checks.shapes import cased
from editor_app.checks.spelling.asked import plain
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import reference_for
from editor_app.domain.known import Known

_MOST = 3
"""As many as have a digit on the card of a word."""


def spellings(tools: Tools, language: str, word: str) -> tuple[str, ...]:
    """The likeliest words that were meant, with the capitals and the possessive of the word; some 80 ms."""
    reference = reference_for(tools, language, Known())
    written = word.replace("’", "'")
    bare = plain(written.lower())
    ending = word[len(bare) :] if written.lower().startswith(bare) else ""
    near = tuple(one.word for one in reference.lexicon.near(bare)) if reference.lexicon else ()
    asked = reference.speller.suggestions(written[: len(bare)]) if reference.speller and len(near) < _MOST else ()
    if lexicon := reference.lexicon:
        asked = tuple(sorted(asked, key=lambda one: -lexicon.often(one.lower())))
    stem = word[: len(word) - len(ending)]
    found = dict.fromkeys(cased(stem, one) + ending for one in (*near, *asked))
    return tuple(one for one in found if one != word)[:_MOST]
