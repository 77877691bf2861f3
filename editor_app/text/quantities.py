"""Numbers in a text, in figures or in words, with what they count."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.text.language.words import Word
from editor_app.text.span import Span

_UNITS = {
    name: value
    for value, name in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
        " seventeen eighteen nineteen".split()
    )
} | {name: 10 * value for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_POWERS = {"hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
_FIGURE = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_MONEY = "$€£¥"
_PERCENT = frozenset(("percent", "percentage", "pct"))


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number, its words' place and number in the list of words, and its kind: "%", a currency, or nothing."""

    span: Span
    value: float
    first: int
    after: int
    kind: str = ""


def quantities(body: str, words: Sequence[Word]) -> tuple[Quantity, ...]:
    """The numbers among words of one sentence; ordinals, dates, clock times and parts of names do not count."""
    found: list[Quantity] = []
    at = 0
    while at < len(words):
        read = _read(body, words, at) if tells_number(words[at].text.lower()) else None
        if read:
            found.append(read)
        at = read.after if read else at + 1
    return tuple(found)


def tells_number(lower: str) -> bool:
    """Whether a word in small letters may begin a number."""
    return lower[0].isdigit() or lower in _UNITS


def _read(body: str, words: Sequence[Word], at: int) -> Quantity | None:
    word = words[at]
    if word.is_number:
        if not _FIGURE.fullmatch(word.text) or body[word.start - 1 : word.start] in _NOT_BEFORE:
            return None
        value = float(word.text.replace(",", ""))
    elif word.lower in _UNITS:
        value = _UNITS[word.lower]
    else:
        return None
    after = at + 1
    if not word.is_number and value >= 20 and after < len(words) and 0 < _UNITS.get(words[after].lower, 0) < 10:
        value += _UNITS[words[after].lower]
        after += 1
    while (
        after < len(words) and words[after].lower in _POWERS and body[words[after - 1].end : words[after].start] in " -"
    ):
        value *= _POWERS[words[after].lower]
        after += 1
    span = Span(word.start, words[after - 1].end)
    return Quantity(span, value, at, after, _kind(body, span, words[after : after + 1]))


def _kind(body: str, span: Span, following: Sequence[Word]) -> str:
    before = body[span.start - 1 : span.start] if span.start else ""
    if before and before in _MONEY:
        return before
    if body[span.end : span.end + 1] == "%" or (following and following[0].lower in _PERCENT):
        return "%"
    return ""


_NOT_BEFORE = frozenset("-–/.:#№+")
