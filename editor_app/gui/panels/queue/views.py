"""The saved views of the queue with how many articles each holds.

Signal: chosen_view(View).
"""

from collections.abc import Mapping

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.desk.base.views import View
from editor_app.gui.base import painting, theme
from editor_app.gui.base.labels import view_name
from editor_app.gui.base.models import Index
from editor_app.gui.base.theme import Type

VIEW = Qt.ItemDataRole.UserRole
COUNT = Qt.ItemDataRole.UserRole + 1
WAITING = (View.WAITING, View.CHANGES)
"""Views whose count is shown in bold."""


class ViewModel(QAbstractListModel):
    """All views in their order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._counts: dict[View, int] = {}

    def show(self, counts: Mapping[View, int]) -> None:
        """Take other counts."""
        self._counts = dict(counts)
        self.dataChanged.emit(self.index(0), self.index(len(View) - 1))

    def rowCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 0 if parent and parent.isValid() else len(View)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        view = list(View)[index.row()]
        count = self._counts.get(view, 0)
        values = {
            int(VIEW): view,
            int(COUNT): count,
            int(Qt.ItemDataRole.DisplayRole): view_name(view),
            int(Qt.ItemDataRole.AccessibleTextRole): f"{view_name(view)}, {count}",
        }
        return values.get(int(role))


class ViewRows(QStyledItemDelegate):
    """Paints name and count; what is waiting for somebody is bold."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.MEDIUM, 0, -theme.MEDIUM, 0)
        count = int(index.data(COUNT))
        strong = bool(count) and index.data(VIEW) in WAITING
        if count:
            font = theme.font(Type.SMALL, strong=strong)
            taken = painting.words_right(painter, room, str(count), font, roles.of("text" if strong else "muted"))
            room.setRight(room.right() - taken - theme.SMALL)
        painting.words(painter, room, str(index.data()), theme.font(), roles.of("text" if count else "muted"))
        painter.restore()


_LEAST = 3
"""How many views are always in sight."""


class ViewList(QListView):
    """As high as its views; in a low window it scrolls."""

    chosen_view = Signal(View)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = ViewModel(self)
        self.setModel(self.views)
        self.setItemDelegate(ViewRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.setMaximumHeight(self.sizeHint().height())
        self.setMinimumHeight(_LEAST * theme.ROW)
        self.setAccessibleName(self.tr("Views"))
        self.setCurrentIndex(self.views.index(list(View).index(View.MY_WORK)))
        self.selectionModel().currentChanged.connect(self._changed)

    def sizeHint(self) -> QSize:
        """Called by Qt."""
        return QSize(super().sizeHint().width(), len(View) * theme.ROW + 2)

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """Say how many articles each view holds."""
        self.views.show(counts)

    def chosen(self) -> View:
        """The view in hand."""
        return list(View)[max(0, self.currentIndex().row())]

    def choose(self, view: View) -> None:
        """Select a view."""
        self.setCurrentIndex(self.views.index(list(View).index(view)))

    def _changed(self, current: QModelIndex) -> None:
        self.chosen_view.emit(self.chosen())
