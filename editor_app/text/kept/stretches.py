"""A text in stretches of one block each, and what was read of each: an edit touches few, and the others are kept."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from typing import NamedTuple, Protocol, Self, TypeVar, cast

from editor_app.text.markup import Block, Mark
from editor_app.text.span import Span

Key = tuple[object, ...]
"""What can be read of a stretch depends on: its characters, its blocks and marks, and whether it is the headline."""


class Placed(Protocol):
    """Something read at a place of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    def moved(self, by: int) -> Self:
        """The same, as many code points further on."""


Found = TypeVar("Found", bound=Placed)
Read = TypeVar("Read")


class Stretch(NamedTuple):
    """A block with what stands between it and the block before; several where a mark reaches over their border.

    Blocks and marks are counted from its start.
    """

    key: Key
    start: int
    text: str
    blocks: tuple[Block, ...]
    marks: tuple[Mark, ...]
    is_headline: bool
    is_last: bool


def stretches(body: str, blocks: Sequence[Block], marks: Sequence[Mark], headline: Span | None) -> Iterator[Stretch]:
    """The whole text, cut behind its blocks."""
    start = first = begun = mark = 0
    for number, block in enumerate(blocks[:-1], 1):
        end = block.span.end
        while mark < len(marks) and marks[mark].span.start < end:
            mark += 1
        if all(one.span.end <= end for one in marks[begun:mark]):
            headed = headline is not None and not first
            yield _stretch(body[start:end], start, blocks[first:number], marks[begun:mark], headed, False)
            start, first, begun = end, number, mark
    yield _stretch(body[start:], start, blocks[first:], marks[begun:], headline is not None and not first, True)


def _stretch(
    text: str, start: int, blocks: Sequence[Block], marks: Sequence[Mark], is_headline: bool, is_last: bool
) -> Stretch:
    laid = tuple(Block(block.kind, block.span.moved(-start)) for block in blocks)
    signs = tuple(Mark(mark.kind, mark.span.moved(-start)) for mark in marks)
    held: tuple[Block | Mark, ...] = (*laid, *signs)
    places = ((one.kind, one.span.start, one.span.end) for one in held)
    return Stretch((text, is_headline, is_last, *places), start, text, laid, signs, is_headline, is_last)


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What a reader found where it found anything, as it read it: each with where the stretch began then."""

    given: object
    found: Mapping[Key, tuple[int, Sequence[Placed]]]


_LONG = 30_000
"""Characters of a piece that is read at one go: a reader is done with it before a person sees that he waits."""


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Some stretches put together, and where each begins there."""

    stretches: Sequence[Stretch]
    starts: Sequence[int]

    @property
    def body(self) -> str:
        """Their characters; what is not the end of a text goes on in a new line."""
        said = "".join(stretch.text for stretch in self.stretches)
        return said if self.stretches[-1].is_last else f"{said}\n"

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Their blocks."""
        return tuple(Block(one.kind, one.span.moved(at)) for at, held in self._placed for one in held.blocks)

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Their marks."""
        return tuple(Mark(one.kind, one.span.moved(at)) for at, held in self._placed for one in held.marks)

    @property
    def headline(self) -> Span | None:
        """The headline, where it is among them."""
        return next((held.blocks[0].span.moved(at) for at, held in self._placed if held.is_headline), None)

    @property
    def _placed(self) -> Iterator[tuple[int, Stretch]]:
        return zip(self.starts, self.stretches, strict=True)

    def at(self, offset: int) -> tuple[Key, int]:
        """The stretch that holds an offset, and where it begins."""
        number = bisect_right(self.starts, offset) - 1
        return self.stretches[number].key, self.starts[number]


def _pieces(held: Iterable[Stretch]) -> Iterator[Piece]:
    """Stretches put together, each once."""
    together: list[Stretch] = []
    starts: list[int] = []
    size = 0
    for stretch in {one.key: one for one in held}.values():
        together.append(stretch)
        starts.append(size)
        size += len(stretch.text)
        if size > _LONG:
            yield Piece(together, starts)
            together, starts, size = [], [], 0
    if together:
        yield Piece(together, starts)


class Layout:
    """The stretches of a text, and what was read of them. `about` is what every reading depends on besides.

    What was read of the state before an edit saves reading it again; what was read of stretches that are gone is
    forgotten.
    """

    def __init__(self, held: Sequence[Stretch], about: object, before: "Layout | None") -> None:
        self.stretches, self.about = held, about
        self._before = before if before and before.about == about else None
        self._kept: dict[object, _Kept] = {}

    @cached_property
    def places(self) -> Mapping[Key, Sequence[int]]:
        """Where each stretch begins; what is said twice begins twice."""
        found: dict[Key, list[int]] = {}
        for stretch in self.stretches:
            found.setdefault(stretch.key, []).append(stretch.start)
        return found

    @cached_property
    def _all(self) -> tuple[Piece, ...]:
        return tuple(_pieces(self.stretches))

    @cached_property
    def _new(self) -> tuple[Piece, ...]:
        """Those that the state before had not."""
        if not self._before:
            return self._all
        known = self._before.places
        return tuple(_pieces(one for one in self.stretches if one.key not in known))

    def read(self, reader: object, given: object, read: Callable[[Piece], Iterable[Found]]) -> tuple[Found, ...]:
        """All that a reader finds who looks at one stretch at a time, in order; he is shown the new ones only."""
        kept = self._known(reader, given)
        found = dict(kept or {})
        for piece in self._all if kept is None else self._new:
            new: dict[Key, tuple[int, list[Placed]]] = {}
            for one in read(piece):
                key, start = piece.at(one.start)
                new.setdefault(key, (start, []))[1].append(one)
            found.update(new)
        self._kept[reader] = _Kept(given, found)
        places = sorted(((start, key) for key in found for start in self.places[key]), key=itemgetter(0))
        return tuple([cast("Found", one) for start, key in places for one in _moved(*found[key], start)])

    def _known(self, reader: object, given: object) -> Mapping[Key, tuple[int, Sequence[Placed]]] | None:
        """What a reader found in all stretches that are not new; None where it has read nothing of them."""
        kept = self._before.told(reader) if self._before else None
        if kept is None or not (kept.given is given or kept.given == given):
            return None
        return {key: found for key, found in kept.found.items() if key in self.places}

    def told(self, reader: object) -> _Kept | None:
        """What a reader found in this state; None where it did not read it to the end."""
        return self._kept.get(reader)

    def alone(self) -> "Layout":
        """Itself, to be the state before the next one: what was before is let go."""
        self._before = None
        return self


def _moved(start: int, found: Sequence[Placed], to: int) -> Iterable[Placed]:
    return (one.moved(to - start) for one in found) if start != to else found
