"""The issues of a report as a tree for Qt: check, then issue. The places of an issue are in its card."""

from collections.abc import Iterable
from itertools import groupby

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from editor_app.domain.finding import About, Finding
from editor_app.gui.base.labels import check_name, line_name, severity_name
from editor_app.gui.base.models import Index
from editor_app.gui.base.tell import tell
from editor_app.gui.panels.findings.issues import Issue

ISSUE = Qt.ItemDataRole.UserRole
"""The Issue of a row; None for the row of a check."""
COUNT = Qt.ItemDataRole.UserRole + 1
"""How many issues the row of a check contains."""


class IssueModel(QAbstractItemModel):
    """A tuple of issues; replaced as a whole."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.issues: tuple[Issue, ...] = ()
        self._checks: list[tuple[About, tuple[Issue, ...]]] = []

    def show(self, issues: Iterable[Issue]) -> None:
        """Take other issues; they are in order of their checks."""
        self.beginResetModel()
        self.issues = tuple(issues)
        self._checks = [(check, tuple(members)) for check, members in groupby(self.issues, lambda one: one.about)]
        self.endResetModel()

    def issue(self, index: Index) -> Issue | None:
        """The issue of a row."""
        return self._checks[index.internalId() - 1][1][index.row()] if index.isValid() and index.internalId() else None

    def index_of(self, position: int) -> QModelIndex:
        """The row of the nth issue; none when there are fewer."""
        for number, (_, members) in enumerate(self._checks):
            if 0 <= position < len(members):
                return self.createIndex(position, 0, number + 1)
            position -= len(members)
        return QModelIndex()

    def position(self, index: Index) -> int:
        """Which issue a row is, counted through all checks; -1 for the row of a check."""
        if self.issue(index) is None:
            return -1
        return sum(len(members) for _, members in self._checks[: index.internalId() - 1]) + index.row()

    def find(self, finding: Finding) -> int:
        """The issue that holds a finding of the same rule at the same words, whose surroundings agree best; or -1."""
        best, found = 0, -1
        for position, issue in enumerate(self.issues):
            same = [one.anchor.agrees(finding.anchor) for one in issue.findings if one.rule == finding.rule]
            if same:
                agreement = max(same)
                if agreement > best:
                    best, found = agreement, position
        return found

    def index(self, row: int, column: int, parent: Index = QModelIndex()) -> QModelIndex:  # noqa: B008
        """Called by Qt, for every row of a long list: as direct as possible."""
        if not 0 <= row < self.rowCount(parent) or column:
            return QModelIndex()
        return self.createIndex(row, 0, parent.row() + 1 if parent.isValid() else 0)

    def parent(self, child: Index = QModelIndex()) -> QModelIndex:  # type: ignore[override] # noqa: B008 (QObject has a second parent())
        """Called by Qt."""
        if not child.isValid() or not child.internalId():
            return QModelIndex()
        return self.createIndex(child.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Called by Qt."""
        if not parent.isValid():
            return len(self._checks)
        return 0 if parent.internalId() else len(self._checks[parent.row()][1])

    def columnCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008
        """Called by Qt."""
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt. The accessible text says in words what the row shows."""
        issue = self.issue(index)
        if role == ISSUE:
            return issue
        if issue is None:
            check, members = self._checks[index.row()]
            plain = {Qt.ItemDataRole.DisplayRole: check_name(check), COUNT: len(members)}
            plain[Qt.ItemDataRole.AccessibleTextRole] = f"{check_name(check)}, {len(members)}"
            return plain.get(role)
        if role == Qt.ItemDataRole.DisplayRole:
            return issue.title
        if role == Qt.ItemDataRole.ToolTipRole:
            return issue.lead.rule
        return self._spoken(issue) if role == Qt.ItemDataRole.AccessibleTextRole else None

    def _spoken(self, issue: Issue) -> str:
        places = self.tr("%n place(s)", "", len(issue.places))
        state = self.tr("open") if issue.open else self.tr("decided")
        first = line_name(issue.places[0].line)
        return self.tr("{severity}: {title}. {message} {places}, {line}, {state}").format(
            severity=severity_name(issue.severity),
            title=issue.title,
            message=tell(issue.lead.message),
            places=places,
            line=first,
            state=state,
        )
