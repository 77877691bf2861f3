"""A list of proposed changes with a tick each: what "everywhere" would do, before it does it."""

from collections.abc import Iterable

from PySide6.QtCore import QAbstractItemModel, QEvent, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPalette
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionButton,
    QStyleOptionViewItem,
    QWidget,
)

from editor_app.gui.base import painting, theme
from editor_app.gui.base.labels import line_name, line_number
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.palettes import Colours
from editor_app.gui.base.theme import Type
from editor_app.gui.panels.names.proposals import Proposal
from editor_app.text.edits import Edit
from editor_app.text.span import Span

PROPOSAL = Qt.ItemDataRole.UserRole
TICK = theme.TARGET


class TickModel(ListModel[Proposal]):
    """A tuple of proposals and which of them are ticked."""

    ticked = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.on: list[bool] = []

    def show(self, rows: Iterable[Proposal], on: Iterable[bool] = ()) -> None:
        """Take other proposals, with a tick or none for each."""
        self.on = list(on)
        super().show(rows)
        self.ticked.emit()

    def chosen(self, *, in_headline: bool = False) -> tuple[Edit, ...]:
        """The changes in the text, or in the headline, that are ticked."""
        ticked = (one for one, on in zip(self.rows, self.on, strict=True) if on)
        return tuple(one.edit for one in ticked if in_headline is not bool(one.line))

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Called by Qt."""
        return super().flags(index) | Qt.ItemFlag.ItemIsUserCheckable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == PROPOSAL:
            return one
        if role == Qt.ItemDataRole.CheckStateRole:
            return Qt.CheckState.Checked if self.on[index.row()] else Qt.CheckState.Unchecked
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            said = self.tr(" (quotation)") if one.quoted else f" ({one.why})" if one.why else ""
            return f"{line_name(one.line)}{said}: {one.before}{one.old}{one.after}".strip()
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Called by Qt: sets and removes ticks."""
        if role != Qt.ItemDataRole.CheckStateRole:
            return False
        self.on[index.row()] = Qt.CheckState(value) is Qt.CheckState.Checked
        self.dataChanged.emit(index, index, [role])
        self.ticked.emit()
        return True


class TickRows(QStyledItemDelegate):
    """Paints tick, line number, and the words in their surroundings; old words struck out before new ones."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        one = index.data(PROPOSAL)
        if not isinstance(one, Proposal):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        self._tick(painter, option, on)
        small = theme.font(Type.SMALL)
        room = option.rect.adjusted(TICK + theme.SMALL, 0, -theme.SMALL, 0)
        column = QRect(room.left(), room.top(), QFontMetrics(small).horizontalAdvance("0000"), room.height())
        painting.words_right(painter, column, line_number(one.line), small, roles.of("muted"))
        room.setLeft(column.right() + theme.SMALL)
        said, role = (self.tr("quotation"), "warning") if one.quoted else (one.why, "muted")
        if said:
            taken = painting.words_right(painter, room, said, small, roles.of(role))
            room.setRight(room.right() - taken - theme.SMALL)
        _change(painter, room, one, roles, on)
        painter.restore()

    def editorEvent(self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index) -> bool:
        """A click on the tick, or Space, turns it."""
        clicked = (
            isinstance(event, QMouseEvent)
            and event.type() is QEvent.Type.MouseButtonRelease
            and event.position().x() < option.rect.left() + TICK + theme.TIGHT
        )
        pressed = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Space
        if not clicked and not pressed:
            return False
        on = Qt.CheckState(index.data(Qt.ItemDataRole.CheckStateRole)) is Qt.CheckState.Checked
        turned = Qt.CheckState.Unchecked if on else Qt.CheckState.Checked
        return model.setData(index, turned, Qt.ItemDataRole.CheckStateRole)

    def _tick(self, painter: QPainter, option: QStyleOptionViewItem, on: bool) -> None:
        box = QStyleOptionButton()
        box.rect = painting.icon_place(option.rect.adjusted(theme.SMALL, 0, 0, 0))
        box.state = QStyle.StateFlag.State_Enabled | (QStyle.StateFlag.State_On if on else QStyle.StateFlag.State_Off)
        box.palette = QPalette(option.palette)
        box.palette.setColor(QPalette.ColorRole.Window, theme.colours(option.palette).of("muted"))  # the edge, if dark
        QApplication.style().drawPrimitive(QStyle.PrimitiveElement.PE_IndicatorCheckBox, box, painter)


def _change(painter: QPainter, room: QRect, one: Proposal, roles: Colours, on: bool) -> None:
    """The words before, the old words struck out, the new words, the words after. Words that are only deleted are not
    struck out while unticked.
    """
    plain, strong, struck = theme.font(Type.SMALL), theme.font(Type.SMALL, strong=True), theme.font(Type.SMALL)
    goes = on or bool(one.edit.new)
    struck.setStrikeOut(goes)
    metrics = QFontMetrics(plain)
    wide = metrics.horizontalAdvance(one.old) + QFontMetrics(strong).horizontalAdvance(one.edit.new)
    spare = max(0, min(room.width() // 4, room.width() - wide))
    before = metrics.elidedText(one.before.lstrip(), Qt.TextElideMode.ElideLeft, spare)
    parts: list[tuple[str, QFont, str]] = [(before, plain, "muted"), (one.old, struck, "muted" if goes else "text")]
    if one.edit.new:
        parts += [(" ", plain, "muted"), (one.edit.new, strong, "text")]
    at = room.left()
    for words, font, role in [*parts, (one.after, plain, "muted")]:
        measure = QFontMetrics(font)
        shown = measure.elidedText(words.replace("\n", " "), Qt.TextElideMode.ElideRight, max(0, room.right() - at))
        painter.setFont(font)
        painter.setPen(roles.of(role))
        line = QRect(at, room.top(), measure.horizontalAdvance(shown) + theme.TIGHT, room.height())
        painter.drawText(line, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), shown)
        at += measure.horizontalAdvance(shown)


class TickList(QListView):
    """The list; Enter or a double click goes to the place."""

    ticked = Signal()
    place_activated = Signal(Span)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ticks = TickModel(self)
        self.setModel(self.ticks)
        self.setItemDelegate(TickRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Places to change"))
        self.ticks.ticked.connect(self.ticked)
        self.activated.connect(lambda index: self._go_to(index.data(PROPOSAL)))

    def _go_to(self, one: Proposal) -> None:
        if one.line:
            self.place_activated.emit(one.edit.span)

    def show_proposals(self, proposals: tuple[Proposal, ...], on: tuple[bool, ...] | None = None) -> None:
        """Show proposals; unless said otherwise all are ticked but those in quotations."""
        self.ticks.show(proposals, on if on is not None else tuple(not one.quoted for one in proposals))

    def chosen(self, *, in_headline: bool = False) -> tuple[Edit, ...]:
        """The changes in the text, or in the headline, that are ticked."""
        return self.ticks.chosen(in_headline=in_headline)
