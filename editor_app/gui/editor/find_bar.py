"""Find and replace in the text under review."""

import re
from itertools import pairwise

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look
from editor_app.gui.editor.page import Page
from editor_app.text.edits import Edit
from editor_app.text.span import Span


class FindBar(QFrame):
    """Searches while you type; Enter goes forward, Shift+Enter back, Escape closes it."""

    closed = Signal()

    def __init__(self, page: Page, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._page = page
        self.setProperty("look", "find")
        self.wanted = _field(self.tr("Find"))
        self.new = _field(self.tr("Replace with"))
        self._case, self._whole = QCheckBox(self.tr("&Match case")), QCheckBox(self.tr("&Whole words"))
        self._count = QLabel()
        theme.dress(self._count, Look.SMALL, Look.MUTED)
        self._one = QPushButton(self.tr("Re&place"))
        self._all = QPushButton(self.tr("Replace &all"))
        self._lay_out()
        self.wanted.textChanged.connect(lambda: self.step(1, from_start=True))
        for box in (self._case, self._whole):
            box.toggled.connect(lambda: self.step(1, from_start=True))
        self._one.clicked.connect(self.replace)
        self._all.clicked.connect(self.replace_all)
        self.hide()

    def open(self, replacing: bool) -> None:
        """Show the bar and search for the selection."""
        selected = self._page.selection.of(self._page.body)
        self.show()
        can = replacing and not self._page.isReadOnly()
        for widget in (self.new, self._one, self._all):
            widget.setVisible(can)
        if selected and "\n" not in selected:
            self.wanted.setText(selected)
        self.wanted.selectAll()
        self.wanted.setFocus()

    def step(self, by: int, from_start: bool = False) -> None:
        """Select the next match, or the one before; after the last comes the first."""
        matches = self.matches()
        here = self._page.selection
        if matches:
            starts = [span.start for span in matches]
            if by > 0:
                at = here.start if from_start else here.end
                chosen = next((i for i, start in enumerate(starts) if start >= at), 0)
            else:
                chosen = next((i for i in reversed(range(len(starts))) if starts[i] < here.start), len(starts) - 1)
            self._page.go_to(matches[chosen], select=True)
            self._count.setText(self.tr("{number} of {all}").format(number=chosen + 1, all=len(matches)))
        else:
            self._count.setText(self.tr("No match") if self.wanted.text() else "")

    def replace(self) -> None:
        """Replace the match that is selected and go on."""
        here = self._page.selection
        if here in self.matches() and self._page.apply((Edit(here, self.new.text()),)):
            self._page.go_to(Span(here.start + len(self.new.text()), here.start + len(self.new.text())))
        self.step(1, from_start=True)

    def replace_all(self) -> None:
        """Replace every match: one step of undo."""
        matches = self.matches()
        if self._page.apply(tuple(Edit(span, self.new.text()) for span in matches)):
            self._count.setText(self.tr("%n replaced", "", len(matches)))

    def matches(self) -> list[Span]:
        """Every place of the words searched for."""
        words = self.wanted.text()
        flags = re.NOFLAG if self._case.isChecked() else re.IGNORECASE
        plain = re.escape(words)
        wanted = rf"(?<!\w){plain}(?!\w)" if self._whole.isChecked() else plain
        return [Span(*m.span()) for m in re.finditer(wanted, self._page.body, flags)] if words else []

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            self.closed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.step(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.GUTTER, theme.TIGHT, theme.SMALL, theme.TIGHT)
        grid.setSpacing(theme.SMALL)
        grid.addWidget(self.wanted, 0, 0)
        back = _button("up", self.tr("Previous match"))
        back.clicked.connect(lambda: self.step(-1))
        on = _button("down", self.tr("Next match"))
        on.clicked.connect(lambda: self.step(1))
        close = _button("close", self.tr("Close"))
        close.clicked.connect(self.hide)
        close.clicked.connect(self.closed)
        for column, widget in enumerate((back, on, self._case, self._whole, self._count), start=1):
            grid.addWidget(widget, 0, column)
        grid.addWidget(close, 0, 7)
        grid.addWidget(self.new, 1, 0)
        grid.addWidget(self._one, 1, 1, 1, 2)
        grid.addWidget(self._all, 1, 3)
        grid.setColumnStretch(0, 1)
        order = (self.wanted, self.new, self._one, self._all, back, on, self._case, self._whole, close)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)


def _field(name: str) -> QLineEdit:
    field = QLineEdit()
    field.setPlaceholderText(name)
    field.setAccessibleName(name)
    return field


def _button(drawing: str, name: str) -> QToolButton:
    button = QToolButton()
    button.setIcon(icons.icon(drawing))
    button.setToolTip(name)
    button.setAccessibleName(name)
    return button
