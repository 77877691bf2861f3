"""The people of the desk as a table: name, roles, account, last step, what they have in hand.

Signals: chosen(str name).
"""

from collections.abc import Iterable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget

from editor_app.desk.lists.roster import Seat
from editor_app.gui.base import theme
from editor_app.gui.base.labels import age, role_name
from editor_app.gui.base.models import Index, TableModel


class SeatModel(TableModel[Seat]):
    """A tuple of seats; `by` is who looks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._by = ""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (self.tr("Name"), self.tr("Role"), self.tr("Account"), self.tr("Last step"), self.tr("In hand"))

    def show(self, rows: Iterable[Seat], by: str = "") -> None:
        """Take other seats."""
        self._by = by
        super().show(rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        seat = self.rows[index.row()]
        one = seat.person
        if role == Qt.ItemDataRole.FontRole and one.name == self._by:
            return theme.font(strong=True)
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        roles = ", ".join(map(role_name, one.roles)) or self.tr("none")
        last = age(seat.last_step, datetime.now(UTC)) if seat.last_step else ""
        name = self.tr("{name} (you)").format(name=one.name) if one.name == self._by else one.name
        logins = ", ".join(seat.logins) or "–"
        return (name, roles, logins, last, f"{seat.in_hand:,}" if seat.in_hand else "")[index.column()]


class PeopleList(QTableView):
    """One row is in hand, also through a refresh."""

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_ = SeatModel(self)
        self._wanted = ""
        self.setModel(self.model_)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme.ROW)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self.setAccessibleName(self.tr("People"))

    @property
    def name(self) -> str:
        """Who is in hand."""
        row = self.currentIndex().row()
        return self.model_.rows[row].person.name if 0 <= row < len(self.model_.rows) else ""

    def expect(self, name: str) -> None:
        """Take somebody in hand when they are listed."""
        self._wanted = name

    def show_seats(self, seats: tuple[Seat, ...], by: str) -> None:
        """List them; who was in hand stays so, at first it is who looks."""
        wanted = self._wanted or self.name or by
        self._wanted = ""
        self.model_.show(seats, by)
        names = [one.person.name for one in seats]
        if names:
            self.setCurrentIndex(self.model_.index(names.index(wanted) if wanted in names else 0, 0))

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Called by Qt."""
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.model_.rows[current.row()].person.name)
