"""One number with two values, and numbers of a size that cannot be: 万 for 亿, figures turned round."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import combinations

from editor_app.text.chinese import Figure, Kind
from editor_app.text.chinese.lists import one_of, sizes
from editor_app.text.chinese.scripts import simplified
from editor_app.text.language.letters import HAN
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY)
_BEFORE, _AFTER = 16, 10
"""Characters on both sides of a number in which the words stand that say what it counts."""
_POWER = 1e4
"""From 万 to 亿."""
_SCALES = (10.0, 100.0, 1e3, 1e4, 1e8)
_EXACT, _LONG = 2, 3
"""Figures but zeros at the end: of a number that is compared, and of one in which one figure may be wrong."""
_SHARED, _ONE_OFF = 1, 2
"""Pairs of characters that both surroundings have: where figures are turned round, and where one is another."""
_TOO_LITTLE = 5000
"""A total that is so many times one of its parts has another power than is meant."""


@dataclass(frozen=True, slots=True)
class TwoValues:
    """One thing with two values: the later or rarer one, and the other."""

    here: Figure
    there: Figure


@dataclass(frozen=True, slots=True)
class Size:
    """A number that is too large, or too small, for what it counts."""

    figure: Figure
    too_large: bool


def two_values(text: Text) -> Iterator[TwoValues]:
    """The numbers of a text that another sentence gives with another value."""
    body = simplified(text.body)
    figures = [one for one in text.figures if one.kind in _KINDS and one.until == one.value and _signs(one)]
    often = {one.value: sum(other.value == one.value for other in figures) for one in figures}
    told: set[Span] = set()
    for first, second in combinations(figures, 2):
        if first.unit != second.unit or first.value == second.value or told & {first.span, second.span}:
            continue
        if min(often[first.value], often[second.value]) > 1 or _one_sentence(text, first, second):
            continue
        if _is_slip(first, second, _shared(body, first, second)) and not _apart(body, first, second):
            told |= {first.span, second.span}
            rare = first if often[first.value] < often[second.value] else second
            yield TwoValues(rare, second if rare is first else first)


def unlikely(text: Text) -> Iterator[Size]:
    """The numbers of a text that are larger or smaller than what they count can be."""
    body = simplified(text.body)
    told: set[Span] = set()
    for figure in text.figures:
        if figure.kind not in (*_KINDS, Kind.PERCENT):
            continue
        if "亿万" in figure.number.of(body):
            told.add(figure.span)
            yield Size(figure, too_large=True)
            continue
        sentence = text.sentence_at(figure.span.start)
        said = _clause(body, figure, sentence) if sentence else ""
        for cues, unit, least, most, about in sizes():
            if unit != figure.unit or not cues.search(said) or (about and not about.search(body)):
                continue
            if not least <= figure.value <= most and figure.span not in told:
                told.add(figure.span)
                yield Size(figure, figure.value > most)
    for total, part in zip(text.figures, text.figures[1:], strict=False):
        money = total.kind is part.kind is Kind.MONEY and total.unit == part.unit
        if money and total.span not in told and total.value >= _TOO_LITTLE * part.value > 0:
            between = body[total.span.end : part.span.start]
            if re.match("[，,（]?其中", between) and not re.search("[。；！？]", between):
                yield Size(total, too_large=True)


def _clause(body: str, figure: Figure, sentence: Span) -> str:
    """The words of a sentence that can say what a number counts: before it, and up to the next sign behind it."""
    before = re.split("[；;。]", body[sentence.start : figure.span.start])[-1]
    lead = "，".join(before.split("，")[-2:])
    return lead + re.split("[，。；、！？]", body[figure.span.end : sentence.end])[0]


def _signs(figure: Figure) -> str:
    """The figures of a number without point and zeros at the end; empty for one that is too short to compare."""
    written = f"{figure.value:.6f}".rstrip("0").rstrip(".") if figure.value < 1 else f"{figure.value:.4f}"
    signs = written.replace(".", "").strip("0")
    return signs if len(signs) >= _EXACT else ""


def _is_slip(first: Figure, second: Figure, shared: int) -> bool:
    """Whether one slip makes one number out of the other, and enough words say that they are one."""
    one, other = _signs(first), _signs(second)
    high, low = max(first.value, second.value), min(first.value, second.value)
    if one == other:
        return any(abs(high / low - scale) < 1e-6 * scale for scale in _SCALES) and shared >= (
            _SHARED if high >= _POWER * low else _ONE_OFF
        )
    if len(one) != len(other) or high >= 10 * low:
        return False
    off = [at for at in range(len(one)) if one[at] != other[at]]
    turned = len(off) == 2 and off[1] == off[0] + 1 and one[off[0]] == other[off[1]] and one[off[1]] == other[off[0]]
    if turned:
        plain = re.fullmatch(one_of("common units"), first.unit)
        return shared >= _SHARED or not plain
    exact = len(one) >= _LONG or len(first.digits.replace(".", "")) > _LONG
    return len(off) == 1 and exact and shared >= _ONE_OFF and first.scale == second.scale


def _shared(body: str, first: Figure, second: Figure) -> int:
    """How many pairs of characters with a meaning stand beside both."""
    return len(_pairs(body, first) & _pairs(body, second))


def _pairs(body: str, figure: Figure) -> frozenset[str]:
    pairs = {said[at : at + 2] for said in _around(body, figure) for at in range(len(said) - 1)}
    return frozenset(pair for pair in pairs if _pair().fullmatch(pair))


@cache
def _pair() -> re.Pattern[str]:
    """Two characters that mean something: no small word, no number."""
    return re.compile(rf"(?!{one_of('small words')})[{HAN}](?![{one_of('small signs').replace('|', '')}])[{HAN}]")


def _apart(body: str, first: Figure, second: Figure) -> bool:
    """Whether the surroundings set two numbers apart: 去年 here and 今年 there, 男 and 女."""
    words = re.compile(one_of("apart"))
    near = [{word for said in _around(body, one) for word in words.findall(said)} for one in (first, second)]
    return near[0] != near[1]


def _around(body: str, figure: Figure) -> tuple[str, str]:
    """The words of its sentence before a number, and those of its clause behind it."""
    before = re.split("[。！？；\n]", body[max(0, figure.span.start - _BEFORE) : figure.span.start])[-1]
    return before, re.split("[。！？；，\n]", body[figure.span.end : figure.span.end + _AFTER])[0]


def _one_sentence(text: Text, first: Figure, second: Figure) -> bool:
    return text.sentence_at(first.span.start) == text.sentence_at(second.span.start)
