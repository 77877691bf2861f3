"""What a house did in a period: from and to, a table of what was approved and exported, saved as CSV or printed.

Signals: asked(date first, date last) · save_asked(tuple[Done, ...]) · print_asked(str html, str title).
"""

from collections.abc import Sequence
from datetime import date
from html import escape
from statistics import median
from typing import cast

from PySide6.QtCore import QDate, QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QLabel, QPushButton, QWidget

from editor_app.desk.reports.period import Done
from editor_app.domain.article import APPROVING, Action
from editor_app.gui.base.labels import moment, step_name, without_key
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.dialogs.base_dialog import BaseDialog
from editor_app.gui.dialogs.lists.row_table import RowTable

_HEADLINE, _BY, _NUMBERS = 1, 3, (5, 6, 7)
_UNKNOWN = "–"


class PeriodModel(TableModel[Done]):
    """One step a row."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (
            *(self.tr("When"), self.tr("Headline"), self.tr("What"), self.tr("By"), self.tr("Submitted by")),
            *(self.tr("Hours waiting"), self.tr("Hours in all"), self.tr("Rounds")),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() in _NUMBERS:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        return self.cells(self.rows[index.row()])[index.column()]

    def cells(self, one: Done) -> tuple[str, ...]:
        """A step as its row says it."""
        step = one.step
        by = self.tr("{first}, {second}").format(first=one.first, second=step.by) if one.first else step.by
        hours = (_UNKNOWN if found is None else f"{found:.1f}" for found in (one.waited, one.took))
        submitted = one.submitted.by if one.submitted else _UNKNOWN
        title = one.headline or self.tr("(deleted)")
        return (moment(step.at), title, step_name(step.action), by, submitted, *hours, str(one.rounds))


class PeriodDialog(BaseDialog):
    """Another day takes the rows away until those of the new days are there; Escape closes it."""

    asked = Signal(object, object)
    save_asked = Signal(tuple)
    print_asked = Signal(str, str)

    def __init__(self, first: date, last: date, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.setWindowTitle(self.tr("Report of a period"))
        self.title.setText(self.tr("What was approved and exported"))
        self.model = PeriodModel(self)
        self.table = RowTable(self.model, (_HEADLINE, _BY), self.tr("Approvals and exports"))
        self.first, self.last, self.said = _field(first), _field(last), QLabel()
        self.save, self.paper = QPushButton(self.tr("&Save as CSV…")), QPushButton(self.tr("&Print…"))
        self.go.setText(self.tr("Close"))
        self.drop.hide()
        self._lay_out()
        for field in (self.first, self.last):
            field.dateChanged.connect(lambda _: self.ask())
        self.go.clicked.connect(self.accept)
        self.save.clicked.connect(lambda: self.save_asked.emit(self.model.rows))
        self.paper.clicked.connect(lambda: self.print_asked.emit(self.page(), self.windowTitle()))
        self.show_done(())
        self.fit(1000, 520)

    @property
    def days(self) -> tuple[date, date]:
        """The first day and the last."""
        first, last = (cast("date", field.date().toPython()) for field in (self.first, self.last))
        return first, last

    def ask(self) -> None:
        """Ask for the rows of these days; the period never ends before it begins."""
        with QSignalBlocker(self.last):  # which may move it: that is one question, not two
            self.last.setMinimumDate(self.first.date())
        self._fill((), self.tr("Reading…"))
        self.asked.emit(*self.days)

    def show_done(self, done: Sequence[Done]) -> None:
        """Show what was done, and what it comes to."""
        self._fill(done, self._sum(done) if done else self.tr("Nothing was approved or exported in these days."))

    def show_fault(self, words: str) -> None:
        """Say why there are no rows of these days."""
        self._fill((), words)

    def page(self) -> str:
        """The same for the printer."""
        first, last = self.days
        head = "".join(f"<th>{escape(one)}</th>" for one in self.model.headings())
        rows = "".join(
            f"<tr>{''.join(f'<td>{escape(cell)}</td>' for cell in self.model.cells(one))}</tr>"
            for one in self.model.rows
        )
        period = self.tr("{first} to {last}").format(first=first, last=last)
        return (
            f"<h2>{escape(self.title.text())}</h2><p>{escape(period)}</p><p>{escape(self.said.text())}</p>"
            f'<table width="100%"><thead><tr>{head}</tr></thead>{rows}</table>'
        )

    def _fill(self, done: Sequence[Done], words: str) -> None:
        """The rows are always of the days in the fields, or there are none."""
        self.model.show(done)
        for button in (self.save, self.paper):
            button.setEnabled(bool(done))
        self.said.setText(words)

    def _sum(self, done: Sequence[Done]) -> str:
        approved = [one for one in done if one.step.action in APPROVING]
        waits = [one.waited for one in approved if one.waited is not None]
        exported = sum(one.step.action is Action.EXPORT for one in done)
        words = self.tr("Approved: {approved}. Exported: {exported}.")
        if waits:
            words = self.tr(
                "Approved: {approved}. Exported: {exported}. Half of the texts were approved within {hours} hours."
            )
        hours = f"{median(waits):.1f}" if waits else ""
        return words.format(approved=len(approved), exported=exported, hours=hours)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        for field, words in ((self.first, self.tr("&From")), (self.last, self.tr("&To"))):
            label = QLabel(words)
            label.setBuddy(field)
            field.setAccessibleName(without_key(words))
            row.addWidget(label)
            row.addWidget(field)
        row.addStretch(1)
        dress(self.said, Look.MUTED)
        self.said.setAccessibleName(self.tr("Summary"))
        self.body.addLayout(row)
        self.body.addWidget(self.table, 1)
        self.body.addWidget(self.said)
        for at, button in enumerate((self.save, self.paper)):
            button.setAutoDefault(False)
            self.buttons.insertWidget(at, button)


def _field(of: date) -> QDateEdit:
    field = QDateEdit(QDate(of.year, of.month, of.day))
    field.setCalendarPopup(True)
    field.setDisplayFormat("yyyy-MM-dd")
    return field
