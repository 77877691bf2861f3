"""A text as it will be published, with what changed marked in it: new words have a band and a line under them, words
that went are struck through.

Signals: change_pointed(int), the number of the change that was clicked.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFontMetricsF, QMouseEvent, QResizeEvent, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.panels.history.preview import PreviewPanel
from editor_app.text.anchors import Anchor, anchor
from editor_app.text.compare import Change, ChangeKind

_PARAGRAPH_END = "\u2029"
_LINE = "\u2028"
_APART = " "
"""Between the words that went and those that came."""


@dataclass(frozen=True, slots=True)
class Stop:
    """One change: the words that went, the words that came, and the stretch of the page that shows both."""

    old: str
    new: str
    start: int
    end: int


class Rendered(PreviewPanel):
    """Without marks it is what readers will see."""

    change_pointed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stops: tuple[Stop, ...] = ()
        self._given: tuple[str, Sequence[Change], str] | None = None
        self.page.setAccessibleName(self.tr("As it will be published"))
        self.page.setFont(theme.text_font(12))
        self.page.viewport().installEventFilter(self)

    def show_changes(self, fragment: str, changes: Sequence[Change], before: str) -> None:
        """Show a page with what changed since an earlier one, whose words are `before`; the changes are those of the
        words of both.
        """
        self._given = None
        self.show_html(fragment)
        self._given = fragment, changes, before
        self.stops = tuple(self._mark(changes, before))
        self.centre()

    def go_to(self, number: int) -> None:
        """Bring a change to a third of the height, selected."""
        if 0 <= number < len(self.stops):
            stop, cursor = self.stops[number], QTextCursor(self.page.document())
            cursor.setPosition(stop.start)
            cursor.setPosition(stop.end, QTextCursor.MoveMode.KeepAnchor)
            self.page.setTextCursor(cursor)
            bar, place = self.page.verticalScrollBar(), self.page.cursorRect(cursor)
            bar.setValue(bar.value() + place.top() - self.page.viewport().height() // 3)

    def selected(self) -> Anchor | None:
        """The words that are selected, as they stand in the text without what went."""
        cursor = self.page.textCursor()
        plain = words_of_page(self._html)
        start, end = self._plain(cursor.selectionStart()), self._plain(cursor.selectionEnd())
        place = Positions(plain).span(start, end)
        return anchor(plain, place) if place.of(plain).strip() else None

    def _plain(self, position: int) -> int:
        """A position in the text without the words that went."""
        gone = 0
        for stop in self.stops:
            went = stop.end - stop.start - len(stop.new.encode("utf-16-le")) // 2
            gone += max(0, min(position, stop.start + went) - stop.start)
        return position - gone

    def centre(self) -> None:
        """Keep the column at reading width."""
        letter = QFontMetricsF(self.page.document().defaultFont()).averageCharWidth()
        free = self.page.width() - round(letter * theme.READING_WIDTH)
        side = max(theme.WIDE, free // 2)
        frame = self.page.document().rootFrame().frameFormat()
        if frame.leftMargin() != side:
            frame.setLeftMargin(side)
            frame.setRightMargin(side)
            self.page.document().rootFrame().setFrameFormat(frame)

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: other colours, same marks."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._given:
            self.show_changes(*self._given)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt."""
        super().resizeEvent(event)
        self.centre()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        """Called by Qt for the page: a click on a change points at it."""
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            at = self.page.cursorForPosition(event.position().toPoint()).position()
            number = next((n for n, stop in enumerate(self.stops) if stop.start <= at <= stop.end), None)
            if number is not None and watched is self.page.viewport():
                self.change_pointed.emit(number)
        return False

    def _mark(self, changes: Sequence[Change], before: str) -> list[Stop]:
        """Format what came and put in what went, from the end to the beginning, so that positions hold."""
        words = words_of(self.page.document())
        positions = Positions(words)
        cursor, found = QTextCursor(self.page.document()), list[Stop]()
        cursor.beginEditBlock()
        grown = 0
        for change in reversed([one for one in changes if one.kind is not ChangeKind.SAME]):
            old, new = change.a.of(before), change.b.of(words)
            start, end = positions.to_qt(change.b.start), positions.to_qt(change.b.end)
            cursor.setPosition(start)
            cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            if new:
                cursor.mergeCharFormat(self._came())
            gone = old.replace("\n", " ¶ ")
            cursor.setPosition(start)
            if gone:
                plain = QTextCharFormat(cursor.charFormat())
                cursor.insertText(gone, self._went(cursor))
                cursor.insertText(_APART if new else "", plain)
            long = cursor.position() - start
            found = [Stop(one.old, one.new, one.start + long, one.end + long) for one in found]
            found.insert(0, Stop(old, new, start, end + long))
            grown += long
        cursor.endEditBlock()
        return found

    def _came(self) -> QTextCharFormat:
        made, roles = QTextCharFormat(), theme.colours(self.palette())
        made.setBackground(roles.of("changed"))
        made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        return made

    def _went(self, cursor: QTextCursor) -> QTextCharFormat:
        made = QTextCharFormat(cursor.charFormat())
        made.setForeground(theme.colours(self.palette()).of("error"))
        made.clearBackground()
        made.setFontUnderline(False)
        made.setFontStrikeOut(True)
        return made


def words_of(document: QTextDocument) -> str:
    """The words of a page as they are read, a line end for each paragraph; as long as the document's own text."""
    return document.toRawText().replace(_PARAGRAPH_END, "\n").replace(_LINE, "\n")


def words_of_page(fragment: str) -> str:
    """The same for a page that is not shown."""
    document = QTextDocument()
    document.setHtml(fragment)
    return words_of(document)
