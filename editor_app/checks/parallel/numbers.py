"""Figures that the draft says otherwise than its source: another value, another currency, or none at all."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.parallel.model import Difference
from editor_app.checks.parallel.values import accepted, in_english, says
from editor_app.text.chinese import Figure, Kind
from editor_app.text.chinese.numerals import DIGITS, HAN_DIGITS, POWERS
from editor_app.text.parallel.beside import Beside
from editor_app.text.parallel.english_figures import EnglishFigure, english_figures, moved
from editor_app.text.parallel.english_times import months, years
from editor_app.text.span import Span

_SMALL, _FEW = 13, 10
"""Below it a number comes in any text; below the second it is often a word or a part of one."""
_NAMED = re.compile(r"[A-Za-z][-–]?$|[.:]$")
_GOES_ON = re.compile(r"[-–]?[A-Za-z]|[:.]\d")
_COUNTS_ON = re.compile(r"(?:st|nd|rd|th)\b|-[a-z]{3,}|[-–]?(?:km|kg|m|bn)\b")
_VAGUE = re.compile("[几数]十|十[几余多来]|[数几上成][百千万]|[数几][十百千]万")
_CLOCK = re.compile("[时点]|[:：]\\d\\d")
_ROUND = {100.0: "百", 1000.0: "千", 10_000.0: "万"}
_NUMBER = re.compile(r"\d+(?:[,，]\d{3})*(?:\.\d+)?")
_SIGN = re.compile(r"(?:\b[A-Z]{1,3})?[$€£¥￥] ?$|\b(?:RMB|CNY|USD|HKD|EUR) ?$")
_DIGITS = re.compile(f"[{HAN_DIGITS}]{{3,}}")
"""A number that is written figure by figure: 一四四一号."""
_PESOS, _RUPEES = ("MXN", "PHP", "CLP", "COP", "ARS", "CUP", "UYU"), ("INR", "PKR", "LKR", "NPR", "MUR")
"""Currencies of one name: which one is meant, a text does not say each time."""
_HALF = re.compile("半")


@dataclass(frozen=True, slots=True)
class _Licence:
    """What the source says around a sentence, by which a number of the draft is right."""

    values: frozenset[float]
    far: frozenset[float]  # of the whole source
    text: str

    def holds(self, figure: EnglishFigure) -> bool:
        """Whether a figure of the draft is one of the source, or what translators make of a vague one."""
        numbers = (figure.value, *figure.also)
        if any(value in self.values for value in numbers) or any(says(figure, value) for value in self.values):
            return True
        if any(value >= _SMALL and says(figure, value) for value in self.far):
            return True
        if _ROUND.get(figure.value, "#") in self.text:
            return True
        if _CLOCK.search(self.text) and (figure.value + 12 in self.values or figure.value in (12, 24)):
            return True
        return 10 <= figure.value <= 1e8 and bool(_VAGUE.search(self.text)) and f"{figure.value:g}".strip("0.") == "1"


def numbers(beside: Beside, lists: FactLists) -> Iterator[Difference]:
    """The differences of one pair."""
    source = beside.parallel.source
    near = _said(beside, beside.near_draft)
    said = [one for one in _said(beside, beside.pair.draft) if _counts(beside, one)]
    told = [one for one in source.figures_in(beside.source) if not _is_part_of_a_word(beside, one)]
    licence = _licence(beside)
    open_told = [one for one in told if not _is_said(one, near)]
    open_said = [one for one in said if not licence.holds(one)]
    for figure in open_told:
        rival = _rival(beside, figure, open_said)
        if rival:
            open_said.remove(rival)
            yield Difference(rival.span, figure.number, _offered(figure, rival), sure=not figure.hedge)
        elif _strong(figure):
            yield Difference(beside.draft, figure.number, (in_english(figure.value),), sure=False)
    for one in open_said:
        if one.value >= _FEW or one.percent or one.money or one.also:
            yield Difference(one.span, beside.source, sure=False, lacking=True)
    yield from _currencies(beside, told, near, lists)


def _is_part_of_a_word(beside: Beside, figure: Figure) -> bool:
    """Whether a figure says too little: a low number of a set phrase, a power without digits (上万)."""
    if figure.kind is Kind.NAME:
        return figure.value < _FEW
    if beside.parallel.source.body.startswith("年代", figure.number.end) or (figure.spelt and not figure.value):
        return True
    return all(sign in POWERS for sign in figure.number.of(beside.parallel.source.body))


def _said(beside: Beside, sentences: range) -> list[EnglishFigure]:
    """The figures of sentences of the draft, at their places."""
    body = beside.parallel.draft.body
    places = [beside.parallel.sentences[number] for number in sentences]
    return [moved(one, place.start) for place in places for one in english_figures(place.of(body))]


def _counts(beside: Beside, figure: EnglishFigure) -> bool:
    """Whether a figure of the draft is a number: no part of a date, a name or a time of the day."""
    body, span = beside.parallel.draft.body, figure.span
    place = beside.draft
    if figure.loose or (figure.spelt and not figure.ordinal and figure.value <= 1):
        return False
    inside = place.of(body)
    taken = [one.span.moved(place.start) for one in (*months(inside), *years(inside))]
    if any(span.overlaps(one) for one in taken):
        return False
    if figure.spelt:
        return True
    if _NAMED.search(body[max(0, span.start - 2) : span.start]) and figure.value < 60:
        return False
    behind = body[span.end : span.end + 12]
    return not _GOES_ON.match(behind) or bool(_COUNTS_ON.match(behind))


def _is_said(figure: Figure, near: Sequence[EnglishFigure]) -> bool:
    values = set(accepted(figure))
    return any(says(one, value) or value in one.also for one in near for value in values)


def _licence(beside: Beside) -> _Licence:
    source = beside.parallel.source
    place = beside.parallel.in_source(beside.near_source)
    text = beside.told_near
    values = {value for one in source.figures_in(place) for value in accepted(one)}
    values.update(float(one) for when in source.times_in(place) for one in (when.year, when.month, when.day) if one)
    values.update(float(one.quarter or one.half) for one in source.times_in(place))
    values.update(float(match[0].replace(",", "").replace("，", "")) for match in _NUMBER.finditer(text))
    values.update(float(DIGITS[sign]) for sign in text if sign in DIGITS)
    if "十" in text:
        values.add(10.0)
    values.update(float("".join(str(DIGITS[sign]) for sign in match[0])) for match in _DIGITS.finditer(text))
    if _HALF.search(text):
        values.update((0.5, 1.5, 6.0))
    far = frozenset(value for one in source.figures for value in (one.value, one.until))
    return _Licence(frozenset(values), far | {float(one.year) for one in source.times if one.year}, text)


def _rival(beside: Beside, figure: Figure, said: Sequence[EnglishFigure]) -> EnglishFigure | None:
    """The figure of the draft that stands where that of the source should."""
    percent, ordinal = figure.kind is Kind.PERCENT, figure.kind is Kind.ORDINAL
    fitting = [one for one in said if one.percent == percent or (figure.kind is Kind.POINTS and one.percent)]
    if ordinal or _is_small(figure):
        fitting = [one for one in fitting if one.ordinal == ordinal and (one.value < _SMALL or ordinal)]
    at = (figure.number.start - beside.source.start) / max(1, len(beside.source))
    place = beside.draft
    return min(fitting, key=lambda one: abs((one.span.start - place.start) / max(1, len(place)) - at), default=None)


def _is_small(figure: Figure) -> bool:
    return figure.value < _SMALL and figure.kind in (Kind.COUNT, Kind.BARE, Kind.MEASURE) and figure.scale == 1


def _strong(figure: Figure) -> bool:
    """Whether a number cannot well be left out: no small one, no ordinal below ten."""
    small = figure.value < 20 and figure.kind is not Kind.PERCENT
    return not small and figure.kind is not Kind.SHARE


def _offered(figure: Figure, rival: EnglishFigure) -> tuple[str, ...]:
    """What should stand in the draft, written as what stands there."""
    if rival.ordinal or figure.kind is Kind.SHARE:
        return ()
    return (in_english(figure.value),)


def _currencies(
    beside: Beside, told: Sequence[Figure], near: Sequence[EnglishFigure], lists: FactLists
) -> Iterator[Difference]:
    """The same amount in another currency."""
    body = beside.parallel.draft.body
    for one in _said(beside, beside.pair.draft):
        code = one.money or _currency(body, one.span.end, lists)
        for figure in told if code else ():
            if figure.kind is not Kind.MONEY or not any(says(one, value) for value in accepted(figure)):
                continue
            if not _same_currency(code, figure.unit):
                yield Difference(_with_currency(body, one.span, lists), figure.span)


def _with_currency(body: str, span: Span, lists: FactLists) -> Span:
    """An amount with the sign before it, or the noun behind."""
    sign = _SIGN.search(body, max(0, span.start - 6), span.start)
    noun = lists.patterns.currency.match(body, span.end)
    return Span(sign.start() if sign else span.start, noun.end() if noun and not sign else span.end)


def _currency(body: str, end: int, lists: FactLists) -> str:
    found = lists.patterns.currency.match(body, end)
    return lists.after.get(found[1], lists.after.get(found[1].lower(), "")) if found else ""


def _same_currency(code: str, unit: str) -> bool:
    dollars = ("USD", "HKD", "TWD", "SGD", "AUD", "CAD", "NZD")
    named_alike = any(code in group and unit in group for group in (_PESOS, _RUPEES))
    return code == unit or named_alike or (code in ("dollar", "USD") and unit in dollars)
