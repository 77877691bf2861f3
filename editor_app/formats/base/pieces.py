"""A formatted text between one format and another: pieces made of runs."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum
from itertools import chain, groupby
from operator import attrgetter

from editor_app.formats.base.facts.grid import Cell, in_columns

_UNHOLDABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")


class PieceKind(Enum):
    """What a piece is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    CODE = "code"
    TABLE = "table"
    RULE = "rule"
    PICTURE = "picture"


@dataclass(frozen=True, slots=True)
class Run:
    """Words with the same formatting. A line end in `text` is a forced line break.

    Raised and lowered figures are signs of their own in `text`: 10⁶, H₂O. A run with a `note` is the mark of
    a footnote, for formats that have real ones. `language` is the tag of words in another language than the text.
    """

    text: str
    bold: bool = False
    italic: bool = False
    code: bool = False
    link: str = ""
    struck: bool = False
    note: "tuple[Run, ...]" = ()
    language: str = ""

    def saying(self, text: str) -> "Run":
        """Other words with the same formatting (`replace` would take five times as long, and long texts have many)."""
        return Run(text, self.bold, self.italic, self.code, self.link, self.struck, (), self.language)


@dataclass(frozen=True, slots=True)
class Shown:
    """A picture at its place: its name, and the words for those who cannot see it."""

    name: str
    words: str = ""


_setting = attrgetter("bold", "italic", "code", "link", "struck", "language")
Runs = tuple[Run, ...]

_LONG_CELL = 300
"""A cell with this many characters holds a passage, not data."""


@dataclass(frozen=True, slots=True)
class Piece:
    """One block. `level` is a heading's level (from 1) or an item's depth (from 0).

    `number` is what an ordered item is counted as; 0 means the next one. `rows` are a table's cells, each in its
    column: those that a wider or higher cell covers are empty. `aligned` says where its columns are set: right, center,
    or nothing. What a `picture` shows is no part of the text.
    """

    kind: PieceKind
    runs: Runs = ()
    level: int = 0
    ordered: bool = False
    rows: tuple[tuple[Runs, ...], ...] = ()
    number: int = 0
    aligned: tuple[str, ...] = ()
    picture: Shown | None = None

    @property
    def text(self) -> str:
        """The words without their formatting; a table's cells with tabs and line ends between."""
        if self.kind is PieceKind.TABLE:
            return "\n".join("\t".join(words_of(cell).replace("\n", " ") for cell in row) for row in self.rows)
        return words_of(self.runs)


def words_of(runs: Iterable[Run]) -> str:
    """The words of some runs."""
    return "".join(run.text for run in runs)


def languages_of(pieces: Iterable[Piece]) -> tuple[str, ...]:
    """The languages that words of some pieces are said to be in, other than that of the text."""
    said = (run.language for piece in pieces for run in chain(piece.runs, *chain(*piece.rows)))
    return tuple(dict.fromkeys(filter(None, said)))


def signed(runs: Runs) -> Runs:
    """The runs for a format that cannot strike words out: they stand between tildes, or they would read as text."""
    if not any(run.struck for run in runs):
        return runs
    return tuple(run.saying(f"~~{run.text}~~") if run.struck else run for run in runs)


def joined(runs: Sequence[Run]) -> Runs:
    """Neighbours with the same formatting joined into one run; nothing empty, no white space at either end."""
    if len(runs) == 1:  # most paragraphs
        words = runs[0].text.strip()
        return (runs[0].saying(words),) if words else ()
    groups = (tuple(same) for _, same in groupby((run for run in runs if run.text), key=_setting))
    found = [same[0].saying(words_of(same)) for same in groups]
    while found and not found[0].text.strip():
        del found[0]
    while found and not found[-1].text.strip():
        del found[-1]
    if found:
        found[0] = found[0].saying(found[0].text.lstrip())
        found[-1] = found[-1].saying(found[-1].text.rstrip())
    return tuple(found)


def laid_out(rows: Sequence[Sequence[Cell[Sequence[Piece]]]]) -> Iterator[Piece]:
    """A table of data as a table, its pictures below it; one that lays out the page as the blocks in its cells."""
    cells = [cell.content for row in rows for cell in row]
    lines, aligned = in_columns(rows, ())
    if max(map(len, lines), default=0) > 1 and all(map(_fits, cells)):
        filled = tuple(tuple(_flat(cell) for cell in line) for line in lines if any(line))
        yield Piece(PieceKind.TABLE, rows=filled, aligned=aligned)
        yield from (piece for cell in cells for piece in cell if piece.picture)
    else:
        yield from (piece for cell in cells for piece in cell)


def _fits(cell: Sequence[Piece]) -> bool:
    simple = all(piece.kind in (PieceKind.PARAGRAPH, PieceKind.QUOTE, PieceKind.PICTURE) for piece in cell)
    return simple and sum(len(piece.text) for piece in cell) <= _LONG_CELL


def _flat(cell: Sequence[Piece]) -> Runs:
    runs: list[Run] = []
    for piece in (one for one in cell if one.runs):
        runs.extend([Run("\n"), *piece.runs] if runs else piece.runs)
    return tuple(runs)


def numbered(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, int]]:
    """Each piece with the number it has in its list (0 for none), and no item more than one level deeper than the one
    before.
    """
    open_: list[tuple[int, int]] = []  # the levels as they are called, which may begin below the top; how far they are
    for piece in pieces:
        if piece.kind is not PieceKind.ITEM:
            open_ = []
            yield piece, 0
            continue
        counted = 0
        while open_ and open_[-1][0] >= piece.level:
            counted = open_.pop()[1]
        open_.append((piece.level, (piece.number or counted + 1) if piece.ordered else 0))
        yield replace(piece, level=len(open_) - 1), open_[-1][1]


def holdable(text: str) -> str:
    """The text without control characters and lone surrogates, which no XML or HTML can contain."""
    return _UNHOLDABLE.sub("", text)
