"""Two texts side by side, scrolled together, with the differing words marked."""

from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QTextEdit, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.tell import announce
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.panels.repeats.diff_summary import spoken
from editor_app.text.compare import Change, ChangeKind


@dataclass(frozen=True, slots=True)
class SideText:
    """One text, and what stands around it."""

    text: str
    before: str = ""
    after: str = ""


class SideBySide(QWidget):
    """Differing words have a background and an underline: never colour alone."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left, self.right = QTextEdit(), QTextEdit()
        self.stops: list[tuple[int, int]] = []
        self._changes: list[Change] = []
        self._at = -1
        self._following = False
        self._shown: tuple[SideText, SideText, tuple[Change, ...]] | None = None
        self._lit = False
        self._seen = {self.left: 0, self.right: 0}
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

    def show_sides(self, a: SideText, b: SideText, changes: Iterable[Change]) -> None:
        """Show two texts; `changes` cover both from the first to the last character.

        Where more is shown than is compared, the passage is highlighted and at the top.
        """
        self._shown = (a, b, tuple(changes))
        self._lit = any((a.before, a.after, b.before, b.after))
        self.stops = []
        self._changes = [change for change in self._shown[2] if change.kind is not ChangeKind.SAME]
        self._at = -1
        cursors = (self._begin(self.left), self._begin(self.right))
        for cursor in cursors:  # lines are broken once, not at each piece
            cursor.beginEditBlock()
        plain, muted = self._passage(), self._format("muted")
        marks = {kind: plain if kind is ChangeKind.SAME else self._changed(kind) for kind in ChangeKind}
        for cursor, side in zip(cursors, (a, b), strict=True):
            cursor.insertText(side.before, muted)
        for change in self._shown[2]:
            if change.kind is not ChangeKind.SAME:
                self.stops.append((cursors[0].position(), cursors[1].position()))
            cursors[0].insertText(change.a.of(a.text), marks[change.kind])
            cursors[1].insertText(change.b.of(b.text), marks[change.kind])
        for cursor, side in zip(cursors, (a, b), strict=True):
            cursor.insertText(side.after, muted)
            cursor.endEditBlock()
        self._place()

    def clear(self) -> None:
        """Show nothing."""
        self._shown = None
        self.stops = []
        self.left.clear()
        self.right.clear()

    def step(self, by: int) -> None:
        """Go to the next change, or the one before."""
        if self.stops and self._shown:
            self._at = (self._at + by) % len(self.stops) if self._at >= 0 or by > 0 else len(self.stops) - 1
            for view, position in zip((self.left, self.right), self.stops[self._at], strict=True):
                cursor = view.textCursor()
                cursor.setPosition(position)
                view.setTextCursor(cursor)
                view.ensureCursorVisible()
            said = self.tr("Difference {number} of {count}").format(number=self._at + 1, count=len(self.stops))
            a, b, _ = self._shown
            told = spoken(a.text, b.text, self._changes[self._at])
            announce(self, f"{said}. {told}")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Called by Qt: lines are broken again, and the passage stays in sight."""
        super().resizeEvent(event)
        self._place()

    def changeEvent(self, event: QEvent) -> None:
        """Called by Qt: other colours, same words."""
        super().changeEvent(event)
        if self._shown and event.type() is QEvent.Type.PaletteChange:
            self.show_sides(*self._shown)

    def _place(self) -> None:
        """Put the passage at the top of both sides."""
        if self._shown is None:
            return
        self._following = True
        for view, side in ((self.left, self._shown[0]), (self.right, self._shown[1])):
            cursor = QTextCursor(view.document())
            cursor.setPosition(Positions(side.before).to_qt(len(side.before)))
            view.setTextCursor(cursor)
            bar, place = view.verticalScrollBar(), view.cursorRect(cursor)
            bar.setValue(bar.value() + place.top() - theme.SMALL // (2 if side.before else 1))
            self._seen[view] = bar.value()
        self._following = False

    def _begin(self, view: QTextEdit) -> QTextCursor:
        view.clear()
        view.setFont(theme.font())
        return QTextCursor(view.document())

    def _format(self, role: str = "text") -> QTextCharFormat:
        made = QTextCharFormat()
        made.setForeground(theme.colours(self.palette()).of(role))
        return made

    def _passage(self) -> QTextCharFormat:
        """What is the same on both sides."""
        made = self._format()
        if self._lit:
            made.setBackground(theme.colours(self.palette()).of("repeat_band"))
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
        """Scroll the other side to the same part of its text, or beside passages as far as this one."""
        here, there = moved.verticalScrollBar(), other.verticalScrollBar()
        if self._following:
            return
        self._following = True
        by = here.value() - self._seen[moved]
        whole = round(here.value() / max(1, here.maximum()) * there.maximum())
        there.setValue(there.value() + by if self._lit else whole)
        self._seen = {moved: here.value(), other: there.value()}
        self._following = False
