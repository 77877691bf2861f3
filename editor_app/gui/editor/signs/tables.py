"""The tables on a page: their rows stand as a grid, and have the room that their cells take."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtCore import QObject, QSignalBlocker, QTimer
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.editor.page_layout import line_spacing
from editor_app.gui.editor.page_places import in_sight
from editor_app.gui.editor.signs.grid import Columns, columns, high, is_laid, lay
from editor_app.gui.editor.signs.states import CELLS, Part, line_of, part_of
from editor_app.text.signs.table import aligned

_NEAR = 0.6
"""Pixels by which the room of a row may differ from what it takes."""
_MOST = 20_000
"""Rows whose height is remembered."""


class Tables(QObject):
    """Sets the lines of rows anew wherever the toolkit has set them as it sets paragraphs."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self._touched: list[QTextCursor] = []  # cursors move with edits; a block that is gone cannot be told
        self._kept: dict[int, Columns] = {}
        self._kept_for: tuple[int, float, str] = (-1, 0.0, "")
        self._heads: dict[int, int] = {}
        self._set: dict[int, Columns] = {}
        self._heights: dict[tuple[str, Columns], float] = {}
        self._laying = False
        self.any = False
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(0)
        self._later.timeout.connect(self.settle)
        page.document().documentLayout().update.connect(self.lay)

    def forget(self) -> None:
        """Another text is shown."""
        self._touched, self.any = [], False
        self._kept_for = (-1, 0.0, "")
        for known in (self._set, self._heights):
            known.clear()

    def touch(self, block: QTextBlock) -> None:
        """A line of a table has changed."""
        self.any = True
        self._kept.clear()
        self._heads.clear()
        self._touched.append(QTextCursor(block))
        self._later.start()

    def touch_all(self) -> None:
        """The page has another width, or its letters another size."""
        block = self._page.document().begin()
        while self.any and block.isValid():
            if part_of(block) is Part.HEAD:
                self.touch(block)
            block = block.next()

    def settle(self) -> None:
        """Give the rows of the tables that have changed the room they take."""
        self._later.stop()
        touched, self._touched = self._touched, []
        wanted = dict[int, tuple[QTextBlock, QTextBlockFormat]]()
        for block in {one.block().blockNumber(): one.block() for one in touched}.values():
            head = self._head_of(block)
            if part_of(head) is Part.HEAD and block.blockNumber() not in wanted:
                now, before = self.columns_of(head), self._set.get(head.blockNumber())
                rows = (block,) if now == before and is_row(block.blockFormat()) else (*_rows(head), head.next())
                self._set[head.blockNumber()] = now
                wanted |= {one.blockNumber(): (one, room) for one, room in self._rooms(rows, now)}
        if wanted:
            self._give(wanted.values())
        self.lay()
        if touched:
            self._page.viewport().update()  # other rows than the one that was edited may stand elsewhere

    def _give(self, rooms: Iterable[tuple[QTextBlock, QTextBlockFormat]]) -> None:
        """Only where the rows stand is another: nothing is drawn or compared again."""
        document = self._page.document()
        quiet = QSignalBlocker(document)
        cursor = QTextCursor(document)
        cursor.beginEditBlock()
        for block, room in rooms:
            cursor.setPosition(block.position())
            cursor.mergeBlockFormat(room)
        cursor.endEditBlock()
        quiet.unblock()

    def lay(self) -> None:
        """Set the rows in sight as a grid."""
        if not self.any or self._laying:
            return
        self._laying, spacing = True, line_spacing(self._page)
        for block, _ in in_sight(self._page):
            if part_of(block) & CELLS and not is_laid(block, self.columns_of(block)):
                height = self._lay(block, self.columns_of(block), spacing)
                if abs(height - block.blockFormat().bottomMargin()) > _NEAR:
                    self._touched.append(QTextCursor(block))
                    self._later.start()
        self._laying = False

    @contextmanager
    def held(self) -> Iterator[None]:
        """Set no row while line after line is drawn anew: each tells of itself, and changes the columns of all."""
        self._laying = True
        try:
            yield
        finally:
            self._laying = False

    def columns_of(self, block: QTextBlock) -> Columns:
        """The columns of the table that a row is in."""
        document = self._page.document()
        room = self._page.viewport().width() - 2 * document.documentMargin()
        state = document.blockCount(), room, self._page.font().key()
        if state != self._kept_for:
            self._kept, self._heads, self._kept_for = {}, {}, state
        head = self._head_of(block)
        found = self._kept.get(head.blockNumber())
        if found is None:
            rule = head.next()
            aligns = aligned(rule.text(), line_of(rule).quote)
            found = columns([one.text() for one in _rows(head)], aligns, self._page.font(), room)
            self._kept[head.blockNumber()] = found
        return found

    def _head_of(self, block: QTextBlock) -> QTextBlock:
        """The head of the table that a line is in; what was found for the lines above is not looked for again."""
        passed = list[int]()
        while (known := self._heads.get(block.blockNumber())) is None:
            passed.append(block.blockNumber())
            if part_of(block) is Part.HEAD or not part_of(block.previous()):
                known = block.blockNumber()
                break
            block = block.previous()
        self._heads |= dict.fromkeys(passed, known)
        return self._page.document().findBlockByNumber(known)

    def _lay(self, block: QTextBlock, of: Columns, spacing: QTextBlockFormat) -> float:
        height = round(lay(block, line_of(block), of, spacing), 1)
        self._heights[block.text(), of] = height
        return height

    def _rooms(self, rows: Iterable[QTextBlock], of: Columns) -> Iterator[tuple[QTextBlock, QTextBlockFormat]]:
        """The rows that need other room than they have. Those out of sight are reckoned until they come into sight."""
        seen, spacing = {block.blockNumber() for block, _ in in_sight(self._page)}, line_spacing(self._page)
        if len(self._heights) > _MOST:
            self._heights.clear()
        for block in rows:
            height = 0.0
            if block.blockNumber() in seen and part_of(block) & CELLS:
                height = self._lay(block, of, spacing)
            elif part_of(block) & CELLS:
                reckoned = self._heights.get((block.text(), of))
                height = reckoned or round(high(block.text(), of, self._page.font(), spacing), 1)
            there = block.blockFormat()
            if abs(there.bottomMargin() - height) > _NEAR or not is_row(there):
                room = QTextBlockFormat()
                room.setBottomMargin(height)
                room.setNonBreakableLines(True)
                room.setLineHeight(0, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
                yield block, room


def is_row(there: QTextBlockFormat) -> bool:
    """Whether a paragraph has the room of a row. All of it is below: the lines themselves have no height, because the
    toolkit adds up those of all cells.
    """
    return there.nonBreakableLines()


def _rows(head: QTextBlock) -> Iterator[QTextBlock]:
    yield head
    block = head.next().next()
    while part_of(block) is Part.ROW:
        yield block
        block = block.next()
