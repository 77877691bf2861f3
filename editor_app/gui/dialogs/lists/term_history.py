"""The history of a term of the house list, or of the whole list: who, when, and what changed."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from editor_app.domain.house import CaseRule, TermKind, TermStatus
from editor_app.domain.record import Act, Change, Fields, Record
from editor_app.gui.base import theme
from editor_app.gui.base.labels import case_rule_name, moment, shortened, term_kind_name, term_status_name
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.theme import Look
from editor_app.gui.dialogs.base_dialog import BaseDialog

_MOST = 1000
"""The most lines shown; nobody would read more."""
_VALUE = 60


@dataclass(frozen=True, slots=True)
class ChangeRow:
    """One change of one term; or one import as a whole."""

    at: datetime
    who: str
    act: Act
    said: str


def lines(records: Sequence[Record], whole: bool) -> Iterator[ChangeRow]:
    """The lines that show records. For the `whole` list, an import is one line: what its file added."""
    for record in records:
        who = f"{record.by} ({record.role})"
        if whole and record.note:
            yield ChangeRow(record.at, who, record.act, record.note)
            continue
        for change in record.changes:
            said = change_line(change)
            file = record.note.partition(":")[0]
            yield ChangeRow(record.at, who, record.act, f"{said} ({file})" if file else said)


def act_name(act: Act) -> str:
    """What was done, in a word or two."""
    names = {
        Act.ADD: QCoreApplication.translate("Records", "Added"),
        Act.CHANGE: QCoreApplication.translate("Records", "Changed"),
        Act.DELETE: QCoreApplication.translate("Records", "Deleted"),
        Act.PUT_BACK: QCoreApplication.translate("Records", "Put back"),
        Act.IMPORT: QCoreApplication.translate("Records", "Imported"),
        Act.UNDO_IMPORT: QCoreApplication.translate("Records", "Import taken back"),
        Act.SUGGEST: QCoreApplication.translate("Records", "Suggested"),
        Act.WITHDRAW: QCoreApplication.translate("Records", "Suggestion taken back"),
        Act.ACCEPT: QCoreApplication.translate("Records", "Accepted"),
        Act.DECLINE: QCoreApplication.translate("Records", "Refused"),
        Act.UNDO_ACCEPT: QCoreApplication.translate("Records", "Acceptance taken back"),
        Act.ACCEPT_EXCEPTION: QCoreApplication.translate("Records", "Exception accepted"),
        Act.DECLINE_EXCEPTION: QCoreApplication.translate("Records", "Exception refused"),
        Act.REOPEN_EXCEPTION: QCoreApplication.translate("Records", "Answer to an exception taken back"),
        Act.END_EXCEPTION: QCoreApplication.translate("Records", "Exception ended"),
        Act.CORRECT_NAME: QCoreApplication.translate("Records", "Name corrected"),
        Act.FORGET_NAME: QCoreApplication.translate("Records", "Name forgotten"),
        Act.PUT_BACK_NAME: QCoreApplication.translate("Records", "Name put back"),
        Act.SET_ROLES: QCoreApplication.translate("Records", "Roles given"),
        Act.SET_POLICY: QCoreApplication.translate("Records", "Policy set"),
        Act.ADD_KEY: QCoreApplication.translate("Records", "Key added"),
        Act.CONFIRM_KEY: QCoreApplication.translate("Records", "Key confirmed"),
        Act.REVOKE_KEY: QCoreApplication.translate("Records", "Key revoked"),
        Act.KEEP_CLIENT: QCoreApplication.translate("Records", "Client profile kept"),
        Act.DROP_CLIENT: QCoreApplication.translate("Records", "Client profile deleted"),
        Act.BIND_ACCOUNT: QCoreApplication.translate("Records", "Account tied"),
        Act.RELEASE_ACCOUNT: QCoreApplication.translate("Records", "Account parted"),
        Act.SET_PASSPHRASE: QCoreApplication.translate("Records", "Passphrase set"),
        Act.RESTORE_DATABASE: QCoreApplication.translate("Records", "Database restored"),
    }
    return names[act]


def change_line(change: Change) -> str:
    """What changed into what: only differences, in the words of the window."""
    before, after = change.before, change.after
    if before is None or after is None:
        return _whole(after or before or {})
    names = _labels()
    told = [
        QCoreApplication.translate("Records", "{name}: {before} → {after}").format(
            name=names[name], before=_value(name, before) or "–", after=_value(name, after) or "–"
        )
        for name in names
        if before.get(name, "") != after.get(name, "")
    ]
    term = shortened(before.get("term", ""), _VALUE)
    return f"“{term}” · {' · '.join(told)}" if told else f"“{term}”"


def _whole(fields: Fields) -> str:
    """A term that came or went."""
    if "term" not in fields:
        return f"“{shortened(fields.get('quote', ''), _VALUE)}” ({fields.get('rule', '')})"
    return f"“{shortened(fields['term'], _VALUE)}” ({_value('status', fields)}, {_value('kind', fields)})"


def _labels() -> dict[str, str]:
    return {
        "term": QCoreApplication.translate("Records", "term"),
        "status": QCoreApplication.translate("Records", "status"),
        "kind": QCoreApplication.translate("Records", "kind"),
        "concept": QCoreApplication.translate("Records", "concept"),
        "source": QCoreApplication.translate("Records", "Chinese"),
        "acronym": QCoreApplication.translate("Records", "acronym"),
        "case_rule": QCoreApplication.translate("Records", "capitals"),
        "valid_from": QCoreApplication.translate("Records", "valid from"),
        "valid_until": QCoreApplication.translate("Records", "valid until"),
        "note": QCoreApplication.translate("Records", "note"),
    }


def _value(name: str, fields: Fields) -> str:
    value = fields.get(name, "")
    match name:
        case "status":
            return term_status_name(TermStatus(value))
        case "kind":
            return term_kind_name(TermKind(value))
        case "case_rule":
            return case_rule_name(CaseRule(value))
    return shortened(value, _VALUE)


class RecordModel(TableModel[ChangeRow]):
    """A tuple of lines."""

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (self.tr("When"), self.tr("Who"), self.tr("What"), self.tr("Term"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self.rows[index.row()]
        return (moment(line.at), line.who, act_name(line.act), line.said)[index.column()]


class TermHistoryDialog(BaseDialog):
    """The latest first. `term` is empty for the whole list."""

    def __init__(self, term: str, records: Sequence[Record], parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        title = self.tr("History of “{term}”").format(term=shortened(term, _VALUE))
        if not term:
            title = self.tr("History of the house list")
        self.setWindowTitle(title)
        self.title.setText(title)
        self.go.setText(self.tr("Close"))
        self.go.clicked.connect(self.accept)
        self.drop.hide()
        found = tuple(lines(records, whole=not term))
        self.moments = RecordModel(self)
        self.moments.show(found[:_MOST])
        self.table = QTableView()
        self._lay_out()
        if not found:
            self.say(self.tr("No history: this was on the list before changes were recorded."), Look.MUTED)
        elif len(found) > _MOST:
            self.say(self.tr("… and {count} more").format(count=len(found) - _MOST), Look.MUTED)
        self.fit(860, 420)

    def _lay_out(self) -> None:
        self.table.setModel(self.moments)
        self.table.setAccessibleName(self.tr("History"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.table.setTabKeyNavigation(False)
        self.table.setWordWrap(False)
        self.table.setShowGrid(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setDefaultSectionSize(theme.ROW)
        header = self.table.horizontalHeader()
        header.setStretchLastSection(True)
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in enumerate((120, 150, 120)):
            self.table.setColumnWidth(column, width)
        self.body.addWidget(self.table, 1)
