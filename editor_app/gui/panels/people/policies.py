"""What the house has decided, each with its consequence in one line.

Signals: policy_changed(str key, str value).
"""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from editor_app.gui.base import theme
from editor_app.gui.base.theme import Look, dress

_LONGEST = 36_500
"""Days: a hundred years."""
_WIDTH = 84
"""Pixels of their field: five digits, with its margins."""


class Policies(QWidget):
    """A tick holds at once; a number, when the field is left."""

    policy_changed = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes = {
            "four_eyes": QCheckBox(self.tr("Four eyes: who wrote does not approve")),
            "second_approval": QCheckBox(self.tr("Two people approve each text")),
            "approve_own": QCheckBox(self.tr("People may approve their own work, with a reason")),
        }
        self.days = QSpinBox()
        self._days = 0
        self._lay_out()
        for key, box in self.boxes.items():
            box.clicked.connect(lambda on, key=key: self.policy_changed.emit(key, "yes" if on else "no"))
        self.days.editingFinished.connect(self._tell_days)

    def show_policies(self, values: Mapping[str, str], may_change: bool) -> None:
        """Show what holds."""
        for key, box in self.boxes.items():
            box.setChecked(values.get(key, "no") != "no")
            box.setEnabled(may_change)
        days = values.get("retention_days", "")
        self._days = int(days) if days.isdigit() else 0
        self.days.setValue(self._days)
        self.days.setEnabled(may_change)

    def _tell_days(self) -> None:
        if self.days.value() != self._days:
            self._days = self.days.value()
            self.policy_changed.emit("retention_days", str(self._days))

    def _lay_out(self) -> None:
        title = QLabel(self.tr("Policies of this desk"))
        dress(title, Look.TITLE)
        told = {
            "four_eyes": self.tr("About people, not roles: it holds for managers too."),
            "second_approval": self.tr("Neither of them has written in it. Nothing is exported before the second."),
            "approve_own": self.tr("For a desk of one person. Each such approval stands as one in History for ever."),
        }
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.TIGHT)
        column.addWidget(title)
        for key, box in self.boxes.items():
            hint = QLabel(told[key])
            hint.setContentsMargins(theme.WIDE, 0, 0, theme.SMALL)
            hint.setWordWrap(True)
            dress(hint, Look.SMALL, Look.MUTED)
            box.setMinimumHeight(theme.TARGET)
            column.addWidget(box)
            column.addWidget(hint)
        self.days.setRange(0, _LONGEST)
        self.days.setMinimumWidth(_WIDTH)
        self.days.setAccessibleName(self.tr("Days for which set-aside articles are kept"))
        row = QHBoxLayout()
        row.addWidget(QLabel(self.tr("Keep set-aside articles for")))
        row.addWidget(self.days)
        row.addWidget(QLabel(self.tr("days; then an administrator may delete them for good")))
        row.addStretch(1)
        column.addLayout(row)
