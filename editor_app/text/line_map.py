"""Which lines of an older text are still in a newer one, and where the others would be put back."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from rapidfuzz.distance import LCSseq

from editor_app.text.span import Span

_LINE = re.compile(r"[^\n]+")
_MOST = 10**9
"""The most pairs of lines, at one bit of memory each, for which the longest common sequence is computed."""


def where_now(old: str, new: str, places: Iterable[Span]) -> tuple[Span, ...]:
    """For each span of whole lines in the old text its span in the new one, without the blank lines after it.

    The span is empty where none of the lines is left: they would be put back there, before what once followed them.
    """
    before, after = _lines(old), _lines(new)
    kept = _kept([line.of(old).strip() for line in before], [line.of(new).strip() for line in after])
    still = sorted(kept)
    starts, ends = [line.start for line in before], [line.end for line in before]
    found: list[Span] = []
    for place in places:
        following = bisect_left(starts, place.end)
        own = [kept[at] for at in range(bisect_right(ends, place.start), following) if at in kept]
        if own:
            run = [at for number, at in enumerate(own) if at == own[0] + number]  # no line that came in between
            found.append(Span(after[run[0]].start, after[run[-1]].end))
        else:
            next_one = bisect_left(still, following)
            here = after[kept[still[next_one]]].start if next_one < len(still) else len(new)
            found.append(Span(here, here))
    return tuple(found)


def _kept(old: list[str], new: list[str]) -> dict[int, int]:
    """The number that each old line which is still there has now."""
    if len(old) * len(new) > _MOST:
        return _in_order(old, new)
    found: dict[int, int] = {}
    for step in LCSseq.opcodes(old, new):
        if step.tag == "equal":
            found.update(zip(range(step.src_start, step.src_end), range(step.dest_start, step.dest_end), strict=True))
    return found


def _in_order(old: list[str], new: list[str]) -> dict[int, int]:
    """The same for texts of a size that nobody edits: each line at its next place, wherever that is."""
    places: dict[str, list[int]] = {}
    for number, line in enumerate(new):
        places.setdefault(line, []).append(number)
    found: dict[int, int] = {}
    at = 0
    for number, line in enumerate(old):
        here = places.get(line, [])
        if (next_one := bisect_left(here, at)) < len(here):
            found[number] = here[next_one]
            at = here[next_one] + 1
    return found


def _lines(text: str) -> list[Span]:
    return [Span(*match.span()) for match in _LINE.finditer(text) if not match[0].isspace()]
