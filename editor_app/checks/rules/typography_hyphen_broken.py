"""A word that a hyphen broke at the end of a line: "com- mittee", "well- known", "pro¬gram"."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.patterns import regex
from editor_app.text.language.lists import AFTER_SUSPENDED_HYPHEN, words
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BROKEN = regex(r"-(?<=[a-z].)[ \n](?=[a-z]{2})| -(?<=[a-z]..)(?=[a-z]{2})|¬(?<=[a-z].)(?=[a-z]{2})")
_LEFT, _RIGHT = regex(r"(?<![\w-])[A-Za-z]?[a-z]+$"), regex(r"[a-z]{2,}(?![\w-])")
_LOOK = 24
_FIRST_OFTEN, _RARE = 3.0, 3.0
_PREFIX = 2
"""Letters up to which a part is a prefix: e -mail, re -elect."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each, with the word as it was; "short- and long-term" is right."""
    if ref.lexicon is None:
        return
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


_PARTS = frozenset(("well", "long", "short", "high", "low", "full", "part", "self"))
"""What mostly begins a word with a hyphen."""

RULE = Rule(
    about=About.TYPOGRAPHY,
    name="hyphen-broken",
    title=say("Word broken by a hyphen"),
    severity=Severity.WARNING,
    check=check,
)
