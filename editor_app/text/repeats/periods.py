"""A stretch that repeats itself over and over: split into its rounds, not into pairs of nearly all of it."""

import numpy as np

from editor_app.text.repeats.seeds import Runs
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.span import Span

_SHORTEST = 8
"""A round has at least this many words; a shorter one is taken several times."""


def periods(here: Tokens, seeds: Runs) -> tuple[list[tuple[Span, ...]], Runs]:
    """The rounds of each stretch that repeats itself, and the seeds that lie in none of them."""
    again = seeds.b0 < seeds.a1
    if not again.any():
        return [], seeds
    found: list[tuple[Span, ...]] = []
    taken = np.zeros(len(here), np.bool_)
    numbers = np.flatnonzero(again)
    for at in numbers[np.lexsort((seeds.b0[numbers] - seeds.a0[numbers], seeds.a0[numbers]))].tolist():
        first, stop, length = int(seeds.a0[at]), int(seeds.b1[at]), int(seeds.b0[at] - seeds.a0[at])
        if not taken[first:stop].any():
            taken[first:stop] = True
            places = _rounds(here, first, stop, length)
            found += [places] if len(places) > 1 else []
    outside = np.concatenate([[0], np.cumsum(taken)])
    free = (outside[seeds.a1] == outside[seeds.a0]) & (outside[seeds.b1] == outside[seeds.b0])
    return found, seeds.only(free & ~again)


def _rounds(here: Tokens, first: int, stop: int, length: int) -> tuple[Span, ...]:
    size = length * -(-_SHORTEST // length)
    return tuple(here.span(at, at + size) for at in range(first, stop - size + 1, size))
