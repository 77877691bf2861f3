"""Words that no dictionary has and that are near none: names of things, words of a trade."""

from collections.abc import Iterator, Sequence

from editor_app.checks.knowledge.spelling_of import house_words, spelling_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.asked import LEAST, asked, plain
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import AND, Message, listed, say
from editor_app.text.language.letters import is_eastern
from editor_app.text.language.words import Word, is_lettered
from editor_app.text.prepared import Text

_NAMED = 12
"""Words that the message names; the places of all are shown."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """One hit for all of a text: an editor reads through them once. A person's own words are none of them."""
    found = spelling_of(text, ref).unknown if ref.lexicon else _unknown(text, ref)
    words = tuple(word for word in found if plain(word.lower) not in ref.own)
    if words:
        yield Hit(words[0].span, _message(words), related=tuple(word.span for word in words[1:]), sure=False)


def _message(words: Sequence[Word]) -> Message:
    forms = tuple(dict.fromkeys(word.lower for word in words))
    named = listed([say("“{word}”", word=word) for word in forms[:_NAMED]], AND)
    if len(forms) == 1:
        return say("{words} is in no dictionary.", words=named)
    if len(forms) <= _NAMED:
        return say("{words} are in no dictionary.", words=named)
    return say("{count:,} words are in no dictionary, among them {words}.", count=len(forms), words=named)


def _unknown(text: Text, ref: Reference) -> Iterator[Word]:
    """The words in small letters that the dictionary of another language lacks."""
    if ref.speller is None:
        return
    house = house_words(ref.house)
    for lower in text.index:
        if _may_be_word(lower) and plain(lower) not in house and not ref.speller.knows(lower):
            yield from (word for word in asked(text, lower) if word.text.islower())


def _may_be_word(lower: str) -> bool:
    return len(lower) >= LEAST and not is_eastern(lower[0]) and is_lettered(lower)


RULE = Rule(about=About.SPELLING, name="unknown", title=say("Unknown words"), severity=Severity.INFO, check=check)
