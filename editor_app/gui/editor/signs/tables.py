"""The tables on a page: their rows stand as a grid, and have the room that their cells take."""

from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from editor_app.gui.editor.page_layout import line_spacing
from editor_app.gui.editor.page_places import in_sight
from editor_app.gui.editor.signs.grid import Columns, columns, is_laid, lay
from editor_app.gui.editor.signs.states import CELLS, Part, first_row, line_of, part_of
from editor_app.text.signs.table import aligned


class Tables(QObject):
    """Sets the lines of rows anew wherever the toolkit has set them as it sets paragraphs."""

    def __init__(self, page: QTextEdit) -> None:
        super().__init__(page)
        self._page = page
        self._touched: list[QTextCursor] = []  # cursors move with edits; a block that is gone cannot be told
        self._kept: dict[int, Columns] = {}
        self._kept_for: tuple[int, float, str] = (-1, 0.0, "")
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

    def touch(self, block: QTextBlock) -> None:
        """A line of a table has changed."""
        self.any = True
        self._kept.clear()
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
        heads = {head.position(): head for head in (first_row(one.block()) for one in touched)}
        wanted = [one for head in heads.values() if part_of(head) is Part.HEAD for one in self._rooms(head)]
        if wanted:
            cursor = QTextCursor(self._page.document())
            cursor.beginEditBlock()
            for block, room in wanted:
                cursor.setPosition(block.position())
                cursor.mergeBlockFormat(room)
            cursor.endEditBlock()
        self.lay()
        if heads:
            self._page.viewport().update()  # other rows than the one that was edited may stand elsewhere

    def lay(self) -> None:
        """Set the rows in sight as a grid."""
        if not self.any or self._laying:
            return
        self._laying = True
        for block, _ in in_sight(self._page):
            if part_of(block) & CELLS and not is_laid(block):
                lay(block, line_of(block), self.columns_of(block), line_spacing(self._page))
        self._laying = False

    def columns_of(self, block: QTextBlock) -> Columns:
        """The columns of the table that a row is in."""
        document = self._page.document()
        room = self._page.viewport().width() - 2 * document.documentMargin()
        state = document.revision(), room, self._page.font().key()
        if state != self._kept_for:
            self._kept, self._kept_for = {}, state
        head = first_row(block)
        found = self._kept.get(head.blockNumber())
        if found is None:
            rows = tuple(_rows(head))
            rule = head.next().text()
            aligns = aligned(rule, line_of(head.next()).quote)
            found = columns([one.text() for one in rows], aligns, self._page.font(), room)
            self._kept[head.blockNumber()] = found
        return found

    def _rooms(self, head: QTextBlock) -> Iterator[tuple[QTextBlock, QTextBlockFormat]]:
        """The rows of a table that need other room than they have."""
        spacing = line_spacing(self._page)
        for block in (*_rows(head), head.next()):
            rule = block == head.next()
            height = 0.0 if rule else round(lay(block, line_of(block), self.columns_of(block), spacing), 1)
            there = block.blockFormat()
            if there.bottomMargin() != height or not is_row(there):
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
