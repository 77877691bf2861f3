"""One stream of RTF text (the body, a note or a box) as pieces: paragraphs one by one, tables by cells and rows."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from editor_app.formats.base.facts.grid import Cell
from editor_app.formats.base.pieces import Piece, Run, laid_out

_DEEPEST = 8


def _cell(pieces: Sequence[Piece]) -> Cell[Sequence[Piece]]:
    return Cell(pieces)


@dataclass(slots=True)
class _Table:
    rows: list[list[Cell[Sequence[Piece]]]] = field(default_factory=list)
    cells: list[Cell[Sequence[Piece]]] = field(default_factory=list)
    pieces: list[Piece] = field(default_factory=list)


@dataclass(slots=True)
class Flow:
    """`runs` are the words of the paragraph being read, `marker` is its list marker."""

    runs: list[Run] = field(default_factory=list)
    marker: str = ""
    boxes: list[Piece] = field(default_factory=list)
    _pieces: list[Piece] = field(default_factory=list)
    _tables: list[_Table] = field(default_factory=list)

    def end(self, piece: Piece | None, depth: int) -> None:
        """The end of a paragraph at a table depth; the boxes anchored in it follow."""
        self._settle(depth)
        self._here.extend([*([piece] if piece else []), *self.boxes])
        self.runs, self.marker, self.boxes = [], "", []

    def cell(self, depth: int) -> None:
        """The end of a cell at a table depth."""
        self._settle(depth)
        table = self._tables[-1]
        table.cells.append(Cell(table.pieces))
        table.pieces = []

    def row(self, depth: int) -> None:
        """The end of a row of it."""
        self._settle(depth)
        table = self._tables[-1]
        if table.cells:
            table.rows.append(table.cells)
            table.cells = []

    def pieces(self) -> list[Piece]:
        """All pieces, at the end."""
        self._settle(0)
        return self._pieces

    @property
    def _here(self) -> list[Piece]:
        return self._tables[-1].pieces if self._tables else self._pieces

    def _settle(self, depth: int) -> None:
        """Close the tables that are deeper, open those that are missing."""
        while len(self._tables) > depth:
            table = self._tables.pop()
            cells = [*table.cells, *map(_cell, [table.pieces] if table.pieces else [])]
            self._here.extend(laid_out([*table.rows, *([cells] if cells else [])]))
        while len(self._tables) < min(depth, _DEEPEST):
            self._tables.append(_Table())
