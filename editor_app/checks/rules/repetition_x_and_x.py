"""One word on both sides of "and": "instructions and instructions"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.nouns import nouns, singular
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LEAST = 3
_QUALIFYING = frozenset(("that", "who", "which", "whose", "from", "with", "all", "across", "throughout"))
"""Words that tell another kind of the same thing: "union jobs and jobs that are well paid"."""
_ADJECTIVES = ("al", "ic", "ous", "ive")
"""Endings of nouns that are mostly adjectives: "domestic and domestic participants" lost its second kind."""
_JOINED = re.compile(r",? and ")
_GLUED = re.compile(r"[-/’'\u2010]")
_ALONE = re.compile(r"\s*(?:[.,;:!?)”\"]|$)")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each. Before a noun the second may be a part of more ("energy and energy efficiency"): a hint."""
    if ref.lexicon is None:
        return
    for joint in text.index.get("and", ()):
        at = text.number(joint)
        if not 0 < at < len(text.words) - 1 or text.lower[at - 1] != text.lower[at + 1]:
            continue
        first, second = text.words[at - 1], text.words[at + 1]
        if not _JOINED.fullmatch(text.body[first.end : second.start]) or _is_meant(text, first, second, ref):
            continue
        after = text.lower[at + 2] if at + 2 < len(text.lower) else ""
        ends = _ALONE.match(text.body, second.end) or after in ref.words.auxiliaries or after in ref.words.conjunctions
        alone = bool(ends) or (after in ref.words.prepositions and after not in ("of", "in", "for", "to"))
        if _goes_on(text, at) or text.body.startswith(("’", "'"), second.end):
            continue  # "dug, and dug, and dug"
        if after == "alike" or ("," in text.body[first.end : joint.start] and not alone):
            continue  # "share and share alike"; "clean energy, and energy markets"
        if (after in _QUALIFYING and _is_qualified(text, at - 1, ref)) or (not alone and _is_part(text, at)):
            continue
        message = say(
            "“{phrase}” stands on both sides of “{word}”. Was something else meant the second time?",
            phrase=second.text,
            word=joint.text,
        )
        told = after in ref.words.prepositions and _is_qualified(
            text, at - 1, ref
        )  # target accounts and accounts at risk
        severity = None if alone and not told else Severity.INFO
        yield Hit(Span(first.start, second.end), message, (first.text,), sure=False, severity=severity)


def _is_meant(text: Text, first: Word, second: Word, ref: Reference) -> bool:
    """Whether the word is one that English says twice so, a comparative, a name or a number."""
    low = first.lower
    if len(low) < _LEAST or not low.isalpha() or low in ref.words.said_again or low in ref.words.small:
        return True
    if text.body[first.start - 1 : first.start] in ("-", "/") or _GLUED.match(text.body, second.end):
        return True
    if ref.lexicon is None or (low.endswith("er") and _is_comparative(low, ref.lexicon)):
        return True
    return first.text[0].isupper() and not ref.lexicon.small(low)


def _is_part(text: Text, at: int) -> bool:
    """Whether the second word only qualifies the noun behind it: "wood and wood products"."""
    if (
        at + 2 >= len(text.words)
        or text.words[at + 1].text[0].isupper()
        or text.words[at + 2].start != text.words[at + 1].end + 1
    ):
        return False
    word, after = text.lower[at + 1], text.lower[at + 2]
    plural = word.endswith("s") and not word.endswith("ss")
    return not plural and not word.endswith(_ADJECTIVES) and {word, singular(after)} <= nouns().words


def _goes_on(text: Text, at: int) -> bool:
    """Whether the word comes a third time."""
    word = text.lower[at + 1]
    before, after = text.lower[max(0, at - 3) : at - 1], text.lower[at + 2 : at + 4]
    return list(before) == [word, "and"] or list(after) == ["and", word]


def _is_qualified(text: Text, at: int, ref: Reference) -> bool:
    """Whether a word of its own tells which the first are: "Tribal leaders", "union jobs", not "the leaders"."""
    first = text.words[at]
    before = text.words[at - 1] if at else None
    beside = before is not None and text.body[before.end : first.start].isspace()
    return before is not None and beside and before.lower not in ref.words.small


def _is_comparative(low: str, lexicon: Lexicon) -> bool:
    return any(lexicon.small(stem) for stem in (low[:-2], low[:-1], f"{low[:-3]}y", low[:-3]) if len(stem) > 1)


RULE = Rule(
    about=About.REPETITION,
    name="x-and-x",
    title=say("One word on both sides of “and”"),
    severity=Severity.WARNING,
    check=check,
)
