"""Rises and falls whose figures do not fit: the percentage, the direction, or a step larger than what it leads to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from editor_app.checks.facts.lists import FactLists, Move
from editor_app.checks.facts.patterns import Numerals
from editor_app.text.language.words import Word
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SCALE = r"(?: (?:million|billion|trillion)|(?: ?(?:bn|mn|mln|tn)|m)\b)"
_P = r"(?:(?:more than|about|nearly|almost|some) )?(?P<percent>\d+(?:\.\d+)?) ?(?:%|percent|per cent)(?! points?)"
_THEN = r"(?:compared (?:with|to)|versus|against|over|on|from)(?: the)?"
_WORDS = r"[^.;%]{0,40}?"


def _number(name: str) -> str:
    """A pattern for a number that is no percentage, with its scale."""
    return (
        rf"(?:[A-Z]{{0,3}}[$€£¥] ?|(?:EUR|USD|RMB|GBP|CHF) )?(?P<{name}>\d[\d,]{{0,14}}(?:\.\d+)?)"
        rf"(?P<{name}_scale>{_SCALE})?"
        r"(?! ?(?:%|percent|per cent))(?!\w|[.,]\d)"
    )


_OLD, _NEW, _BY = _number("old"), _number("new"), _number("step")
_PERIOD = (
    r"\((?:(?:FY|[HQ][1-4]) ?)?(?:(?:19|20)\d\d|['’]?\d\d|(?:prior|previous|last) year|a year ago)(?:[/–-]\d{2,4})?: ?"
)
"""What a bracket with the figure of an earlier period begins with: "(2025: £1.2m)"."""
_PERCENT = (
    re.compile(rf"(?: by| of)? {_P} to {_NEW} {_PERIOD}{_OLD}\)"),
    re.compile(rf"(?: by| of)? {_P}{_WORDS} from {_OLD}{_WORDS} to {_NEW}"),
    re.compile(rf"(?: by| of)? {_P}{_WORDS} to {_NEW}{_WORDS} {_THEN} {_OLD}"),
)
_PLAIN = (
    re.compile(rf" to {_NEW}(?: [a-z]+)?,? from {_OLD}"),
    re.compile(rf" from {_OLD}(?: [a-z]+)? to {_NEW}"),
)
_STEP = re.compile(rf" by (?:a further |another )?{_BY}(?: [a-z]+)?(?: last year| this year| since \w+)? to {_NEW}")
_AFTER = re.compile(rf"(?<![\w.,]){_NEW}(?: [a-z]+)?{_WORDS}, an? (?P<noun>[a-z]+) of {_P} {_THEN} {_OLD}")
_BRACKETED = re.compile(
    rf"(?<![\w.,]){_NEW} {_PERIOD}{_OLD}\),? (?:representing |which is )?(?:an? )?(?P<noun>[a-z]+)(?: of| by)? {_P}"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_BACK = 120
"""Characters around a noun such as "increase", in which its figures stand."""
_NEXT = 25
"""Characters after a bracket in which the word for its rise begins."""
_TOLERANCE, _SHARE = 1.5, 0.12
"""Points, and the share of the percentage, by which a rounded percentage may miss."""


class Odd(Enum):
    """What does not fit in a change."""

    PERCENT = "percent"
    DIRECTION = "direction"
    STEP = "step"


@dataclass(frozen=True, slots=True)
class Change:
    """A change whose figures do not fit: `old`, `new` and `said` as written, `real` is the percentage they make."""

    odd: Odd
    span: Span
    old: str
    new: str
    said: str = ""
    real: float = 0


def wrong_changes(text: Text, lists: FactLists) -> Iterator[Change]:
    """The changes of a text that do not fit."""
    body = text.body
    for name, move in lists.moves.items():
        for word in text.index.get(name, ()):
            if body.rfind(")", max(0, word.start - _NEXT), word.start) >= 0:
                yield from _told_before(_BRACKETED, body, word.start, move, lists)
            match = next((found for pattern in _PERCENT if (found := pattern.match(body, word.end))), None)
            if match:
                yield from _percent(match, word.start, move, lists)
            elif body.startswith(" of ", word.end):
                yield from _told_before(_AFTER, body, word.start, move, lists)
            elif move.verb:
                yield from _plain(body, word, move, lists)


def _told_before(pattern: re.Pattern[str], body: str, noun: int, move: Move, lists: FactLists) -> Iterator[Change]:
    """ "8.4 million, an increase of 20 percent over the 6.0 million", "8.4m (2025: 6.0m), up 20 percent"."""
    for match in pattern.finditer(body, max(0, noun - _BACK), noun + _BACK):
        if match.start("noun") == noun:
            yield from _percent(match, match.start(), move, lists)


def _percent(match: re.Match[str], start: int, move: Move, lists: FactLists) -> Iterator[Change]:
    old, new = _values(match, "old", "new", lists.numerals)
    later = match.start("percent") - match.start()
    if not old or lists.patterns.move.search(match[0], later) or _is_year(match, "old") or _is_year(match, "new"):
        return
    said, real = float(match["percent"]), 100 * (new - old) / old
    if abs((real if move.up else -real) - said) > max(_TOLERANCE, _SHARE * said):
        yield Change(
            Odd.PERCENT, Span(start, match.end()), _shown(match, "old"), _shown(match, "new"), match["percent"], real
        )


def _plain(body: str, verb: Word, move: Move, lists: FactLists) -> Iterator[Change]:
    """A change without a percentage: its direction, or its step."""
    for pattern in _PLAIN:
        match = pattern.match(body, verb.end)
        if match and not (_is_year(match, "old") and _is_year(match, "new")):
            old, new = _values(match, "old", "new", lists.numerals)
            if new < old if move.up else new > old:
                yield Change(Odd.DIRECTION, Span(verb.start, match.end()), _shown(match, "old"), _shown(match, "new"))
            return
    match = _STEP.match(body, verb.end)
    if match and move.up and not _is_year(match, "new"):
        step, new = _values(match, "step", "new", lists.numerals)
        if step > new:
            yield Change(Odd.STEP, Span(verb.start, match.end()), _shown(match, "step"), _shown(match, "new"))


def _values(match: re.Match[str], one: str, other: str, numerals: Numerals) -> tuple[float, float]:
    """Two numbers; one without a scale of its own takes that of the other."""
    scales = [(match[f"{name}_scale"] or "").strip() for name in (one, other)]
    first, second = (
        float(match[name].replace(",", "")) * numerals.scale(scale or scales[1 - at])
        for at, (name, scale) in enumerate(zip((one, other), scales, strict=True))
    )
    return first, second


def _is_year(match: re.Match[str], name: str) -> bool:
    return bool(_YEAR.fullmatch(match[name])) and not match[f"{name}_scale"]


def _shown(match: re.Match[str], name: str) -> str:
    return f"{match[name]}{match[f'{name}_scale'] or ''}"
