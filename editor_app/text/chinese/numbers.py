"""Figures that a Chinese text says: 3.2万户, 近三百名, 百分之五, 三分之一, 8至10公里, 第十五届, with unit and hedge."""

import re
from dataclasses import dataclass
from enum import Enum
from functools import cache

from editor_app.text.chinese.dates import clocks, each, whens
from editor_app.text.chinese.lists import HEDGES, NUMBER_PHRASES, UNITS, table
from editor_app.text.chinese.numerals import ARABIC, HAN, HAN_DIGITS, HAN_SIGN, LARGE, POWER, POWERS, values
from editor_app.text.span import Span


class Kind(Enum):
    """What a figure is."""

    COUNT = "count"
    MEASURE = "measure"
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"  # percentage points
    TIMES = "times"  # so many times as much
    SHARE = "share"  # 三分之一
    ORDINAL = "ordinal"
    NAME = "name"  # of a set phrase: 十四五
    BARE = "bare"  # without a unit


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure. `number` is its digits and powers, `span` goes from the hedge or 第 to the unit and what follows it.

    `value` counts powers in: 3.2万 is 32,000; a percentage is so many percent, a share a part of one. `until` is the
    end of a range, the value itself where there is none. `unit` is the name by which units compare, a currency by its
    code. `hedge` is "above", "below", "about" or empty. `digits` and `scale` are how the value is written.
    """

    span: Span
    number: Span
    value: float
    until: float
    kind: Kind
    unit: str = ""
    hedge: str = ""
    digits: str = ""
    scale: float = 1
    spelt: bool = False  # in Chinese numerals


_MORE = "[多余餘来來]"
_TO = "(?:[-—–~～]{1,2}|[至到])"
_FIGURES = rf"{ARABIC}(?:{_MORE}?{POWER}+(?:{ARABIC}{POWER}+)*)?"
_SPELT = rf"{HAN_SIGN}+(?:{_MORE}[{LARGE}]+)?(?:[点點][{HAN_DIGITS}]+{POWER}*)?"
_NUMERAL = rf"(?:{_FIGURES}|{_SPELT})"
_NUMBER = re.compile(
    rf"(?P<ordinal>第)?(?P<of>[百千万萬]分之)?(?P<number>{_NUMERAL})"
    rf"(?:(?P<over>分之)(?P<share>{_NUMERAL})|[%％]?{_TO}(?:百分之)?(?P<until>{_NUMERAL})(?!月|日|年))?"
)
_CODE_BEFORE = re.compile(r"[A-Za-z+/_:：×*#-]$|[A-Za-z0-9][.．]$|[A-Za-z] $")
_CODE_AFTER = re.compile(r"[A-Za-z_×*]|[:：]\d|[-/]\d|[.．]\d")
_LETTER = re.compile("[A-Za-z]")
_DIALLED = re.compile(r"0\d|1[3-9]\d{9}$")
_VAGUE = re.compile("[几幾数數好]$")
_TAIL = re.compile(
    rf"(?P<more>{_MORE}|[几幾])?(?:(?P<percent>[%％])|(?P<mille>‰)|(?P<tenths>成(?![立为為员員本果功长長都才年品交熟]))|)"
)
_SIGNS = {"¥": "CNY", "￥": "CNY", "$": "USD", "€": "EUR", "£": "GBP", "人民币": "CNY", "人民幣": "CNY"}
_PARTS = {"百": 1, "千": 10, "万": 100, "萬": 100}
_NEAR = 6
"""Characters in front of a number in which a hedge or a sign stands."""
_WEAK = 10


def figures(text: str) -> tuple[Figure, ...]:
    """Every figure, in order; no part of a date or a time of the day, nor of a word that only holds a numeral."""
    taken = [one.span for one in each(whens(text))] + [clock.span for clock in clocks(text)]
    phrases = [match for match in _phrases().finditer(text) if not _counted(text, match)]
    taken += [Span(*match.span()) for match in phrases]
    free = _Free(taken)
    found = [figure for match in _NUMBER.finditer(text) if free(match) and (figure := _figure(text, match))]
    found += [figure for match in phrases if (figure := _named(match))]
    return tuple(sorted(found, key=lambda one: one.span))


class _Free:
    """Which places of a text are taken: asked in the order of the text."""

    def __init__(self, taken: list[Span]) -> None:
        self._taken = sorted(taken)
        self._at = 0

    def __call__(self, match: re.Match[str]) -> bool:
        start, end = match.span("number")
        while self._at < len(self._taken) and self._taken[self._at].end <= start:
            self._at += 1
        return self._at == len(self._taken) or self._taken[self._at].start >= end


@cache
def _phrases() -> re.Pattern[str]:
    """The set phrases that hold a numeral and count nothing."""
    return re.compile("|".join(sorted(table(NUMBER_PHRASES), key=lambda phrase: (-len(phrase), phrase))))


def _counted(text: str, match: re.Match[str]) -> bool:
    """Whether what looks like a phrase is part of a longer numeral: 二十分, 三千万."""
    before = text[match.start() - 1 : match.start()]
    return bool(before) and (before in HAN or before.isdecimal())


def _named(match: re.Match[str]) -> Figure | None:
    (worth,) = table(NUMBER_PHRASES)[match[0]]
    if worth == "-":
        return None
    place = Span(*match.span())
    return Figure(place, place, float(worth), float(worth), Kind.NAME, match[0], spelt=True)


@cache
def _unit() -> re.Pattern[str]:
    """The longest unit that begins at a place."""
    return re.compile("|".join(re.escape(unit) for unit in sorted(table(UNITS), key=lambda unit: (-len(unit), unit))))


@cache
def _hedges(place: str) -> re.Pattern[str]:
    """The words beside a number that say how exact it is."""
    words = (word for word, (_, where) in table(HEDGES).items() if where == place)
    said = "|".join(sorted(words, key=lambda word: (-len(word), word)))
    return re.compile(f"(?P<word>{said})$" if place == "before" else f"(?P<word>{said})")


def _figure(text: str, match: re.Match[str]) -> Figure | None:
    """What one numeral says; None for one that is only part of a word."""
    start, end = match.span("number")
    before = text[max(0, match.start() - _NEAR) : match.start()]
    if _CODE_BEFORE.search(before) or _VAGUE.search(before) or _is_code(text, match):
        return None
    try:
        low, high, end = _worth(match)
    except (ValueError, KeyError, ZeroDivisionError):
        return None
    tail = _TAIL.match(text, end)
    behind = tail.end() if tail else end
    unit = _unit().match(text, behind) if not (tail and tail.group("percent")) else None
    kind, name = _kind(match, tail, unit, before)
    if not _counts(text, match, kind, before):
        return None
    low, high = (low * 10, high * 10) if tail and tail["tenths"] else (low, high)
    low, high = (low / 10, high / 10) if tail and tail["mille"] else (low, high)
    close = unit.end() if unit else behind
    after = _hedges("after").match(text, close)
    hedge, left = _hedge(before, match, tail, after)
    number = Span(match.start("of") if match["of"] else start, end)
    place = Span(match.start() - left, after.end() if after else close)
    return Figure(place, number, low, high, kind, name, hedge, *_written(match["number"], low))


def _is_code(text: str, match: re.Match[str]) -> bool:
    """Whether a number is part of a code or is dialled: 5G, 7×24, 010-66668888; not one with a unit in letters."""
    if _DIALLED.match(match["number"]):
        return True
    if not _CODE_AFTER.match(text, match.end()):
        return False
    unit = _unit().match(text, match.end())
    return not unit or bool(_LETTER.match(text, unit.end()))


def _worth(match: re.Match[str]) -> tuple[float, float, int]:
    """The value, the end of its range, and where the digits end."""
    said, end = match["number"], match.end("number")
    low, high = values(re.sub(f"{_MORE}(?=[{LARGE}])", "", said) if not said.isdecimal() else said)
    if match["over"]:
        part, whole = values(match["share"])[0], low
        return part / whole, part / whole, match.end()
    if match["until"]:
        last = values(match["until"])[1]
        scale = _scale(match["until"])
        if low < last and scale > 1 and _scale(said) == 1:
            low = low * scale if low * scale < last else low
        if low < last:
            high, end = last, match.end()
    if match["of"]:
        share = _PARTS[match["of"][0]]
        return low / share, high / share, end
    return low, high, end


def _scale(said: str) -> float:
    """What the powers at the end of a numeral multiply it by."""
    powers = re.search(f"[{POWERS}]+$", said)
    return values(powers[0])[0] if powers else 1


def _kind(
    match: re.Match[str], tail: re.Match[str] | None, unit: re.Match[str] | None, before: str
) -> tuple[Kind, str]:
    """What it is, and its unit."""
    sign = next((code for sign, code in _SIGNS.items() if before.rstrip().endswith(sign)), "")
    measured, name = table(UNITS)[unit[0]] if unit else ("", "")
    if match["ordinal"]:
        return Kind.ORDINAL, name
    if match["of"] or (tail and (tail["percent"] or tail["mille"] or tail["tenths"])):
        return Kind.PERCENT, "%"
    if match["over"]:
        return Kind.SHARE, ""
    if sign:
        return Kind.MONEY, sign if measured != "money" or name == "CNY" else name
    return (Kind(measured), name) if measured else (Kind.BARE, "")


def _counts(text: str, match: re.Match[str], kind: Kind, before: str) -> bool:
    """Whether a numeral is a number: one sign, or powers alone, only in front of a unit; 一 and bare powers rarely."""
    said = match["number"]
    if said[0] not in HAN:
        return True
    if kind is not Kind.BARE and kind is not Kind.COUNT:
        return said[0] not in LARGE or bool(_hedges("before").search(before))
    powers = not any(sign in HAN_DIGITS for sign in said)
    if powers and said != "十" and said[0] != "十":
        return bool(_hedges("before").search(before)) and kind is Kind.COUNT
    if len(said) > 1 and any(sign in POWERS for sign in said):
        return True
    return kind is Kind.COUNT and said != "一"


def _hedge(
    before: str, match: re.Match[str], tail: re.Match[str] | None, after: re.Match[str] | None
) -> tuple[str, int]:
    """How exact it is, and how many characters in front of it say so."""
    known = table(HEDGES)
    inside = tail["more"] if tail else None
    if not inside and (more := re.search(f"{_MORE}(?=[{LARGE}])", match["number"])):
        inside = more[0]
    if after:
        return known[after["word"]][0], 0
    leading = _hedges("before").search(before)
    if inside:
        return known.get(inside, ("above",))[0], len(leading["word"]) if leading else 0
    return (known[leading["word"]][0], len(leading["word"])) if leading else ("", 0)


def _written(said: str, low: float) -> tuple[str, float, bool]:
    """The digits, what they are multiplied by, and whether they are Chinese."""
    if said[0] in HAN:
        return said, 1, True
    figure = re.match(ARABIC, said)
    digits = figure[0].replace(",", "") if figure else said
    return digits, _scale(said), False
