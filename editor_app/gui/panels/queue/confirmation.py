"""Asks what a step needs: why, to whom, and, if it cannot be undone, once more.

Signals: answered(str reason, str to, bool confirmed) · dropped().
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.moves import Need
from editor_app.domain.article import Action
from editor_app.gui.base import theme
from editor_app.gui.base.labels import action_name
from editor_app.gui.base.theme import Look, dress


class Confirmation(QWidget):
    """One step, its fields, and a button that says what it does. What was typed for a step of an article (`about`)
    stays until that step is taken: the popup closes at a click beside it, and the step may be refused.
    """

    answered = Signal(str, str, bool)
    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice: Choice | None = None
        self.title, self.warning = QLabel(), QLabel()
        self.to, self.reason = QComboBox(), QLineEdit()
        self.go, self.drop = QPushButton(), QPushButton(self.tr("Cancel"))
        self._asked_once = False
        self.about = ""
        self._typed: dict[tuple[str, Action], str] = {}
        self._lay_out()
        self.reason.textChanged.connect(self._note)
        self.to.currentTextChanged.connect(self._refresh)
        self.go.clicked.connect(self._answer)
        self.drop.clicked.connect(self.dropped)

    def ask(self, choice: Choice, people: tuple[str, ...]) -> None:
        """Ask for one step."""
        self.choice, self._asked_once = None, False
        typed = self._typed.get((self.about, choice.action), "")
        self.title.setText(action_name(choice.action))
        self.to.clear()
        self.to.addItems(list(people))
        self.to.setVisible(Need.RECEIVER in choice.wants)
        self.reason.setText(typed)
        self.choice = choice
        note = self.tr("Note to the next person") if Need.RECEIVER in choice.wants else self.tr("Why?")
        self.reason.setPlaceholderText(note)
        self.reason.setAccessibleName(note)
        self._refresh()

    def forget(self, action: Action) -> None:
        """A step was taken: what was typed for it is kept."""
        self._typed.pop((self.about, action), None)

    @property
    def _wants(self) -> tuple[Need, ...]:
        return self.choice.wants if self.choice else ()

    def first(self) -> QWidget:
        """The first field."""
        return self.to if Need.RECEIVER in self._wants else self.reason

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter answers."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._answer()
        else:
            super().keyPressEvent(event)

    def _note(self, typed: str) -> None:
        if self.choice:
            self._typed[self.about, self.choice.action] = typed
        self._refresh()

    def _refresh(self) -> None:
        self._asked_once = False
        self._dress()
        lacking = (Need.REASON in self._wants and not self.reason.text().strip()) or (
            Need.RECEIVER in self._wants and not self.to.currentText()
        )
        self.go.setEnabled(not lacking)

    def _answer(self) -> None:
        """What cannot be undone is confirmed twice: the first press only arms the button."""
        if not self.go.isEnabled():
            return
        if Need.CONFIRMATION in self._wants and not self._asked_once:
            self._asked_once = True
            self._dress()
            return
        to = self.to.currentText() if Need.RECEIVER in self._wants else ""
        self.answered.emit(self.reason.text().strip(), to, Need.CONFIRMATION in self._wants)

    def _dress(self) -> None:
        name = action_name(self.choice.action) if self.choice else ""
        self.go.setText(self.tr("{action}: press again to confirm").format(action=name) if self._asked_once else name)
        self.warning.setText(self.tr("This cannot be undone.") if Need.CONFIRMATION in self._wants else "")
        self.warning.setVisible(Need.CONFIRMATION in self._wants)

    def _lay_out(self) -> None:
        dress(self.title, Look.STRONG)
        dress(self.warning, Look.WARNING)
        dress(self.go, Look.PRIMARY)
        self.to.setAccessibleName(self.tr("To whom"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.SMALL)
        for widget in (self.title, self.to, self.reason, self.warning):
            column.addWidget(widget)
        last = QHBoxLayout()
        last.setSpacing(theme.SMALL)
        last.addStretch(1)
        last.addWidget(self.drop)
        last.addWidget(self.go)
        column.addLayout(last)
