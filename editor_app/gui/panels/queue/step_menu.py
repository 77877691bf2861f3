"""The popup under the state button: steps that are open, steps that are not and why, a question where one is needed.

Signal: taken(Action, str reason, str to, bool confirmed).
"""

from collections.abc import Iterable

from PySide6.QtCore import QModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStackedLayout,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from editor_app.desk.articles.approve import Choice
from editor_app.desk.base.moves import Need
from editor_app.domain.article import Action
from editor_app.domain.message import sentences
from editor_app.gui.base import painting, theme
from editor_app.gui.base.labels import action_name
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, Type, dress
from editor_app.gui.panels.queue.confirmation import Confirmation

CHOICE = Qt.ItemDataRole.UserRole
WIDTH = 340
"""Pixels at 100 %."""
_WRAPPED = WIDTH - 2 * theme.MEDIUM - 2 * theme.TIGHT
"""Pixels of a line of reasons: measured and painted alike, whatever the frames of popup and list take."""
ASKED = frozenset({Need.TEXT, Need.REASON, Need.RECEIVER, Need.CONFIRMATION, Need.FOLDER})
"""What the confirmation can ask, the settings say, or the screen shows. A step that needs more has its own dialog."""


class ChoiceModel(ListModel[Choice]):
    """A tuple of choices."""

    def show(self, rows: Iterable[Choice]) -> None:
        """Take other choices: those that are open come first."""
        super().show(sorted(rows, key=lambda choice: bool(choice.reasons)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        choice = self.rows[index.row()]
        if role == CHOICE:
            return choice
        if role == Qt.ItemDataRole.DisplayRole:
            return action_name(choice.action)
        if role == Qt.ItemDataRole.ToolTipRole:
            return _why(index)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            why = tell(sentences(*choice.reasons))
            return " ".join((action_name(choice.action), self.tr("Not now."), why)) if why else str(index.data())
        return None


class ChoiceRows(QStyledItemDelegate):
    """Paints the step; under one that is not allowed, why."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        why = _why(index)
        if not why:
            return QSize(WIDTH, theme.ROW)
        return QSize(WIDTH, theme.ROW + self._wrapped(why).height() + theme.TIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.MEDIUM, 0, -theme.MEDIUM, 0)
        first = QRect(room.left(), room.top(), room.width(), theme.ROW)
        why = _why(index)
        painting.words(painter, first, str(index.data()), theme.font(), roles.of("muted" if why else "text"))
        painter.setFont(theme.font(Type.SMALL))
        painter.setPen(roles.of("muted"))
        reasons = QRect(room.left(), room.top() + theme.ROW - theme.TIGHT, _WRAPPED, room.height())
        painter.drawText(reasons, int(Qt.TextFlag.TextWordWrap), why)
        painter.restore()

    def _wrapped(self, why: str) -> QRect:
        room = QRect(0, 0, _WRAPPED, 1000)
        return QFontMetrics(theme.font(Type.SMALL)).boundingRect(room, int(Qt.TextFlag.TextWordWrap), why)


class StepMenu(QFrame):
    """Opens below a button; Escape, or a click outside it, does nothing."""

    taken = Signal(Action, str, str, bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.model = ChoiceModel(self)
        self.list = QListView()
        self.question = Confirmation()
        self.people: tuple[str, ...] = ()
        dress(self, Look.CARD)
        self.setAccessibleName(self.tr("Steps"))
        self.list.setModel(self.model)
        self.list.setItemDelegate(ChoiceRows(self.list))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Steps"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.pages = QStackedLayout(self)
        self.pages.setContentsMargins(1, theme.TIGHT, 1, theme.TIGHT)
        self.pages.addWidget(self.list)
        self.pages.addWidget(self.question)
        self.list.clicked.connect(self._pick)
        self.question.answered.connect(self._answered)
        self.question.dropped.connect(self.hide)

    def open(self, at: QPoint, row: int = 0) -> None:
        """Show the steps below a point, one of them in hand."""
        self.pages.setCurrentWidget(self.list)
        heights = (self.list.sizeHintForRow(row) for row in range(self.model.rowCount()))
        self._place(at, min(480, sum(heights) + 2 * theme.TIGHT + 4))
        self.list.setCurrentIndex(self.model.index(row))
        self.list.setFocus(Qt.FocusReason.PopupFocusReason)

    def take(self, choice: Choice, at: QPoint) -> None:
        """Take a step: at once, or after its question."""
        if choice.reasons:  # the step that was asked for is in hand, so that Enter takes no other
            self.open(at, self.model.rows.index(choice))
        elif not choice.wants or not ASKED.issuperset(choice.move.needs):
            self.hide()
            self.taken.emit(choice.action, "", "", False)
        else:
            self.question.ask(choice, self.people)
            self.pages.setCurrentWidget(self.question)
            self._place(at, self.question.sizeHint().height() + 2 * theme.TIGHT)
            self.question.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter takes the step in hand."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.pages.currentWidget() is self.list:
            self._pick(self.list.currentIndex())
        else:
            super().keyPressEvent(event)

    def _pick(self, index: QModelIndex) -> None:
        choice = index.data(CHOICE)
        if isinstance(choice, Choice) and not choice.reasons:
            self.take(choice, self.pos())

    def _answered(self, reason: str, to: str, confirmed: bool) -> None:
        self.hide()
        if self.question.choice:
            self.taken.emit(self.question.choice.action, reason, to, confirmed)

    def _place(self, at: QPoint, height: int) -> None:
        self.setFixedSize(WIDTH, height)
        room = self.screen().availableGeometry()
        left = max(room.left(), min(at.x(), room.right() - WIDTH))
        self.move(left, max(room.top(), min(at.y(), room.bottom() - height)))
        self.show()


def _why(index: Index) -> str:
    choice = index.data(CHOICE)
    return "\n".join(map(tell, choice.reasons)) if isinstance(choice, Choice) else ""
