"""Asks, next to the card, how far a finding is ignored and why: one digit and Enter.

Signal: chosen(Scope, Reason, str note).
"""

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from editor_app.domain.decision import Reason, Scope
from editor_app.gui.base import theme
from editor_app.gui.base.labels import reason_name
from editor_app.gui.base.theme import Look, dress


class IgnorePopup(QFrame):
    """A small popup: Escape or a click outside it decides nothing."""

    chosen = Signal(Scope, Reason, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAccessibleName(self.tr("Ignore"))
        dress(self, Look.CARD)
        self.scopes = QButtonGroup(self)
        self.reasons = QButtonGroup(self)
        self.note = QLineEdit()
        self.decide = QPushButton(self.tr("Ignore"))
        self.hint = QLabel()
        self._lay_out()
        self.decide.clicked.connect(self._decide)
        self.note.returnPressed.connect(self._decide)
        self.note.textChanged.connect(self._refresh)
        self.reasons.idClicked.connect(self._refresh)

    def ask(self, places: int, scope: Scope, at: QPoint) -> None:
        """Open for an issue with a number of open places; the last reason stays selected."""
        self._scope(Scope.ARTICLE).setText(self.tr("In this article (%n place(s))", "", places))
        self._scope(scope).setChecked(True)
        self.note.clear()
        self._refresh()
        self.adjustSize()
        room = self.screen().availableGeometry()
        left = min(max(room.left(), at.x()), room.right() - self.width())
        self.move(left, min(max(room.top(), at.y()), room.bottom() - self.height()))
        self.show()
        (self.reasons.checkedButton() or self.reasons.button(1)).setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A digit chooses the reason, Enter decides."""
        if event.text() and event.text() in "12345678":
            self.reasons.button(int(event.text())).setChecked(True)
            self._refresh()
            other = event.text() == str(Reason.OTHER.value)
            (self.note if other else self.reasons.button(int(event.text()))).setFocus()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._decide()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.MEDIUM, theme.MEDIUM, theme.MEDIUM)
        column.setSpacing(theme.TIGHT)
        labels = {
            Scope.PLACE: self.tr("This place"),
            Scope.ARTICLE: self.tr("In this article"),
            Scope.HOUSE: self.tr("In every article (a manager decides)"),
        }
        column.addWidget(_heading(self.tr("Ignore")))
        for number, label in enumerate(labels.values()):
            column.addWidget(self._choice(self.scopes, number, label))
        column.addSpacing(theme.SMALL)
        column.addWidget(_heading(self.tr("Because")))
        for reason in Reason:
            column.addWidget(self._choice(self.reasons, reason.value, f"{reason.value}  {reason_name(reason)}"))
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        column.addSpacing(theme.TIGHT)
        column.addWidget(self.note)
        dress(self.hint, Look.SMALL, Look.MUTED)
        dress(self.decide, Look.PRIMARY)
        last = QHBoxLayout()
        last.addWidget(self.hint, 1)
        last.addWidget(self.decide)
        column.addSpacing(theme.TIGHT)
        column.addLayout(last)

    def _choice(self, group: QButtonGroup, number: int, label: str) -> QRadioButton:
        button = QRadioButton(label, self)
        button.setMinimumHeight(theme.TARGET)
        group.addButton(button, number)
        return button

    def _scope(self, scope: Scope) -> QAbstractButton:
        return self.scopes.button(list(Scope).index(scope))

    def _refresh(self) -> None:
        other = self.reasons.checkedId() == Reason.OTHER.value
        ready = self.reasons.checkedId() > 0 and (not other or bool(self.note.text().strip()))
        self.decide.setEnabled(ready)
        self.hint.setText("" if ready else self.tr("Say why in the note") if other else self.tr("1-8 chooses a reason"))

    def _decide(self) -> None:
        self._refresh()
        if self.decide.isEnabled():
            scope = list(Scope)[self.scopes.checkedId()]
            self.hide()
            self.chosen.emit(scope, Reason(self.reasons.checkedId()), self.note.text().strip())


def _heading(words: str) -> QLabel:
    label = QLabel(words)
    dress(label, Look.STRONG)
    return label
