"""The list at the left of the manual: its contents, or what was found, each with some words around it."""

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.gui.base import painting, theme
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.theme import Type

GOAL = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Goal:
    """Where a row leads; `words` stand below it."""

    page: str
    anchor: str
    label: str
    words: str = ""


class GoalModel(ListModel[Goal]):
    """A tuple of goals."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        goal = self.rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return goal.label
        if role == Qt.ItemDataRole.ToolTipRole:
            return goal.words or None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{goal.label}. {goal.words}" if goal.words else goal.label
        return goal if role == GOAL else None


class GoalRows(QStyledItemDelegate):
    """Paints a heading, and below it in small letters what was found there."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        goal = index.data(GOAL)
        return QSize(0, theme.TALL_ROW if isinstance(goal, Goal) and goal.words else theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        goal = index.data(GOAL)
        if not isinstance(goal, Goal):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.MEDIUM, 0, -theme.SMALL, 0)
        first, second = painting.halves(room) if goal.words else (room, room)
        painting.words(painter, first, goal.label, theme.font(strong=bool(goal.words)), roles.of("text"))
        if goal.words:
            painting.words(painter, second, goal.words, theme.font(Type.SMALL), roles.of("muted"))
        painter.restore()


class GoalList(QListView):
    """Choosing a row, by a click or Enter, is told by Qt's own signals."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.goals = GoalModel(self)
        self.setModel(self.goals)
        self.setItemDelegate(GoalRows(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Contents"))
