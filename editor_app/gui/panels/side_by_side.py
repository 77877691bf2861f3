"""Two texts beside each other, scrolled together, with the words that differ marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from editor_app.gui import theme
from editor_app.text.compare import Change, ChangeKind


@dataclass(frozen=True, slots=True)
class Side:
    """One text, and what stands around it."""

    text: str
    before: str = ""
    after: str = ""


class SideBySide(QWidget):
    """The words that differ have a ground and a line of their own: never colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = QTextEdit(), QTextEdit()
        self.stops: list[tuple[int, int]] = []
        self._at = -1
        self._following = False
        self._shown: tuple[Side, Side, tuple[Change, ...]] | None = None
        line = QHBoxLayout(self)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(theme.SMALL)
        for view, name, other in (
            (self.left, self.tr("Text A"), self.right),
            (self.right, self.tr("Text B"), self.left),
        ):
            view.setReadOnly(True)
            view.setTextInteractionFlags(
                Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
            )
            view.setAccessibleName(name)
            view.setTabChangesFocus(True)
            view.document().setDocumentMargin(theme.SMALL)
            view.verticalScrollBar().valueChanged.connect(lambda _, v=view, o=other: self._follow(v, o))
            line.addWidget(view, 1)

    def show_sides(self, a: Side, b: Side, changes: Iterable[Change]) -> None:
        """Show two texts; `changes` cover both from the first to the last character."""
        self._shown = (a, b, tuple(changes))
        self.stops = []
        self._at = -1
        cursors = (self._begin(self.left), self._begin(self.right))
        plain, muted = self._format(), self._format("muted")
        for cursor, side in zip(cursors, (a, b), strict=True):
            cursor.insertText(side.before, muted)
        for change in self._shown[2]:
            mark = plain if change.kind is ChangeKind.SAME else self._changed(change.kind)
            if change.kind is not ChangeKind.SAME:
                self.stops.append((cursors[0].position(), cursors[1].position()))
            cursors[0].insertText(change.a.of(a.text), mark)
            cursors[1].insertText(change.b.of(b.text), mark)
        for cursor, side in zip(cursors, (a, b), strict=True):
            cursor.insertText(side.after, muted)
        for view in (self.left, self.right):
            view.moveCursor(QTextCursor.MoveOperation.Start)

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.stops = []
        self.left.clear()
        self.right.clear()

    def step(self, by: int) -> None:
        """Go to the next change, or the one before."""
        if self.stops:
            self._at = (self._at + by) % len(self.stops) if self._at >= 0 or by > 0 else len(self.stops) - 1
            for view, position in zip((self.left, self.right), self.stops[self._at], strict=True):
                cursor = view.textCursor()
                cursor.setPosition(position)
                view.setTextCursor(cursor)
                view.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: other colours, same words."""
        super().changeEvent(event)
        if self._shown and event.type() is QEvent.Type.PaletteChange:
            self.show_sides(*self._shown)

    def _begin(self, view: QTextEdit) -> QTextCursor:
        view.clear()
        view.setFont(theme.font())
        return QTextCursor(view.document())

    def _format(self, role: str = "text") -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(theme.colours(self.palette()).of(role))
        return made

    def _changed(self, kind: ChangeKind) -> QTextCharFormat:
        made = self._format()
        roles = theme.colours(self.palette())
        made.setBackground(roles.of("changed"))
        dashed = kind is not ChangeKind.CHANGED
        styles = QTextCharFormat.UnderlineStyle
        made.setUnderlineStyle(styles.DashUnderline if dashed else styles.SingleUnderline)
        made.setUnderlineColor(roles.of("warning"))
        return made

    def _follow(self, moved: QTextEdit, other: QTextEdit) -> None:
        """Scroll the other side to the same part of its text."""
        if self._following:
            return
        self._following = True
        whole = max(1, moved.verticalScrollBar().maximum())
        part = moved.verticalScrollBar().value() / whole
        other.verticalScrollBar().setValue(round(part * other.verticalScrollBar().maximum()))
        self._following = False
