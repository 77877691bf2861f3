"""The places of one issue as a short list of links: line number, and the words in their surroundings."""

from PySide6.QtCore import QModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import line_name, line_number
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.palettes import Colours
from editor_app.gui.base.theme import Type
from editor_app.gui.panels.findings.issues import Occurrence

PLACE = Qt.ItemDataRole.UserRole


class PlaceModel(ListModel[Occurrence]):
    """A tuple of places."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        place = self.rows[index.row()]
        if role == PLACE:
            return place
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            where = place.where or line_name(place.line)
            state = self.tr(", decided") if place.decision else ""
            return f"{where}: {place.before}{place.words}{place.after}{state}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{place.before}{place.words}{place.after}".strip()
        return None


class PlaceRows(QStyledItemDelegate):
    """Paints a place: the number at the right of its column, the quote bold if it is open."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.TARGET)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        place = index.data(PLACE)
        if not isinstance(place, Occurrence):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.TIGHT, 0, -theme.TIGHT, 0)
        small = theme.font(Type.SMALL)
        column = QRect(room.left(), room.top(), QFontMetrics(small).horizontalAdvance("0000"), room.height())
        if place.document:
            icons.paint(painter, painting.icon_place(room), "document", "muted")
        else:
            painting.words_right(painter, column, line_number(place.line), small, roles.of("accent"))
        room.setLeft(column.right() + theme.SMALL)
        if place.decision:
            right = QRect(room.right() - theme.ICON, room.top(), theme.ICON, room.height())
            icons.paint(painter, painting.icon_place(right), "approve", "settled")
            room.setRight(right.left() - theme.TIGHT)
        _snippet(painter, room, place, roles)
        painter.restore()


def _snippet(painter: QPainter, room: QRect, place: Occurrence, roles: Colours) -> None:
    """The quote is shown whole if it fits; the words before it get at most a third of the width."""
    plain, strong = theme.font(Type.SMALL), theme.font(Type.SMALL, strong=place.open)
    colour = roles.of("text" if place.open else "muted")
    if place.document:
        taken = painting.words(painter, room, f"{place.where}  ", plain, roles.of("muted"))
        room.setLeft(room.left() + taken + theme.SMALL)
    quote = QFontMetrics(strong).horizontalAdvance(place.words)
    spare = max(0, min(room.width() // 3, room.width() - quote))
    metrics = QFontMetrics(plain)
    before = (
        metrics.elidedText(place.before.lstrip(), Qt.TextElideMode.ElideLeft, spare) if spare > 2 * theme.WIDE else ""
    )
    lead = QRect(room)
    lead.setWidth(metrics.horizontalAdvance(before))
    painter.setFont(plain)
    painter.setPen(roles.of("muted"))
    painter.drawText(lead, int(Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine), before)
    room.setLeft(room.left() + lead.width())
    shown = place.words if place.words.strip() else place.words.replace(" ", "␣").replace("\n", "¶")
    room.setLeft(room.left() + painting.words(painter, room, shown, strong, colour))
    gap = metrics.horizontalAdvance(" ") if place.after[:1].isspace() else 0
    painting.words(painter, room.adjusted(gap, 0, 0, 0), place.after, plain, roles.of("muted"))


class PlaceList(QListView):
    """The list: a click or Enter goes to a place, the arrows choose one."""

    chosen = Signal(Occurrence)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.places = PlaceModel(self)
        self.setModel(self.places)
        self.setItemDelegate(PlaceRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Places"))
        self.clicked.connect(self._choose)
        self.activated.connect(self._choose)

    def show_places(self, places: tuple[Occurrence, ...], at: int) -> None:
        """Show places, the nth of them in hand."""
        self.places.show(places)
        self.mark(at)

    def mark(self, at: int) -> None:
        """Select the place in hand."""
        self.setCurrentIndex(self.places.index(at, 0))

    def show_rows(self, most: int) -> None:
        """Be as high as the places need, up to a number of rows."""
        frame = 2 * self.frameWidth()
        self.setFixedHeight(min(len(self.places.rows), max(1, most)) * theme.TARGET + frame)

    def _choose(self, index: QModelIndex) -> None:
        self.chosen.emit(index.data(PLACE))
