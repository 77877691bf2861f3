"""Find and replace in the text under review."""

import re
from itertools import pairwise

from PySide6.QtCore import QRegularExpression, QRegularExpressionMatch, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QGridLayout, QLabel, QLineEdit, QPushButton, QToolButton, QWidget

from editor_app.gui.base import icons, theme
from editor_app.gui.base.theme import Look
from editor_app.gui.base.utf16 import Positions
from editor_app.gui.editor.page import Page
from editor_app.text.edits import Edit
from editor_app.text.signs import whole
from editor_app.text.span import Span

_GROUP = re.compile(r"\\(\d)")
"""A group of an expression, in its replacement."""


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
        self._expression = QCheckBox(self.tr("E&xpression"))
        self._expression.setToolTip(self.tr("A regular expression; \\1 in the replacement is its first group"))
        self._count = QLabel()
        theme.dress(self._count, Look.SMALL, Look.MUTED)
        self._one = QPushButton(self.tr("Re&place"))
        self._all = QPushButton(self.tr("Repla&ce all"))
        self._lay_out()
        self.wanted.textChanged.connect(lambda: self.step(1, from_start=True))
        for box in (self._case, self._whole, self._expression):
            box.toggled.connect(lambda: self.step(1, from_start=True))
        self._one.clicked.connect(self.replace)
        self._all.clicked.connect(self.replace_all)
        self.hide()

    def open(self, replacing: bool) -> None:
        """Show the bar and search for the selection."""
        selected = self._page.selected_words
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
            none = self.tr("No match") if self._pattern().isValid() else self.tr("Not an expression")
            self._count.setText(none if self.wanted.text() else "")

    def replace(self) -> None:
        """Replace the match that is selected and go on."""
        here = self._page.selection
        new = next((words for place, words in self._found() if place == here), None)
        if new is not None:
            edit, end = whole.put(self._page.body, here, new) if self._page.looks.hiding else _plain(here, new)
            if self._page.apply((edit,)):
                self._page.go_to(Span(end, end))
        self.step(1, from_start=True)

    def replace_all(self) -> None:
        """Replace every match: one step of undo."""
        edits = self._edits()
        if any(one.span.end > other.span.start for one, other in pairwise(edits)):  # signs of one are words of another
            edits = tuple(Edit(*one) for one in self._found())
        if self._page.apply(edits):
            self._count.setText(self.tr("%n replaced", "", len(edits)))

    def matches(self) -> list[Span]:
        """Every place of the words searched for."""
        return [place for place, _ in self._found()]

    def _pattern(self) -> QRegularExpression:
        """What is searched for. The library gives up on an expression that would take for ever."""
        words = self.wanted.text()
        plain = words if self._expression.isChecked() else QRegularExpression.escape(words)
        options = QRegularExpression.PatternOption
        flags = options.MultilineOption | options.UseUnicodePropertiesOption
        if not self._case.isChecked():
            flags |= options.CaseInsensitiveOption
        return QRegularExpression(rf"(?<!\w)(?:{plain})(?!\w)" if self._whole.isChecked() else plain, flags)

    def _edits(self) -> tuple[Edit, ...]:
        """Every place with what would stand there instead."""
        if not self._page.looks.hiding:
            return tuple(Edit(*one) for one in self._found())
        return tuple(whole.put(self._page.body, *one)[0] for one in self._found())

    def _found(self) -> list[tuple[Span, str]]:
        """Every place of what is searched for, in the text as it is seen, and the words instead."""
        pattern, seen = self._pattern(), self._page.seen()
        if not self.wanted.text() or not pattern.isValid():
            return []
        positions, found = Positions(seen.text), list[tuple[Span, str]]()
        matches = pattern.globalMatch(seen.text)
        while matches.hasNext():
            match = matches.next()
            if match.capturedLength():
                place = positions.span(match.capturedStart(), match.capturedEnd())
                found.append((seen.source(place), self._written(match)))
        return found

    def _written(self, match: QRegularExpressionMatch) -> str:
        """The replacement; in one for an expression, \\1 is the first group."""
        new = self.new.text()
        if not self._expression.isChecked():
            return new
        return _GROUP.sub(lambda group: match.captured(int(group[1])), new)

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
        for column, widget in enumerate((back, on, self._case, self._whole, self._expression, self._count), start=1):
            grid.addWidget(widget, 0, column)
        grid.addWidget(close, 0, 8)
        grid.addWidget(self.new, 1, 0)
        grid.addWidget(self._one, 1, 1, 1, 2)
        grid.addWidget(self._all, 1, 3)
        grid.setColumnStretch(0, 1)
        order = (
            self.wanted,
            self.new,
            self._one,
            self._all,
            back,
            on,
            self._case,
            self._whole,
            self._expression,
            close,
        )
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)


def _plain(place: Span, new: str) -> tuple[Edit, int]:
    return Edit(place, new), place.start + len(new)


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
