"""The card turned into the reasons: a digit says why a finding can stay, and decides.

Signals: chosen(Scope, Reason, str note, bool only) · left().
"""

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QGridLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
)

from editor_app.domain.decision import Reason, Scope
from editor_app.gui.base import theme
from editor_app.gui.base.labels import reason_name
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.findings.issues import Issue

if TYPE_CHECKING:
    from editor_app.text.anchors import Anchor

_ONLY = len(Scope)
"""The choice of the one place in hand, where there are several: behind the scopes."""


class Reasons(QFrame):
    """One stroke, one digit. With `only`, one of several places is meant. A note stays with its finding: deciding may
    be refused, or taken back.
    """

    chosen = Signal(Scope, Reason, str, bool)
    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(self.tr("Ignore"))
        dress(self, Look.CARD)
        self.title, self.hint = QLabel(), QLabel()
        self.scopes = QButtonGroup(self)
        self.buttons: dict[Reason, QPushButton] = {}
        self.note = QLineEdit()
        self._about: tuple[str, Anchor] | None = None  # the issue that the note is about
        self._lay_out()
        self.note.returnPressed.connect(lambda: self.choose(Reason.OTHER))

    def ask(self, issue: Issue, at: int, scope: Scope) -> None:
        """Ask why an issue can stay, with one of its places in hand."""
        places = len(issue.open)
        self.title.setText(issue.title)
        here = self.tr("Here") if places < 2 else self.tr("All %n places here", "", places)
        self.scopes.button(0).setText(here)
        only = self.scopes.button(_ONLY)
        only.setText(self.tr("Only line {line}").format(line=issue.places[at].line))
        several = places > 1 and not issue.repeat and issue.places[at].open
        only.setVisible(several)
        self._arrange((0, _ONLY, 1, 2) if several else (0, 1, 2))
        self.scopes.button(list(Scope).index(scope)).setChecked(True)
        about = (issue.group, issue.lead.anchor)
        if about != self._about:
            self._about = about
            self.note.clear()
        self._explain()
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def choose(self, reason: Reason) -> None:
        """Decide, for a reason; “other” wants a few words first."""
        note = self.note.text().strip()
        if reason is Reason.OTHER and not note:
            self.note.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.hint.setText(self.tr("Say why, then press Enter"))
            return
        number = self.scopes.checkedId()
        scope = Scope.PLACE if number == _ONLY else list(Scope)[number]
        self.chosen.emit(scope, reason, note, number == _ONLY)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt: a digit decides, Escape leaves it open."""
        if event.text() and event.text() in "12345678":
            self.choose(Reason(int(event.text())))
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        dress(self.title, Look.STRONG)
        dress(self.hint, Look.SMALL, Look.MUTED)
        because = QLabel(self.tr("Ignore, because"))
        dress(because, Look.SMALL, Look.MUTED)
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SMALL)
        grid.setVerticalSpacing(2)
        for number, reason in enumerate(Reason):
            grid.addWidget(self._reason(reason), number // 2, number % 2)
        names = (self.tr("Here"), self.tr("In this article"), self.tr("In every article (a manager decides)"), "")
        self._scopes = scopes = QGridLayout()
        scopes.setHorizontalSpacing(theme.SMALL)
        scopes.setVerticalSpacing(0)
        scopes.setColumnStretch(1, 1)
        for number in range(len(names)):
            button = QRadioButton(names[number])
            button.setMinimumHeight(theme.TARGET)
            self.scopes.addButton(button, number)
            scopes.addWidget(button, 0, 0)
        self.note.setPlaceholderText(self.tr("Note"))
        self.note.setAccessibleName(self.tr("Note"))
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.MEDIUM, theme.SMALL, theme.MEDIUM, theme.SMALL)
        column.setSpacing(theme.TIGHT)
        column.addWidget(self.title)
        column.addLayout(scopes)
        column.addWidget(because)
        column.addLayout(grid)
        column.addWidget(self.note)
        column.addStretch(1)
        column.addWidget(self.hint)

    def _arrange(self, shown: tuple[int, ...]) -> None:
        """Two scopes in a row; the last has a row of its own when it is left over."""
        for place, number in enumerate(shown):
            button = self.scopes.button(number)
            alone = place == len(shown) - 1 and place % 2 == 0
            self._scopes.addWidget(button, place // 2, place % 2, 1, 2 if alone else 1)

    def _reason(self, reason: Reason) -> QPushButton:
        button = QPushButton(f"{reason.value}  {reason_name(reason)}")
        dress(button, Look.LINK)
        button.setAutoDefault(False)
        button.setMinimumHeight(theme.TARGET)
        button.clicked.connect(lambda: self.choose(reason))
        self.buttons[reason] = button
        return button

    def _explain(self) -> None:
        self.hint.setText(self.tr("A digit decides and goes on · Esc leaves it open"))
