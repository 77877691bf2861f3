"""What became of each article of an export: one row each, with its files or the reason."""

from collections.abc import Iterable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.desk.exports.release import Outcome, Released
from editor_app.domain.message import sentences
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Type

RESULT = Qt.ItemDataRole.UserRole
_GLYPHS = {
    Outcome.EXPORTED: ("approve", "settled"),
    Outcome.REFUSED: ("warning", "warning"),
    Outcome.FAILED: ("error", "error"),
    Outcome.STOPPED: ("ignore", "muted"),
}


class ResultModel(ListModel[Released]):
    """A tuple of results; those that need attention come first."""

    def show(self, rows: Iterable[Released]) -> None:
        """Take other results."""
        super().show(sorted(rows, key=lambda one: one.outcome is Outcome.EXPORTED and not one.reasons))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == RESULT:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return f"{one.title}: {self.said(one)}"
        return self.said(one) if role == Qt.ItemDataRole.ToolTipRole else None

    def said(self, one: Released) -> str:
        """The files, or why there are none."""
        if one.outcome is Outcome.STOPPED:
            return self.tr("Not exported: you stopped before it.")
        return " ".join((", ".join(path.name for path in one.files), tell(sentences(*one.reasons)))).strip()


class ResultRows(QStyledItemDelegate):
    """Paints glyph and title, and below them what happened to it."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.TALL_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        one, model = index.data(RESULT), index.model()
        if not isinstance(one, Released) or not isinstance(model, ResultModel):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        first, second = painting.halves(option.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0))
        icons.paint(painter, painting.icon_place(first), *_GLYPHS[one.outcome])
        first.setLeft(first.left() + theme.ICON + theme.SMALL)
        second.setLeft(first.left())
        painting.words(painter, first, one.title, theme.font(), roles.of("text"))
        painting.words(painter, second, model.said(one), theme.font(Type.SMALL), roles.of("muted"))
        painter.restore()


class ResultList(QListView):
    """The list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model_of_results = ResultModel(self)
        self.setModel(self.model_of_results)
        self.setItemDelegate(ResultRows(self))
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("What happened to each article"))

    def show_results(self, results: tuple[Released, ...]) -> None:
        """Show what became of each article."""
        self.model_of_results.show(results)
