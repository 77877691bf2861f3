"""Numbers and times of a sentence as keys, by which a sentence in Chinese and one in English are held together."""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from editor_app.text.chinese import Figure, Kind
from editor_app.text.chinese.dates import When
from editor_app.text.dates import MONTHS
from editor_app.text.parallel.english_figures import english_figures
from editor_app.text.parallel.stems import stem

_LARGE = 1e6


def key(value: float) -> str:
    """A number as a key; large ones meet when they are written with fewer places."""
    return f"#{value:g}" if value < _LARGE else f"#{value:.5g}"


def chinese_values(figures: Iterable[Figure], times: Iterable[When]) -> Iterator[str]:
    """The keys of the figures and times of a sentence in Chinese; a month stands for its English name."""
    for figure in figures:
        yield key(figure.value)
        if figure.until != figure.value:
            yield key(figure.until)
        if figure.kind is Kind.SHARE:
            yield key(round(figure.value * 100))
    for when in times:
        yield from (key(value) for value in (when.year, when.day) if value)
        if when.month and when.month <= len(MONTHS):
            yield stem(MONTHS[when.month - 1])


@lru_cache(maxsize=10_000)
def english_values(sentence: str) -> frozenset[str]:
    """The keys of the numbers of a sentence in English."""
    return frozenset(key(value) for figure in english_figures(sentence) for value in (figure.value, *figure.also))
