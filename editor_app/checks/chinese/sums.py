"""Parts that do not make the total stated with them, and lists that have more or fewer items than is said."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from editor_app.text.chinese import Figure, Kind
from editor_app.text.chinese.lists import one_of
from editor_app.text.language.letters import HAN
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_OPEN = re.compile("其中")
_NEXT = re.compile("[^。！？；\n]*。其中")
"""What leads from a total to its parts in the next sentence."""
_NOUN = re.compile(f"[{HAN}]{{0,12}}")
_PARTED = re.compile("[。！？；!?;\n]")
_NEARLY = 0.9
"""Parts of an open list that make so much of the total are meant to be all of it."""
_LEAST, _MOST = 0.5, 2.0
"""Parts that make less or more of the total than this are of something else."""
_GAP, _REACH = 24, 40
"""Characters between two parts, and between a total and its first part."""
_ITEMS = re.compile(
    r"(?:，?(?:分别|分別)(?:[是为為]|[：:])|，?(?:即|也就是)[：:]?|[：:])(?P<items>[^。！？；!?;\n：:]{2,120})"
)
_AND = re.compile("(?<=[^、，和及与與或])(?:以及|和|及|与|與)(?=[^、，])")
_QUOTED = re.compile("(?P<items>(?:[“「《][^“”「」《》]{1,20}[”」》][、和及与與]?){2,12})$")
_ETC = re.compile("等|……|…|\\.\\.\\.")
_FEWEST, _MOST_ITEMS = 2, 12
_LONGEST = 24
"""Characters of one item of a list."""


@cache
def _cue(pattern: str, name: str) -> re.Pattern[str]:
    return re.compile(pattern.format(one_of(name)))


@dataclass(frozen=True, slots=True)
class Sum:
    """A total that its parts do not make; `open` where they may be only some of it."""

    total: Figure
    parts: tuple[Figure, ...]
    open: bool

    @property
    def added(self) -> float:
        """What the parts make."""
        return round(sum(part.value for part in self.parts), 6)


@dataclass(frozen=True, slots=True)
class Listed:
    """A list that has another number of items than is said in front of it or behind it."""

    said: Figure
    items: tuple[str, ...]
    span: Span


def wrong_sums(text: Text) -> Iterator[Sum]:
    """The totals of a text that their parts do not make."""
    figures = [one for one in text.figures if one.kind in (Kind.COUNT, Kind.MEASURE, Kind.MONEY) and one.value > 0]
    for at, total in enumerate(figures):
        for found in (_leading(text.body, total, figures[at + 1 :]), _trailing(text.body, figures[:at], total)):
            if found and _misses(found):
                yield found
                break


def wrong_lists(text: Text) -> Iterator[Listed]:
    """The lists whose items are not as many as is said."""
    for said in text.figures:
        whole = said.value == said.until == int(said.value) and not said.hedge
        if said.kind is Kind.COUNT and whole and _FEWEST <= said.value <= _MOST_ITEMS:
            found = _behind(text.body, said) or _in_front(text.body, said)
            if found and len(found.items) != said.value:
                yield found


def _leading(body: str, total: Figure, following: Sequence[Figure]) -> Sum | None:
    """The total first: 60个，其中山区32个、平原18个、沿海10个."""
    parts: list[Figure] = []
    for part in following:
        before = parts[-1].span.end if parts else total.span.end
        gap = body[before : part.span.start]
        opened = not parts and _NEXT.match(gap)
        if (_PARTED.search(gap) and not opened) or part.unit != total.unit or len(gap) > (_GAP if parts else _REACH):
            break
        if _cue("({})", "no part").search(gap) or (parts and not re.match("[^，]*[、，和及]", gap)):
            break
        parts.append(part)
    cue = body[total.span.end : parts[0].span.start] if parts else ""
    if len(parts) < _FEWEST or not (_OPEN.search(cue) or _cue("({})", "closed").search(cue)):
        return None
    return Sum(total, tuple(parts), bool(_OPEN.search(cue)))


def _trailing(body: str, before: Sequence[Figure], total: Figure) -> Sum | None:
    """The total last: 男生12名、女生8名，共计20名."""
    if not _cue("(?:{})(?:达|達|为|為|有)?$", "in all").search(body, max(0, total.span.start - 6), total.span.start):
        return None
    parts: list[Figure] = []
    for part in reversed(before):
        after = parts[0].span.start if parts else total.span.start
        gap = body[part.span.end : after]
        if _PARTED.search(gap) or part.unit != total.unit or len(gap) > _GAP or _cue("({})", "no part").search(gap):
            break
        parts.insert(0, part)
    return Sum(total, tuple(parts), open=False) if len(parts) >= _FEWEST else None


def _misses(found: Sum) -> bool:
    """Whether the parts are meant to make the total and do not."""
    total, added = found.total.value, found.added
    exact = not any(one.hedge or one.until != one.value for one in (found.total, *found.parts))
    if not exact or abs(added - total) < 1e-6 * total or any(part.value >= total for part in found.parts):
        return False
    if found.open:
        return total < added <= _MOST * total or (len(found.parts) > _FEWEST and _NEARLY * total <= added < total)
    return _LEAST * total <= added <= _MOST * total


def _behind(body: str, said: Figure) -> Listed | None:
    """A list behind its number: 三个中心，分别是心血管中心、消化中心和康复中心."""
    noun = _NOUN.match(body, said.span.end)
    for length in range(len(noun[0]) if noun else 0, -1, -1):
        match = _ITEMS.match(body, said.span.end + length)
        if match:
            items = _items(match["items"])
            return Listed(said, items, Span(said.span.start, match.end())) if items else None
    return None


def _in_front(body: str, said: Figure) -> Listed | None:
    """Quoted items in front of their number: “礼”“乐”“兵”“食”四个单元."""
    match = _QUOTED.search(body, max(0, said.span.start - 120), said.span.start)
    if not match:
        return None
    items = tuple(re.findall("[“「《]([^”」》]+)", match["items"]))
    return Listed(said, items, Span(match.start(), said.span.end))


def _items(said: str) -> tuple[str, ...]:
    """The items of a list that ends; none where it is open, or where it cannot be told what an item is."""
    if _ETC.search(said) or "、" not in said or re.search("[0-9０-９]", said):
        return ()
    whole = said.split("，")[0]
    *first, last = whole.split("、")
    parted = _AND.split(last)
    if len(parted) == 1 and "、" in said[len(whole) :]:
        return ()
    if len(parted) > _FEWEST or any(not 0 < len(item) <= _LONGEST for item in (*first, *parted)):
        return ()
    return (*first, *parted)
