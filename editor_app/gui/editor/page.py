"""The page: the text under review, where it is read and written.

What the page says is always the text itself, in code points: it reads the document's raw text (plain text would turn
no-break spaces into spaces) and finds out by comparison what was edited.
"""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import (
    QDragLeaveEvent,
    QDropEvent,
    QInputMethodEvent,
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextEdit, QWidget

from editor_app.domain.finding import Finding
from editor_app.gui.base import theme
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.overlay import Overlay
from editor_app.gui.editor.page_layout import centre, set_margins, space_lines
from editor_app.gui.editor.page_places import cover, go_to
from editor_app.gui.editor.signs import caret, in_cells, keys, stand_ins
from editor_app.gui.editor.signs.copied import copied, source_of
from editor_app.gui.editor.signs.dragging import Dragging
from editor_app.gui.editor.signs.looks import Looks
from editor_app.gui.editor.signs.pen import Pen
from editor_app.gui.editor.signs.states import part_of
from editor_app.text import edits
from editor_app.text.edits import Edit
from editor_app.text.signs import body as signs
from editor_app.text.signs.body import Seen
from editor_app.text.signs.moving import fitted, paragraphs
from editor_app.text.span import Span

_PARAGRAPH_END = "\u2029"


class Page(QTextEdit):
    """`edited` carries an Edit for every change, by whatever made it; `pointed` the finding that was clicked,
    `brought` what was pasted into a text in Markdown, as HTML and as plain words."""

    edited = Signal(Edit)
    pointed = Signal(Finding)
    moved = Signal()
    brought = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._points = 0
        self.setAccessibleName(self.tr("Text under review"))
        self.setAcceptRichText(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.TIGHT)
        self.document().setUndoRedoEnabled(False)  # letters are acts among others, see session/acts
        self._body = self._shown = ""
        self._loading = False
        self.formatted = False  # whether the text is Markdown
        self.looks = Looks(self)
        self._seen: Seen | None = None
        self._applying: tuple[Edit, ...] = ()
        self.positions = Positions("")
        self.overlay = Overlay(self)
        self._dragging = Dragging(self)
        self.pen = Pen(self)
        self.document().contentsChange.connect(self._compare)
        self.verticalScrollBar().valueChanged.connect(self.moved)
        self.set_text_size(12)

    @property
    def body(self) -> str:
        """The text to the letter."""
        return self._body

    def show_text(self, body: str, formatted: bool = False) -> None:
        """Show a text on the page; `formatted`: it is Markdown, whose signs are not shown."""
        self._loading, self.formatted = True, formatted
        self.looks.follow(False)
        self.overlay = Overlay(self)
        lay = QTextCursor(self.document())
        if not formatted:  # one change: what is out of sight is laid out piece by piece, not twice at once
            lay.beginEditBlock()
        self.setPlainText(body)
        set_margins(self)
        self.looks.follow(formatted)
        space_lines(self)  # draws every line of Markdown, and with that reads it: once
        if not formatted:  # the signs of Markdown are drawn where its lines already stand
            lay.endEditBlock()
        self.looks.indent()
        self.looks.tables.settle()
        self._loading = False
        self._shown = self._raw()
        # The text keeps its own characters that Qt takes for the end of a paragraph (U+2029 and others).
        self._body = body if len(body) == len(self._shown) else self._shown
        self._seen = None
        self.positions = Positions(self._shown)
        caret.settle(self)
        self.refresh()

    def apply(self, changes: Sequence[Edit]) -> bool:
        """Apply edits to exactly the text on the page, as one change; False when nothing changed."""
        if self.isReadOnly() or not changes:
            return False
        self._applying = tuple(sorted(changes, reverse=True))
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        for change in self._applying:
            cover(cursor, self.positions, change.span)
            cursor.insertText(change.new)
        cursor.endEditBlock()
        self._applying = ()
        return True

    def set_text_size(self, points: int) -> None:
        """The editor's choice."""
        self._points = points
        self.setFont(theme.text_font(points))
        self.document().setDefaultFont(self.font())
        self.looks.again()
        centre(self)

    def choose(self, finding: Finding | None, twins: Sequence[Span] = ()) -> None:
        """Take a finding in hand: a pill behind it, outlines around its twins."""
        self.overlay.choose(finding, twins)
        self.refresh()

    def propose(self, places: Sequence[Span]) -> None:
        """Strike places through that might be removed; () takes that back. They move with edits."""
        self.overlay.proposed = tuple(places)
        self.refresh()

    def doom(self, places: Sequence[Span]) -> None:
        """Strike through the places of a repeat that would go; () takes that back. They move with edits."""
        if tuple(places) != self.overlay.doomed:
            self.overlay.doomed = tuple(places)
            self.refresh()

    def comment(self, places: Sequence[Span]) -> None:
        """Show the words that comments are about; () takes that back. They move with edits."""
        self.overlay.commented = tuple(places)
        self.refresh()

    def light(self, places: Sequence[Span]) -> None:
        """Light the sentence in hand beside its source; () takes that back. It moves with edits."""
        if tuple(places) != self.overlay.lit:
            self.overlay.lit = tuple(places)
            self.refresh()

    def refresh(self) -> None:
        """Draw the marks again, here and wherever else they are shown."""
        self.viewport().update()
        self.moved.emit()

    @property
    def caret(self) -> int:
        """Where the caret stands."""
        return self.positions.from_qt(self.textCursor().position())

    @property
    def selection(self) -> Span:
        """What is selected; empty at the caret when nothing is."""
        cursor = self.textCursor()
        return self.positions.span(cursor.selectionStart(), cursor.selectionEnd())

    @property
    def selected_words(self) -> str:
        """What is selected, as it is seen."""
        return self.createMimeDataFromSelection().text() if len(self.selection) else ""

    def seen(self) -> Seen:
        """The text as it is seen."""
        if self._seen is None:
            self._seen = signs.seen(self._body) if self.looks.hiding else Seen(self._body, (0,), (0,))
        return self._seen

    def show_signs(self, seen: bool) -> None:
        """Show the signs of Markdown, or hide them."""
        self.looks.show_signs(seen)
        self._seen = None

    def visible(self) -> Span:
        """The stretch of the text that can be seen."""
        first = self.cursorForPosition(QPoint(0, 0))
        last = self.cursorForPosition(self.viewport().rect().bottomRight())
        if part_of(first.block()):  # the cells of a row stand beside one another
            first.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        if part_of(last.block()):
            last.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        return self.positions.span(first.position(), last.position())

    def go_to(self, span: Span, select: bool = False, central: bool = False) -> None:
        """Put the caret at a place, and the place at a third of the page when it is out of sight; `central`: when it is
        outside the middle half.
        """
        go_to(self, span, select, central)

    def stay(self, moved: int) -> None:
        """Scroll by what something else has moved the text, so that it stands still; the first line is not hidden."""
        bar = self.verticalScrollBar()
        if moved and bar.value():
            bar.setValue(bar.value() + moved)

    def _raw(self) -> str:
        return self.document().toRawText().replace(_PARAGRAPH_END, "\n")

    def _compare(self) -> None:
        """Find out what an edit did: Qt's own counts are not to be trusted."""
        shown = "" if self._loading else self._raw()
        change = None if self._loading else edits.difference(self._shown, shown)
        if change is None:
            return
        self._body = edits.replace(self._body, (change,))
        self._shown, self.positions, self._seen = shown, Positions(shown), None
        gone = [self.overlay.shift(one) for one in self._applying or (change,)]  # between several edits marks stay
        if any(gone):
            self.refresh()
        self.edited.emit(change)

    def event(self, event: QEvent) -> bool:
        """Called by Qt: of the keys with Ctrl or Alt the page keeps those of editing, all others are commands."""
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and keys.is_command(event):
            event.ignore()
            return False
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt, for the page and for its viewport."""
        first = self.cursorForPosition(QPoint(0, 0))
        above = self.cursorRect(first).top()
        centre(self)
        super().resizeEvent(event)
        if event.oldSize().width() not in (-1, event.size().width()):
            self.looks.tables.touch_all()
            self.stay(self.cursorRect(first).top() - above)  # another width breaks lines anew
        self.moved.emit()

    def moveEvent(self, event: QMoveEvent) -> None:
        """Called by Qt: what comes or goes above the page leaves its lines where they are."""
        super().moveEvent(event)
        self.stay(event.pos().y() - event.oldPos().y())

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: another theme must not bring back the size that the text had before."""
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange:
            self.looks.again()
        if event.type() is QEvent.Type.FontChange and self._points not in (0, self.font().pointSize()):
            self.set_text_size(self._points)

    def createMimeDataFromSelection(self) -> QMimeData:
        """Called by Qt: what is copied is what is seen, without the marks of findings."""
        if self.looks.hiding:
            return copied(self._body, self.selection)
        data = QMimeData()
        data.setText(self.selection.of(self._body))
        return data

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Called by Qt: dropped files are left to the window, which opens them; their names are not inserted."""
        return (source.hasText() or source.hasHtml()) and not any(url.isLocalFile() for url in source.urls())

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Called by Qt: into plain text words are pasted; formats are somebody else's where there can be any."""
        words = source.text() or QTextDocumentFragment.fromHtml(source.html()).toPlainText()
        if self.formatted and (own := source_of(source)):
            self.put(fitted(self._body, self.selection, own) if self.looks.hiding else own)
        elif self.formatted and source.hasHtml():
            self.brought.emit(source.html(), words)
        else:
            self.put_plain(words)

    def cut(self) -> None:
        """Called by Qt's and our commands."""
        self.copy()
        if not self.isReadOnly():
            self.put("")

    def put(self, words: str) -> None:
        """Put words in the place of what is selected; whose words all go, those signs go too."""
        if not keys.put(self, words):
            self.textCursor().insertText(words)

    def put_plain(self, words: str) -> None:
        """Put words without formats in the place of what is selected: each line is a paragraph of its own."""
        self.put(paragraphs(self._body, self.selection, words) if self.looks.hiding else words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Called by Qt: bands and pills behind the words, lines over them."""
        self.looks.tables.lay()
        if self.looks.tables.any:
            event = QPaintEvent(in_cells.to_paint(self, event.rect()))
        for paint in (self.overlay.paint_behind, None, self.overlay.paint_over):
            if paint is None:
                super().paintEvent(event)
                continue
            painter = QPainter(self.viewport())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint(painter)
            if self.looks.hiding and paint == self.overlay.paint_over:
                stand_ins.paint(painter, self, self.looks.tables)
            painter.end()

    def focusNextPrevChild(self, ahead: bool) -> bool:
        """Called by Qt for Tab: in tables and lists it has its meaning there, elsewhere it leaves the page."""
        return keys.tab(self, ahead) or super().focusNextPrevChild(ahead)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        held = self.textCursor()
        super().mousePressEvent(event)
        tables, left = self.looks.tables, event.button() is Qt.MouseButton.LeftButton
        in_cell = not self.textCursor().hasSelection() and in_cells.on_selected(self, tables, event, held)
        if in_cell:
            self.setTextCursor(held)  # the toolkit knows the words of the first cell only
        on_selection = held.hasSelection() and self.textCursor().selectedText() == held.selectedText()
        self._dragging.press(event.position(), on_selection and left, in_cell)
        if not on_selection:
            in_cells.clicked(self, tables, event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        held = bool(event.buttons() & Qt.MouseButton.LeftButton)
        if held and self.looks.hiding and self._dragging.begin(event.position(), QApplication.startDragDistance()):
            return
        before = self.textCursor()
        super().mouseMoveEvent(event)
        if self.textCursor() != before:
            in_cells.clicked(self, self.looks.tables, event)

    def dropEvent(self, event: QDropEvent) -> None:
        """Called by Qt: in a text whose signs are not seen, words bring theirs along."""
        if self.looks.hiding and not self.isReadOnly():
            self._dragging.drop(event)
            super().dragLeaveEvent(QDragLeaveEvent())
        else:
            super().dropEvent(event)

    def caret_at(self, point: QPointF) -> int:
        """The toolkit's position for the caret that a point means."""
        found = in_cells.place_at(self, self.looks.tables, point)
        return found[0] if found else caret.place(self.cursorForPosition(point.toPoint()))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Called by Qt."""
        super().mouseDoubleClickEvent(event)
        in_cells.clicked(self, self.looks.tables, event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Called by Qt: a click on a mark chooses its finding."""
        clicked = self._dragging.release()
        super().mouseReleaseEvent(event)
        if clicked:
            at = self.caret_at(event.position())
            caret.stand(self, at, at)
        caret.settle(self)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self.overlay.marks.at(self.caret)
            if mark:
                self.pointed.emit(mark.finding)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt: Shift+Enter would insert an invisible line break."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, Qt.KeyboardModifier.NoModifier, "\r")
            keys.press(self, event, self._break_line)
        else:
            keys.press(self, event, super().keyPressEvent)

    def _break_line(self, event: QKeyEvent) -> None:
        """Begin a line. On an empty one Qt would only take away its line height."""
        if self.isReadOnly():
            event.ignore()
            return
        cursor = self.textCursor()
        cursor.insertBlock()
        self.setTextCursor(cursor)
        self.ensureCursorVisible()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Called by Qt: what an input method writes takes the place of what is selected, with its signs."""
        if self.textCursor().hasSelection() and (event.preeditString() or event.commitString()):
            keys.put(self, "")
        if not event.replacementLength() and event.commitString() and keys.typed(self, event.commitString()):
            event.setCommitString("")  # it is there
        super().inputMethodEvent(event)
