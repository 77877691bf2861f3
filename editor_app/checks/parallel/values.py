"""When a figure of the source and one of the draft are the same number, and how English writes a number."""

from collections.abc import Iterator

from editor_app.text.chinese import Figure, Kind
from editor_app.text.parallel.english_figures import EnglishFigure

_EXACT = 10_000
"""Whole numbers below it are said to the last unit."""
_CLOSE = 0.004
"""How far two readings of a large number may be apart, as a share: 1.234 billion, 12.3亿."""
_UNITS = {
    "亩": (1 / 15, 1 / 6.07),
    "斤": (0.5, 500.0),
    "里": (0.5, 500.0),
    "kW": (0.001, 1e-6),
    "km": (0.621, 1000.0),
    "m": (3.281, 0.001),
}
"""What a unit of the source is in the units that English has for it."""
_HALF = 0.5
_THOUSAND = 1000
_SLACK = 1.001
"""For the last bit of binary fractions."""


def accepted(figure: Figure) -> Iterator[float]:
    """The numbers that render a figure of the source."""
    yield from (figure.value, figure.until)
    if figure.kind is Kind.TIMES:
        yield from (figure.value - 1, figure.value + 1, figure.value * 100, (figure.value - 1) * 100)
    elif figure.kind is Kind.SHARE and figure.value:
        yield from (figure.value * 100, round(1 / figure.value), figure.value * 10)
    elif figure.kind is Kind.PERCENT:
        yield from (figure.value / 100, 100 / figure.value if figure.value else 0)
    yield from (figure.value * factor for factor in _UNITS.get(figure.unit, ()))


def says(figure: EnglishFigure, value: float) -> bool:
    """Whether a figure of the draft says a value: exactly, or rounded to the places it is written with."""
    if figure.value == value:
        return True
    apart = abs(figure.value - value)
    if not figure.is_whole and (not figure.spelt or figure.value >= 2 * figure.step):
        return apart <= figure.step * _HALF * _SLACK
    round_number = figure.value >= _EXACT and figure.value % _THOUSAND == 0
    return apart <= _CLOSE * value if round_number else apart < _HALF and value >= _EXACT


def in_english(value: float) -> str:
    """A number as a release writes it: 1,234, 12.5 million, 3 billion."""
    for word, worth in (("trillion", 1e12), ("billion", 1e9), ("million", 1e6)):
        if value >= worth:
            return f"{value / worth:,.10g} {word}"
    return f"{value:,.10g}"
