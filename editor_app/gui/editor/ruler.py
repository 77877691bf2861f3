"""The overview ruler: one tick for every finding over the whole length of the text; a click goes there."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QRect, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.highlights import MarkStyle
from editor_app.gui.editor.page import Page
from editor_app.text.span import Span

_APART = 3
"""Ticks closer than this many pixels are merged."""
_SOON = 60
"""Milliseconds: while you type or scroll, the ruler is painted no more often than this."""
_WIDTHS = {MarkStyle.WAVE: 12, MarkStyle.DASH: 9, MarkStyle.DOTS: 5, MarkStyle.BAND: 7}
"""The more serious, the wider: not by colour alone."""


class Ruler(QWidget):
    """`pointed` carries the finding of the tick that was clicked, `asked` the offset of a click beside all ticks."""

    pointed = Signal(Finding)
    asked = Signal(int)

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(self.tr("Overview of all marks"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._page = page
        self._soon = QTimer(self, singleShot=True, interval=_SOON)
        self._soon.timeout.connect(self.update)
        page.moved.connect(self._update_soon)
        page.edited.connect(self._update_soon)

    def sizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(theme.RULER, 2 * theme.RULER)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt."""
        painter, roles = QPainter(self), theme.colours(self.palette())
        painter.fillRect(self.rect(), roles.of("surface"))
        painter.fillRect(self._view(), roles.of("hover"))
        painter.fillRect(QRect(0, 0, 1, self.height()), roles.of("hairline"))
        for y, style in self._ticks():
            width = _WIDTHS[style]
            painter.fillRect(QRect(self.width() - width, y, width, theme.LINE), roles.of(style.role))
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        offset = self._offset(event.position().y())
        near = self._near(event.position().y())
        if event.button() is Qt.MouseButton.LeftButton:
            self.pointed.emit(near) if near else self.asked.emit(offset)

    def event(self, event: QEvent) -> bool:
        """Called by Qt: a tick shows its tooltip."""
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            near = self._near(event.pos().y())
            words = self.tr("{title}: “{words}”").format(title=tell(near.title), words=near.quote[:80]) if near else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    def _update_soon(self) -> None:
        if not self._soon.isActive():
            self._soon.start()

    def _ticks(self) -> Iterator[tuple[int, MarkStyle]]:
        """Height and style of every tick; where several meet, the most serious is drawn."""
        last: tuple[int, MarkStyle] | None = None
        scale = (self.height() - theme.LINE) / max(1, len(self._page.body))
        for start, style in self._page.overlay.marks.ticks():
            y = round(start * scale)
            if last and y - last[0] < _APART:
                last = (last[0], min(last[1], style))
                continue
            if last:
                yield last
            last = (y, style)
        if last:
            yield last

    def _near(self, y: float) -> Finding | None:
        """The finding of the tick at a height."""
        reach = max(1, round(_APART * len(self._page.body) / max(1, self.height())))
        at = self._offset(y)
        span = Span(max(0, at - reach), at + reach)
        marks = [m for m in self._page.overlay.marks.within(span) if span.start <= m.span.start <= span.end]
        return min(marks, key=lambda m: abs(m.span.start - at)).finding if marks else None

    def _view(self) -> QRect:
        seen = self._page.visible()
        top = self._y(seen.start)
        return QRect(0, top, self.width(), max(theme.SMALL, self._y(seen.end) - top))

    def _y(self, offset: int) -> int:
        return round(offset * (self.height() - theme.LINE) / max(1, len(self._page.body)))

    def _offset(self, y: float) -> int:
        share = min(1.0, max(0.0, y / max(1, self.height() - theme.LINE)))
        return round(share * len(self._page.body))
