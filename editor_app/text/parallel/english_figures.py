"""Every number that an English text says, in figures and in words, with what it counts: for a comparison with a source.

What the rules on figures read is less: they leave out ordinals, numbers that are names, and words without a noun.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from editor_app.text.language.lists import NUMBER_WORDS, table
from editor_app.text.span import Span

_TOKEN = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?|[A-Za-z]+")
_PERCENT = re.compile(r" ?%| ?per ?cent\b|-percent\b| percentage points?\b| pct\b", re.IGNORECASE)
_MONEY_BEFORE = re.compile(r"(?:(US|HK|NT|S|A|C|NZ)?\$|(RMB|CNY|USD|HKD|EUR)|([¥￥€£])) ?$")
_SIGNS = {"": "dollar", "US": "USD", "HK": "HKD", "NT": "TWD", "S": "SGD", "A": "AUD", "C": "CAD", "NZ": "NZD"}
_CODES = {"RMB": "CNY", "CNY": "CNY", "USD": "USD", "HKD": "HKD", "EUR": "EUR", "¥": "CNY", "￥": "CNY", "€": "EUR"}
_ORDINAL_END = ("st", "nd", "rd", "th")
_ARTICLES = ("a", "an")
_HUNDRED = 100


@dataclass(frozen=True, slots=True)
class EnglishFigure:
    """A number at a place. `also` are the numbers that a part of it is: the 12 of "12 million"; `step` is what the last
    place of its figures is worth: 0.1 million of "12.5 million".
    """

    span: Span
    value: float
    percent: bool = False
    ordinal: bool = False
    money: str = ""
    spelt: bool = False
    also: tuple[float, ...] = ()
    step: float = 1.0
    loose: bool = False  # a word that only may say a number: both, once, half

    @property
    def is_whole(self) -> bool:
        """Whether it is written to its last unit: "1,234", not "1.2 million"."""
        return self.step == 1


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    start: int
    end: int

    @property
    def is_figure(self) -> bool:
        return self.text[0].isdigit()

    @property
    def worth(self) -> float:
        return 1.0 if self.text in _ARTICLES else float(self.text.replace(",", ""))


@lru_cache(maxsize=10_000)
def english_figures(sentence: str) -> tuple[EnglishFigure, ...]:
    """The numbers of a sentence, in order."""
    tokens = [_Token(match[0].lower(), *match.span()) for match in _TOKEN.finditer(sentence)]
    return tuple(_figures(sentence, tokens))


def moved(one: EnglishFigure, at: int) -> EnglishFigure:
    """The figure of a sentence that begins at an offset."""
    return replace(one, span=one.span.moved(at))


def _figures(text: str, tokens: list[_Token]) -> Iterator[EnglishFigure]:
    at, kinds = 0, _kinds()
    while at < len(tokens):
        token = tokens[at]
        if token.is_figure or token.text in kinds["small"] or token.text in kinds["ten"] or _is_one(tokens, at):
            taken, figure = _number(text, tokens, at)
            yield figure
            at += taken
            continue
        if token.text == "half" and _is_one(tokens, at + 1):
            last = tokens[at + 2]
            yield EnglishFigure(Span(token.start, last.end), kinds["power"][last.text] / 2, spelt=True)
            at += 3
            continue
        for kind in ("ordinal", "other"):
            if token.text in kinds[kind]:
                yield EnglishFigure(
                    Span(token.start, token.end),
                    kinds[kind][token.text],
                    ordinal=kind == "ordinal",
                    spelt=True,
                    loose=kind == "other",
                )
        at += 1


def _number(text: str, tokens: list[_Token], first: int) -> tuple[int, EnglishFigure]:
    """How many tokens a number has, and the number: "12.5 million", "two hundred and six", "twenty-first"."""
    kinds = _kinds()
    total, section, at, ordinal = 0.0, 0.0, first, False
    while at < len(tokens) and not ordinal:
        token, before = tokens[at], tokens[at - 1] if at > first else None
        beside = before is None or token.start - before.end <= 1
        if before is None and (token.is_figure or token.text in _ARTICLES):
            section = token.worth
        elif not beside and token.text != "and":
            break
        elif token.text in kinds["small"] or token.text in kinds["ten"]:
            if before is not None and (before.is_figure or before.text in kinds["small"]):
                break
            section += kinds["small"].get(token.text, 0) + kinds["ten"].get(token.text, 0)
        elif token.text in kinds["power"] or (token.text in kinds["letter"] and _glued(before, token)):
            total, section = _times(total, section, {**kinds["power"], **kinds["letter"]}[token.text])
        elif token.text in kinds["ordinal"] and before is not None and not before.is_figure:
            ordinal = True
            if before.text in kinds["small"]:  # one third
                section /= kinds["ordinal"][token.text]
            else:
                section += kinds["ordinal"][token.text]
        elif not _joins(tokens, at):
            ordinal = bool(before and before.is_figure and token.text in _ORDINAL_END and token.start == before.end)
            at += ordinal
            break
        at += 1
    span = Span(tokens[first].start, tokens[at - 1].end)
    alone = (tokens[first].worth,) if tokens[first].is_figure and at - first > 1 else ()
    figure = EnglishFigure(span, total + section, ordinal=ordinal, spelt=not tokens[first].is_figure, also=alone)
    return at - first, _with_unit(text, replace(figure, step=_step(tokens[first:at])))


def _is_one(tokens: list[_Token], at: int) -> bool:
    """Whether an article says one: "a hundred"."""
    if at + 1 >= len(tokens) or tokens[at].text not in _ARTICLES:
        return False
    return tokens[at + 1].text in _kinds()["power"] and tokens[at + 1].start - tokens[at].end == 1


def _step(tokens: list[_Token]) -> float:
    """What the last place of the figures is worth."""
    decimals = len(tokens[0].text.partition(".")[2]) if tokens[0].is_figure else 0
    kinds, scale = _kinds(), 1.0
    for token in tokens[1:]:
        scale *= kinds["power"].get(token.text) or kinds["letter"].get(token.text) or 1
    return scale * 0.1**decimals


def _with_unit(text: str, figure: EnglishFigure) -> EnglishFigure:
    """With the sign of a currency in front of it, and the percent sign behind."""
    before = _MONEY_BEFORE.search(text, max(0, figure.span.start - 6), figure.span.start)
    money = ""
    if before:
        money = _CODES.get(before[2] or before[3] or "", "GBP") if before[2] or before[3] else _SIGNS[before[1] or ""]
    return replace(figure, money=money, percent=bool(_PERCENT.match(text, figure.span.end)))


def _times(total: float, section: float, power: float) -> tuple[float, float]:
    if power == _HUNDRED:
        return total, (section or 1) * power
    return total + (section or 1) * power, 0.0


def _glued(before: _Token | None, token: _Token) -> bool:
    """Whether a letter stands right behind a figure: 5m, 340bn."""
    return before is not None and before.is_figure and token.start == before.end


def _joins(tokens: list[_Token], at: int) -> bool:
    """Whether "and" goes on with a number: "two hundred and six"."""
    kinds = _kinds()
    after = tokens[at + 1].text if at + 1 < len(tokens) else ""
    goes_on = after in kinds["small"] or after in kinds["ten"]
    return tokens[at].text == "and" and goes_on and tokens[at - 1].text in kinds["power"]


@cache
def _kinds() -> Mapping[str, Mapping[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for word, worth, kind in table(NUMBER_WORDS):
        found.setdefault(kind, {})[word] = float(worth)
    return found
