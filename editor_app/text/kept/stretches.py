"""A text in stretches of one block each, and what was read of each: an edit touches few, and the others are kept."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import NamedTuple, Protocol, Self, TypeVar, cast

from editor_app.text.markup import Block, BlockKind, Mark, MarkKind
from editor_app.text.span import Span


class Placed(Protocol):
    """Something read at a place of a text."""

    @property
    def start(self) -> int:
        """Where it begins."""

    def moved(self, by: int) -> Self:
        """The same, as many code points further on."""


Found = TypeVar("Found", bound=Placed)
Read = TypeVar("Read")


_Laid = tuple[BlockKind | MarkKind, int, int]
"""What a block or a mark is, and where it is in its stretch."""


class Key(NamedTuple):
    """All that the reading of a stretch depends on."""

    text: str
    is_headline: bool
    is_last: bool
    laid: tuple[_Laid, ...]


class Stretch(NamedTuple):
    """A block with what stands between it and the block before; several where a mark reaches over their border."""

    key: Key
    start: int


def stretches(body: str, blocks: Sequence[Block], marks: Sequence[Mark], headline: Span | None) -> Iterator[Stretch]:
    """The whole text, cut behind its blocks."""
    start = first = begun = mark = 0
    for number, block in enumerate(blocks[:-1], 1):
        end = block.span.end
        while mark < len(marks) and marks[mark].span.start < end:
            mark += 1
        if all(one.span.end <= end for one in marks[begun:mark]):
            headed = headline is not None and not first
            yield _stretch(body[start:end], start, headed, False, (*blocks[first:number], *marks[begun:mark]))
            start, first, begun = end, number, mark
    yield _stretch(body[start:], start, headline is not None and not first, True, (*blocks[first:], *marks[begun:]))


def _stretch(text: str, start: int, headed: bool, last: bool, held: Sequence[Block | Mark]) -> Stretch:
    laid = tuple([(one.kind, one.span.start - start, one.span.end - start) for one in held])
    return Stretch(Key(text, headed, last, laid), start)


@dataclass(frozen=True, slots=True, eq=False)
class _Kept:
    """What a reader found where it found anything, as it read it: each with where the stretch began then."""

    given: object
    found: Mapping[Key, tuple[int, Sequence[Placed]]]


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """Some stretches put together, and where each begins there."""

    keys: Sequence[Key]
    starts: Sequence[int]

    @property
    def body(self) -> str:
        """Their characters; what is not the end of a text goes on in a new line."""
        said = "".join(key.text for key in self.keys)
        return said if self.keys[-1].is_last else f"{said}\n"

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Their blocks."""
        return tuple(Block(kind, span) for kind, span in self._laid() if isinstance(kind, BlockKind))

    @property
    def marks(self) -> tuple[Mark, ...]:
        """Their marks."""
        return tuple(Mark(kind, span) for kind, span in self._laid() if isinstance(kind, MarkKind))

    @property
    def headline(self) -> Span | None:
        """The headline, where it is among them."""
        placed = zip(self.keys, self.starts, strict=True)
        return next((_span(key.laid[0], start) for key, start in placed if key.is_headline), None)

    def _laid(self) -> Iterator[tuple[BlockKind | MarkKind, Span]]:
        for key, start in zip(self.keys, self.starts, strict=True):
            yield from ((one[0], _span(one, start)) for one in key.laid)

    def at(self, offset: int) -> tuple[Key, int]:
        """The stretch that holds an offset, and where it begins."""
        number = bisect_right(self.starts, offset) - 1
        return self.keys[number], self.starts[number]


def _span(laid: _Laid, start: int) -> Span:
    return Span(start + laid[1], start + laid[2])


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
    def whole(self) -> Piece:
        """All of it."""
        return Piece([one.key for one in self.stretches], [one.start for one in self.stretches])

    @cached_property
    def _new(self) -> Piece | None:
        """The stretches that the state before had not, each once; None where it had all."""
        if not self._before:
            return self.whole
        known = self._before.places
        keys = tuple(dict.fromkeys(one.key for one in self.stretches if one.key not in known))
        return Piece(keys, [0, *accumulate(len(key.text) for key in keys[:-1])]) if keys else None

    def read(self, reader: object, given: object, read: Callable[[Piece], Iterable[Found]]) -> tuple[Found, ...]:
        """All that a reader finds who looks at one stretch at a time, in order; he is shown the new ones only."""
        kept = self._known(reader, given)
        found = dict(kept or {})
        new: dict[Key, tuple[int, Sequence[Placed]]] = {}
        if piece := self.whole if kept is None else self._new:
            placed: dict[int, tuple[Key, list[Placed]]] = {}
            for one in read(piece):
                key, start = piece.at(one.start)
                if start not in placed:
                    placed[start] = key, []
                placed[start][1].append(one)
            for start, (key, those) in placed.items():  # a key is long: it is looked up once, not for each finding
                new.setdefault(key, (start, those))  # the first time; it may stand there a second time
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
