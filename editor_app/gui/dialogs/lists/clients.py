"""The client profiles: looked through, made, changed, exchanged as files, deleted."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.domain.client import Client
from editor_app.gui.base.message_bars import Notices
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.lists.row_table import RowTable

_NAME = 0


class ClientModel(TableModel[Client]):
    """A tuple of profiles."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (self.tr("Client"), self.tr("English"), self.tr("Terms"), self.tr("Checks off"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        one = self.rows[index.row()]
        english = {"en_GB": self.tr("British"), "en_US": self.tr("American")}.get(one.english, "")
        return (one.name, english, str(len(one.terms.terms)), str(len(one.rules_off)))[index.column()]


class ClientsDialog(BaseDialog):
    """Without the right to change the house list it can only be read and exported."""

    new_asked = Signal()
    change_asked = Signal(Client)
    delete_asked = Signal(Client)
    import_asked = Signal()
    export_asked = Signal(Client)

    def __init__(self, may_change: bool, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("Client profiles")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Close"))
        self.go.clicked.connect(self.accept)
        self.drop.hide()
        self._may_change = may_change
        self.notices = Notices()
        self.model = ClientModel(self)
        self.table = RowTable(self.model, (_NAME,), title)
        self.hint = QLabel()
        self.hint.setWordWrap(True)
        self.new, self.change = QPushButton(self.tr("&New…")), QPushButton(self.tr("&Change…"))
        self.delete, self.bring = QPushButton(self.tr("&Delete")), QPushButton(self.tr("&Import…"))
        self.export = QPushButton(self.tr("&Export…"))
        self._lay_out()
        self._connect()
        self._refresh()
        self.fit(640, 420)

    def show_clients(self, clients: tuple[Client, ...], chosen: str = "") -> None:
        """Show the profiles as they are now; the row that was chosen stays, or the next one is."""
        row = max(0, self.table.row())
        self.model.show(clients)
        names = [one.name for one in clients]
        if clients:
            self.table.selectRow(names.index(chosen) if chosen in names else min(row, len(clients) - 1))
        self._refresh()

    def _with_chosen(self, asked: Callable[[Client], None]) -> None:
        if (row := self.table.row()) >= 0:
            asked(self.model.rows[row])

    def _refresh(self) -> None:
        chosen = self.table.row() >= 0
        for button in (self.new, self.bring):
            button.setEnabled(self._may_change)
        for button in (self.change, self.delete):
            button.setEnabled(self._may_change and chosen)
        self.export.setEnabled(chosen)
        self.hint.setText(
            self.tr("Choose the client of an article in its details.")
            if self.model.rows
            else self.tr("A profile says which checks, which English and which terms count for a client.")
        )

    def _connect(self) -> None:
        self.new.clicked.connect(self.new_asked)
        self.bring.clicked.connect(self.import_asked)
        for button, asked in (
            (self.change, self.change_asked),
            (self.delete, self.delete_asked),
            (self.export, self.export_asked),
        ):
            button.clicked.connect(lambda _=False, asked=asked: self._with_chosen(asked.emit))
        self.table.doubleClicked.connect(lambda _: self.change.click())
        self.table.selectionModel().selectionChanged.connect(self._refresh)

    def _lay_out(self) -> None:
        dress(self.hint, Look.SMALL, Look.MUTED)
        foot = QHBoxLayout()
        for button in (self.new, self.change, self.delete):
            foot.addWidget(button)
        foot.addStretch(1)
        for button in (self.bring, self.export):
            foot.addWidget(button)
        for button in (self.new, self.change, self.delete, self.bring, self.export):
            button.setAutoDefault(False)
        self.body.addWidget(self.notices)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.hint)
        self.body.addLayout(foot)
