"""The house list as rows, and the filter on them."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QSortFilterProxyModel, Qt

from editor_app.domain.house import Held, TermKind, TermStatus
from editor_app.gui.base.labels import moment, term_kind_name, term_status_name
from editor_app.gui.base.models import Index, TableModel

HELD = Qt.ItemDataRole.UserRole


class TermModel(TableModel[Held]):
    """A tuple of terms. It sorts them itself: a proxy model would ask for words a hundred thousand times."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._order = (-1, False)

    def show(self, rows: Iterable[Held]) -> None:
        """Take other terms."""
        column, falling = self._order
        if column >= 0:
            rows = sorted(rows, key=lambda one: self._words(one, column).lower(), reverse=falling)
        super().show(rows)

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Called by Qt."""
        self._order = (column, order is Qt.SortOrder.DescendingOrder)
        self.show(self.rows)

    def headings(self) -> tuple[str, ...]:
        """What stands above the columns."""
        return (
            self.tr("Term"),
            self.tr("Status"),
            self.tr("Kind"),
            self.tr("Concept"),
            self.tr("Chinese"),
            self.tr("Acronym"),
            self.tr("Valid"),
            self.tr("Last changed"),
            self.tr("Note"),
        )

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        held = self.rows[index.row()]
        if role == HELD:
            return held
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return self._words(held, index.column())
        return None

    def _words(self, held: Held, column: int) -> str:
        term = held.term
        match column:
            case 1:
                return term_status_name(term.status)
            case 2:
                return term_kind_name(term.kind)
            case 6:
                first, last = term.valid_from, term.valid_until
                return f"{first or ''} – {last or ''}" if first or last else ""
            case 7:
                return f"{held.by}, {moment(held.at)}" if held.by else ""
        return (term.term, "", "", term.concept, term.source, term.acronym, "", "", " ".join(term.note.split()))[column]


class TermFilter(QSortFilterProxyModel):
    """Only the terms with some words, of a kind, of a status."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = ""
        self._kind: TermKind | None = None
        self._status: TermStatus | None = None

    def ask(self, words: str, kind: TermKind | None, status: TermStatus | None) -> None:
        """The filter; without any condition, everything."""
        self._words, self._kind, self._status = words.strip().lower(), kind, status
        self.invalidate()

    def sort(self, column: int, order: Qt.SortOrder = Qt.SortOrder.AscendingOrder) -> None:
        """Called by Qt."""
        self.sourceModel().sort(column, order)

    def filterAcceptsRow(self, row: int, parent: Index) -> bool:
        """Called by Qt."""
        model = self.sourceModel()
        if not isinstance(model, TermModel):
            return True
        term = model.rows[row].term
        if self._kind not in (None, term.kind) or self._status not in (None, term.status):
            return False
        texts = (term.term, term.concept, term.source, term.acronym, term.note)
        return not self._words or any(self._words in text.lower() for text in texts)
