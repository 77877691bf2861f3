"""Whole paragraphs that occur more than once, to the letter; several in a row are reported as one."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from editor_app.text.repeats.arrays import Flags
from editor_app.text.repeats.folding import fold_text
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.span import Span

_Same = tuple[int, ...]
"""Numbers of paragraphs that are equal, in order."""


def repeated(here: Tokens, fewest: float, above: int = 0) -> tuple[tuple[tuple[Span, ...], ...], Flags]:
    """Groups of equal stretches of paragraphs that weigh at least so much; and which tokens repeat an earlier one.

    The headline, which has the first tokens, those `above` the text, is in no stretch with what follows it.
    """
    begins = np.flatnonzero(np.diff(here.block, prepend=-1))
    borders = np.append(begins, len(here))
    firsts, ends = borders[:-1].tolist(), borders[1:].tolist()
    groups: list[tuple[Span, ...]] = []
    gone = np.zeros(len(here), np.bool_)
    headlines = sum(first < above for first in firsts)
    for equal, length in _rows(_equal(here, firsts, ends), headlines):
        if here.weigh(firsts[equal[0]], ends[equal[0] + length - 1]) < fewest:
            continue
        groups.append(tuple(_stretch(here, firsts[number], ends[number + length - 1]) for number in equal))
        for number in equal[1:]:
            gone[firsts[number] : ends[number + length - 1]] = True
    return tuple(groups), gone


def _equal(here: Tokens, firsts: list[int], ends: list[int]) -> list[_Same]:
    """Paragraphs with the same words and the same punctuation, without those that occur once."""
    seen: dict[bytes, list[int]] = defaultdict(list)
    for number, (first, end) in enumerate(zip(firsts, ends, strict=True)):
        seen[here.form[first:end].tobytes()].append(number)
    found: list[_Same] = []
    for numbers in seen.values():
        parted: dict[str, list[int]] = defaultdict(list)
        for number in numbers if len(numbers) > 1 else ():
            parted[fold_text(here.blocks[here.block[firsts[number]]].of(here.body))].append(number)
        found += [tuple(same) for same in parted.values() if len(same) > 1]
    return sorted(found)


def _rows(groups: list[_Same], headlines: int) -> Iterator[tuple[_Same, int]]:
    """Groups that follow each other wherever they stand, as one group and its length in paragraphs.

    The first few paragraphs, which are headlines, have none that follows.
    """
    at = 0
    while at < len(groups):
        first, length = groups[at], 1
        open_ = first[0] >= headlines
        while open_ and at + length < len(groups) and groups[at + length] == tuple(one + length for one in first):
            length += 1
        yield first, length
        at += length


def _stretch(here: Tokens, first: int, end: int) -> Span:
    """From the beginning of a paragraph to the end of one."""
    return Span(here.blocks[here.block[first]].start, here.blocks[here.block[end - 1]].end)
