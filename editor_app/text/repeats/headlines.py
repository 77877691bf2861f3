"""A headline that stands again, once with the name of a site behind it: nothing is cut off, it is the same headline."""

from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from editor_app.text.repeats.folding import fold_text
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.repeats.truncation import without_tail
from editor_app.text.repeats.zones import Zones
from editor_app.text.span import Span

_FEWEST = 3
"""Words of a headline that is known again."""


def repeated(here: Tokens, around: Zones) -> Iterator[tuple[Span, ...]]:
    """The places of each headline that stands with a tail and without one."""
    tailed: dict[str, Span] = {}
    for number in np.flatnonzero(around.heading).tolist():
        line = here.blocks[number].of(here.body)
        bare = without_tail(line)
        if bare != line and len(bare.split()) >= _FEWEST:
            tailed[fold_text(bare)] = Span(here.blocks[number].start, here.blocks[number].start + len(bare))
    if not tailed:
        return
    found: defaultdict[str, list[Span]] = defaultdict(list)
    openings = {"", *map(_opening, tailed)}
    for block in here.blocks:
        line = block.of(here.body)
        if _opening(line) in openings and (said := fold_text(line)) in tailed:
            found[said].append(block)
    yield from (tuple(sorted((tailed[said], *places))) for said, places in found.items())


def _opening(line: str) -> str:
    """The first word of a line as it is compared, which tells most lines apart; empty where it has nothing visible."""
    first = next(iter(line.split(maxsplit=1)), "")
    return fold_text(first).partition(" ")[0]
