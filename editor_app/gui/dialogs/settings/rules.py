"""The checks with a tick each: those not ticked do not run on this machine.

Signal: changed(tuple[str, ...] ids that are off).
"""

from dataclasses import dataclass

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QListView, QWidget

from editor_app.domain.finding import About
from editor_app.gui.base import theme
from editor_app.gui.base.labels import check_name
from editor_app.gui.base.models import Index, ListModel


@dataclass(frozen=True, slots=True)
class RuleRow:
    """A rule by its id, with its title in an editor's words."""

    id: str
    title: str


class RuleModel(ListModel[RuleRow]):
    """All rules, and which are off."""

    changed = Signal(tuple)

    def __init__(self, rules: tuple[RuleRow, ...], off: tuple[str, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rules
        self._off = set(off)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Called by Qt."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        rule = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{check_name(About.of(rule.id))}  ·  {rule.title}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return rule.id
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Unchecked if rule.id in self._off else Qt.CheckState.Checked
        return QSize(0, theme.ROW) if role == Qt.ItemDataRole.SizeHintRole else None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Called by Qt: a tick was set or removed."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        name = self.rows[index.row()].id
        (self._off.discard if Qt.CheckState(value) is Qt.CheckState.Checked else self._off.add)(name)
        self.dataChanged.emit(index, index, [role])
        self.changed.emit(tuple(sorted(self._off)))
        return True


class RuleList(QListView):
    """The list; Space turns a tick."""

    changed = Signal(tuple)

    def __init__(self, rules: tuple[RuleRow, ...], off: tuple[str, ...], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        model = RuleModel(rules, off, self)
        self.setModel(model)
        self.setUniformItemSizes(True)
        self.setAccessibleName(self.tr("Checks"))
        model.changed.connect(self.changed)

    def narrow(self, wanted: str) -> int:
        """Show only checks whose name has these words in small letters; how many."""
        shown = 0
        for row in range(self.model().rowCount()):
            name = str(self.model().index(row, 0).data()).casefold()
            self.setRowHidden(row, wanted not in name)
            shown += wanted in name
        return shown
