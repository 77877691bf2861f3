"""A word that a hyphen broke, "com- mittee", "pro¬gram", or that has spaces beside its own, "39 - year - old"."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.lists import AFTER_SUSPENDED_HYPHEN, FUNCTION_WORDS, words
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BROKEN = re.compile(r"-(?<=[a-z].)[ \n](?=[a-z]{2})| -(?<=[a-z]..)(?=[a-z]{2})|¬(?<=[a-z].)(?=[a-z]{2})")
_SPACED = re.compile(
    r"(?<![\w.,-])(?:(?P<count>\d+|one|two|three)|(?P<first>[a-z]{2,}))"
    r"(?: - (?P<joint>[a-z]+))? - (?P<last>[a-z]{2,})(?= \w|[,.])"
)
_LED = re.compile(r"\b(?:an?|the|its) $", re.IGNORECASE)
_DASH = re.compile(r"(?<=\S) - (?=\S)")
_LEFT, _RIGHT = re.compile(r"(?<![\w-])[A-Za-z]?[a-z]+$"), re.compile(r"[a-z]{2,}(?![\w-])")
_LOOK = 24
_FIRST_OFTEN, _RARE = 3.0, 3.0
_LEAST = 2
"""Compounds with spaces in a text that make a habit."""
_PREFIX = 2
"""Letters up to which a part is a prefix: e -mail, re -elect."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, with the word as it was; "short- and long-term" is right."""
    if ref.lexicon is None:
        return
    yield from _spaced(text)
    for match in text.finditer(_BROKEN):
        left = _LEFT.search(text.body[max(0, match.start() - _LOOK) : match.start()])
        right = _RIGHT.match(text.body, match.end())
        if not left or not right or right[0] in words(AFTER_SUSPENDED_HYPHEN):
            continue
        meant = _meant(text, left[0], match[0], right[0], ref.lexicon)
        if meant:
            place = Span(match.start() - len(left[0]), right.end())
            message = say("A hyphen broke “{word}”, as at the end of a line.", word=meant)
            yield Hit(place, message, (meant,))


def _spaced(text: Text) -> Iterator[Hit]:
    """A hit for each compound with spaces beside its hyphens. A text that has more such dashes tells little: only what
    cannot be two thoughts is one there, "39 - year - old", "mild - to - moderate".
    """
    first = text.prose[0].span.end if text.prose else 0  # the name of a site follows a headline so
    dashes = sum(match.start() > first for match in text.finditer(_DASH))
    found = [match for match in text.finditer(_SPACED) if match.start() > first and _is_compound(match)]
    if 2 * sum(match[0].count(" - ") for match in found) < dashes or len(found) < _LEAST:
        found = [match for match in found if match["joint"]]
    for match in found:
        meant = match[0].replace(" - ", "-")
        message = say("“{words}” has spaces beside its hyphen: “{meant}”.", words=match[0], meant=meant)
        yield Hit(Span(*match.span()), message, (meant,), group="spaced")


def _is_compound(match: re.Match[str]) -> bool:
    """Whether two or three words with hyphens between make one before a noun."""
    first, joint, last = match["first"], match["joint"], match["last"]
    if joint:
        return last == "old" if match["count"] else joint == "to"
    small = words(FUNCTION_WORDS)
    if match["count"]:
        return last not in small and bool(_LED.search(match.string, max(0, match.start() - 5), match.start()))
    return last not in small and bool(first in _PARTS or (first not in small and last.endswith("ed")))


def _meant(text: Text, one: str, sign: str, other: str, lexicon: Lexicon) -> str:
    """The word that was broken, or an empty string when none was."""
    low = (one + other).lower()
    whole = lexicon.real(low)
    both = lexicon.real(one.lower()) and lexicon.real(other)
    if sign == "¬":
        return one + other
    if sign == " -":
        return f"{one}-{other}" if len(one) <= _PREFIX or one.lower() in ("pre", "non", "anti") else ""
    if sign == "-\n":
        return "" if not whole or (both and lexicon.often(low) < _RARE) else one + other
    if whole:
        return one + other
    hyphened = f"{one}-{other}"
    usual = both and (hyphened in text.body or one.lower() in _PARTS)
    return hyphened if usual and lexicon.often(one.lower()) > _FIRST_OFTEN else ""


_PARTS = frozenset(("well", "long", "short", "high", "low", "full", "part", "self", "non"))
"""What mostly begins a word with a hyphen."""

RULE = Rule(
    about=About.TYPOGRAPHY,
    name="hyphen-broken",
    title=say("Word broken by a hyphen"),
    severity=Severity.WARNING,
    check=check,
)
