"""The rows and cells of Word's tables, with what they cover."""

from collections.abc import Callable, Iterable, Iterator, Sequence, Set

from lxml import etree

from editor_app.formats.base.facts.grid import Cell
from editor_app.formats.base.pieces import Piece
from editor_app.formats.office.elements import child, local, value

_SET = {"right": "right", "end": "right", "center": "center"}


def rows_of(
    parent: etree._Element, unread: Set[str], stays: Callable[[Iterable[etree._Element | None]], bool]
) -> Iterator[etree._Element]:
    """The rows that are part of the text; `stays` answers that by the changes set in their properties."""
    for element in parent:
        if local(element) == "tr":
            if stays([child(element, "trPr", sign) for sign in ("ins", "del")]):
                yield element
        elif local(element) not in unread:
            yield from rows_of(element, unread, stays)


def cells_of(
    row: etree._Element,
    unread: Set[str],
    stays: Callable[[Iterable[etree._Element | None]], bool],
    blocks: Callable[[etree._Element], Iterable[Piece]],
) -> list[Cell[Sequence[Piece]]]:
    """The cells of a row; a row that begins later leaves columns out before its first."""
    after = _times(value(child(row, "trPr", "gridBefore")), 0)
    found: list[Cell[Sequence[Piece]]] = []
    for cell in _cells(row, unread):
        properties = child(cell, "tcPr")
        if stays([child(properties, sign) for sign in ("cellIns", "cellDel")]):
            wide = _times(value(child(properties, "gridSpan")), 1)
            found.append(Cell([*blocks(cell)], wide, after=0 if found else after, aligned=_aligned(cell)))
    return found


def _cells(parent: etree._Element, unread: Set[str]) -> Iterator[etree._Element]:
    for element in parent:
        if local(element) == "tc":
            yield element
        elif local(element) not in unread:
            yield from _cells(element, unread)


def _aligned(cell: etree._Element) -> str:
    return _SET.get(value(child(cell, "p", "pPr", "jc")), "")


def _times(given: str, otherwise: int) -> int:
    return int(given) if given.isdigit() and len(given) < 4 else otherwise
