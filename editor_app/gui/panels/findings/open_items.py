"""A plain list of findings: glyph, line, what it says. For dialogs that show what is open, or what was decided."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.desk.articles.review import Standing
from editor_app.domain.finding import Finding
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import decision_line, line_name, severity_name, shortened
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Type
from editor_app.text.manuscript import Part
from editor_app.text.span import Span, line_and_column

STANDING = Qt.ItemDataRole.UserRole
LINE = Qt.ItemDataRole.UserRole + 1


class ItemModel(ListModel[Standing]):
    """A tuple of findings with the decision on each."""

    def __init__(self, standings: Iterable[Standing], body: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._body = body
        self.show(sorted(standings, key=lambda one: (one.finding.severity.rank, one.finding.place)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        below = one.finding.part is Part.BODY
        line = line_name(line_and_column(self._body, one.finding.span.start)[0] if below else 0)
        if role == STANDING:
            return one
        if role == LINE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = decision_line(one.decision) if one.decision else tell(one.finding.message)
            return self.tr("{severity}, {line}: {title}. {said}").format(
                severity=severity_name(one.finding.severity), line=line, title=tell(one.finding.title), said=said
            )
        return None


class ItemRows(QStyledItemDelegate):
    """Paints title and words in the first line; why, or what was decided, in the second."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.TALL_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        one = index.data(STANDING)
        if not isinstance(one, Standing):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        first, second = painting.halves(option.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0))
        icons.paint(painter, painting.icon_place(first), *icons.SEVERITY_ICONS[one.finding.severity])
        left = first.left() + theme.ICON + theme.SMALL
        small, muted = theme.font(Type.SMALL), roles.of("muted")
        where = painting.words_right(painter, first, str(index.data(LINE)), small, muted)
        title = QRect(left, first.top(), first.right() - left - where - theme.SMALL, first.height())
        painting.words(painter, title, self._title(one), theme.font(), roles.of("text"))
        said = decision_line(one.decision) if one.decision else tell(one.finding.message)
        second.setLeft(left)
        painting.words(painter, second, said, small, roles.of("settled") if one.decision else muted)
        painter.restore()

    def _title(self, one: Standing) -> str:
        words = shortened(one.finding.quote.strip(), 48)
        title = tell(one.finding.title)
        return self.tr("{title}: “{words}”").format(title=title, words=words) if words else title


class ItemList(QListView):
    """The list; Enter or a double click goes to the place."""

    place_activated = Signal(Span)

    def __init__(self, standings: Iterable[Standing], body: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.items = ItemModel(standings, body, self)
        self.setModel(self.items)
        self.setItemDelegate(ItemRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("Findings"))
        self.activated.connect(lambda index: self._go_to(index.data(STANDING).finding))

    def _go_to(self, finding: Finding) -> None:
        """What is in the headline is in sight anyway."""
        if finding.part is Part.BODY:
            self.place_activated.emit(finding.span)
