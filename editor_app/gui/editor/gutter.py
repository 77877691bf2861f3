"""The gutter: line numbers, the most serious mark of each paragraph, a bar along repeated passages, and a circle with
the number of each comment.
"""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent, QTextBlock
from PySide6.QtWidgets import QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import icons, theme
from editor_app.gui.editor.highlights import FindingMark, MarkStyle
from editor_app.gui.editor.page import Page
from editor_app.gui.editor.page_places import in_sight
from editor_app.text.span import Span

_BAR = 3
_GLYPH = 12
_CIRCLE = 16
_LEAST = 6
"""Pixels: a lower line, as that below the head of a table, has no number."""


class Gutter(QWidget):
    """Stands in the page's left margin. `pointed` carries the first finding of the line that was clicked, `commented`
    the number of the comment whose circle was.
    """

    pointed = Signal(Finding)
    commented = Signal(int)

    def __init__(self, page: Page) -> None:
        super().__init__(page)
        self.setAccessibleName(self.tr("Line numbers and marks"))
        self._page = page
        self._caret = -1
        page.moved.connect(self._follow)
        page.cursorPositionChanged.connect(self._caret_moved)
        page.document().documentLayout().documentSizeChanged.connect(lambda _: self.update())
        page.viewport().installEventFilter(self)
        self._follow()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """Called by Qt: stay next to the viewport."""
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(theme.Type.SMALL))
        caret = self._page.textCursor().blockNumber()
        for block, place in self._lines():
            self._number(painter, block, place, current=block.blockNumber() == caret)
            self._marks(painter, self._marks_of(block), place)
        for number, place in self._circles():
            self._circle(painter, number, place)
        painter.end()

    def show_comments(self, places: Sequence[tuple[int, Span]]) -> None:
        """Number the places that open comments are about; they move with edits."""
        self._page.overlay.numbered = tuple(places)
        self.update()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        at = event.position().toPoint()
        if number := next((number for number, place in self._circles() if place.contains(at)), 0):
            self.commented.emit(number)
            return
        for block, place in self._lines():
            if place.top() <= event.position().y() < place.bottom():
                marks = self._marks_of(block)
                if marks:
                    self.pointed.emit(min(marks, key=lambda mark: (mark.style, mark.span)).finding)
                return

    def _follow(self) -> None:
        view = self._page.viewport().geometry()
        self.setGeometry(view.left() - theme.GUTTER, view.top(), theme.GUTTER, view.height())
        self.update()

    def _caret_moved(self) -> None:
        """Only a new line needs a new number."""
        if self._page.textCursor().blockNumber() != self._caret:
            self._caret = self._page.textCursor().blockNumber()
            self.update()

    def _lines(self) -> Iterator[tuple[QTextBlock, QRect]]:
        """The paragraphs that can be seen, and where each stands in the gutter."""
        return ((block, place.toAlignedRect()) for block, place in in_sight(self._page))

    def _circles(self) -> Iterator[tuple[int, QRect]]:
        """The comments that begin in sight, one for each line, and where each circle stands."""
        taken: set[int] = set()
        for number, span in self._page.overlay.numbered:
            where = self._page.overlay.rectangles(span)
            first = where[0].toRect() if where else None
            if first and first.top() not in taken:
                taken.add(first.top())
                yield number, QRect(0, first.top() + (first.height() - _CIRCLE) // 2, _CIRCLE, _CIRCLE)

    def _circle(self, painter: QPainter, number: int, place: QRect) -> None:
        roles = theme.colours(self.palette())
        painter.setPen(Qt.PenStyle.NoPen)
        painter.fillRect(
            place.adjusted(0, 0, _CIRCLE // 2, 0), roles.of("surface")
        )  # over a line number of four digits
        painter.setBrush(roles.of("warning"))
        painter.drawEllipse(place)
        painter.setPen(roles.of("surface"))
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, str(number))

    def _marks_of(self, block: QTextBlock) -> list[FindingMark]:
        """The marks that touch a paragraph."""
        start = self._page.positions.from_qt(block.position())
        span = Span(start, self._page.positions.from_qt(block.position() + block.length() - 1))
        return [mark for mark in self._page.overlay.marks.within(span) if mark.span.overlaps(span)]

    def _number(self, painter: QPainter, block: QTextBlock, place: QRect, current: bool) -> None:
        first = block.layout().lineAt(0)
        height = round(first.height()) if first.isValid() else place.height()
        if (not block.text().strip() and not current) or height < _LEAST:
            return
        roles = theme.colours(self.palette())
        painter.setPen(roles.of("text" if current else "muted"))
        top = place.top() + (round(first.y()) if first.isValid() else 0)
        box = QRect(0, top, theme.GUTTER - _BAR - _GLYPH - theme.SMALL, height)
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, str(block.blockNumber() + 1))

    def _marks(self, painter: QPainter, marks: list[FindingMark], place: QRect) -> None:
        """The glyph of the most serious mark at the first line, the bar along the whole paragraph."""
        roles = theme.colours(self.palette())
        lines = [mark.style for mark in marks if mark.style is not MarkStyle.BAND]
        if any(mark.style is MarkStyle.BAND for mark in marks):
            bar = QRect(theme.GUTTER - _BAR - 1, place.top() + 2, _BAR, place.height() - 4)
            painter.fillRect(bar, roles.of(MarkStyle.BAND.role))
        if lines:
            style = min(lines)
            glyph = QRect(theme.GUTTER - _BAR - _GLYPH - 4, place.top() + 5, _GLYPH, _GLYPH)
            icons.paint(painter, glyph, style.glyph, style.role)
