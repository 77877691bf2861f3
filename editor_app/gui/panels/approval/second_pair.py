"""Who else can approve a text of one's own; where nobody can, the way out.

Signal: allowed(), people may approve their own work from now on.
"""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from editor_app.desk.reports.second_eyes import SecondEyes
from editor_app.domain.message import OR, Message, listed, say
from editor_app.gui.base import theme
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress


class SecondPair(QWidget):
    """Stands below the reasons why the person here may not approve."""

    allowed = Signal()

    def __init__(self, eyes: SecondEyes, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel(tell(_who(eyes)))
        self.allow = QPushButton(self.tr("Let people approve their &own work"))
        hint = QLabel(self.tr("Each such approval needs a reason, and stands as one in History for ever."))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        for label in (self.words, hint):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        dress(hint, Look.SMALL, Look.MUTED)
        column.addWidget(self.words)
        column.addWidget(self.allow, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(hint)
        self.allow.setVisible(eyes.may_allow)
        hint.setVisible(eyes.may_allow)
        self.allow.clicked.connect(lambda: self.allowed.emit())


def _who(eyes: SecondEyes) -> Message:
    if eyes.others:
        return say("{names} can approve it.", names=listed(eyes.others, OR))
    if eyes.may_allow:
        return say("Nobody else here may approve it.")
    names = listed(eyes.administrators, OR)
    return say("Nobody else here may approve it. {names} can change that in “People and policies”.", names=names)
