"""Steps, saved texts and exports of an article as one list of moments."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QIcon

from editor_app.desk.base.views import History
from editor_app.domain.article import Action, Status, Step
from editor_app.gui.base import icons, theme
from editor_app.gui.base.labels import moment, taken_name, with_role
from editor_app.gui.base.models import Index, TableModel
from editor_app.gui.base.tell import tell

ROW = Qt.ItemDataRole.UserRole
_, WHAT, WHO, NOTE, REVISION = range(5)


@dataclass(frozen=True, slots=True)
class HistoryRow:
    """One moment. `status` is where it led, None for a text that was only saved; `acted` says who, and as what."""

    at: datetime
    what: str
    who: str
    revision: int
    note: str = ""
    status: Status | None = None
    acted: str = ""

    @property
    def key(self) -> tuple[datetime, str]:
        """What makes it the same moment after a refresh."""
        return self.at, self.what


def entries(history: History) -> tuple[HistoryRow, ...]:
    """All moments, the newest first."""
    found = [*_steps(history), *_saved(history), *_elsewhere(history)]
    return tuple(sorted(found, key=lambda entry: entry.at, reverse=True))


def _steps(history: History) -> Iterator[HistoryRow]:
    for step in history.steps:
        note, who = _note(step, step.reason or _files(history, step)), with_role(step.by, step.role)
        yield HistoryRow(step.at, taken_name(step), step.by, step.revision, note, step.after, who)


def _note(step: Step, words: str) -> str:
    """Words, and below them what was ticked."""
    return "\n".join(filter(None, (words, *(f"✓ {one}" for one in step.ticked))))


def _files(history: History, step: Step) -> str:
    if step.action is not Action.EXPORT:
        return ""
    return ", ".join(export.file for export in history.exports if export.at == step.at)


def _elsewhere(history: History) -> Iterator[HistoryRow]:
    """What happened where the article came from. Its revision numbers are not the ones used here."""
    for came in history.elsewhere:
        for step in came.steps:
            what = QCoreApplication.translate("HistoryModel", "{action}, elsewhere").format(action=taken_name(step))
            who = with_role(step.by, step.role)
            yield HistoryRow(step.at, what, step.by, 0, _note(step, step.reason), step.after, who)
        what = QCoreApplication.translate("HistoryModel", "Handed over")
        whole = QCoreApplication.translate("HistoryModel", "%n step(s), chain intact.", "", len(came.steps))
        changed = QCoreApplication.translate(
            "HistoryModel", "The history that came with the bundle has been changed since: {why}"
        )
        yield HistoryRow(came.at, what, came.by, 0, changed.format(why=tell(came.fault)) if came.fault else whole)


def _saved(history: History) -> Iterator[HistoryRow]:
    """Saved texts, except those that have a step of their own (import)."""
    imported = {step.revision for step in history.steps if step.action is Action.IMPORT}
    for one in history.revisions:
        if one.number not in imported:
            what = QCoreApplication.translate("HistoryModel", "Saved")
            yield HistoryRow(one.made_at, what, one.author, one.number, one.note)


class HistoryModel(TableModel[HistoryRow]):
    """A tuple of moments."""

    @property
    def revisions(self) -> tuple[int, ...]:
        """The numbers of all saved texts."""
        return tuple(sorted({entry.revision for entry in self.rows if entry.revision}))

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (self.tr("When"), self.tr("What"), self.tr("Who"), self.tr("Note"), self.tr("Revision"))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        entry = self.rows[index.row()]
        if role == ROW:
            return entry
        if role == Qt.ItemDataRole.DisplayRole:
            revision = str(entry.revision) if entry.revision else ""
            return (moment(entry.at), entry.what, entry.who, " ".join(entry.note.split()), revision)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return {NOTE: entry.note, WHO: entry.acted}.get(index.column())
        if role == Qt.ItemDataRole.DecorationRole and index.column() == WHAT:
            return self._icon(entry)
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(0, theme.ROW) if index.column() == NOTE else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == REVISION:
            return Qt.AlignmentFlag.AlignCenter
        return None

    def _icon(self, entry: HistoryRow) -> QIcon:
        return icons.status_icon(entry.status) if entry.status else icons.icon("save", "muted")
