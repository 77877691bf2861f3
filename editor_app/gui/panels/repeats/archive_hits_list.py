"""Earlier articles that share passages with the text at hand, as a list of two-line rows."""

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.domain.archive import Archived, Earlier, Listed
from editor_app.domain.article import Status
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import shortened, status_name
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.theme import Type

EARLIER = Qt.ItemDataRole.UserRole
_FILE = ("document", "muted")


def title_of(text: Archived | Listed) -> str:
    """What an earlier text is called: its title, or the name it was put in under."""
    return shortened(text.title or text.name, 200) or QCoreApplication.translate("Words", "Untitled")


def standing_of(text: Archived | Listed) -> str:
    """Date and state of an earlier text, as far as they are known."""
    status = _status(text.state)
    where = status_name(status) if status else QCoreApplication.translate("Words", "From a file")
    return " · ".join(filter(None, (shortened(text.date, 10), where)))


def glyph_of(text: Archived | Listed) -> tuple[str, str]:
    """The icon of its state; a document for what came from a file."""
    status = _status(text.state)
    return icons.STATUS_ICONS[status] if status else _FILE


def _status(state: str) -> Status | None:
    """The status an archived text's article has; None for a text that only came from a file."""
    return next((status for status in Status if status.value == state), None)


class EarlierModel(ListModel[Earlier]):
    """A tuple of earlier texts."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == EARLIER:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(one.text)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join((title_of(one.text), standing_of(one.text), self.said(one), self.alike(one)))
        return None

    def said(self, one: Earlier) -> str:
        """How much is shared, and how alike it is."""
        count = self.tr("%n passage(s)", "", len(one.shared))
        return count if one.news else self.tr("{passages}, stock wording").format(passages=count)

    def alike(self, one: Earlier) -> str:
        """How alike the passages are."""
        return self.tr("{share} %").format(share=round(100 * one.similarity))


class EarlierRows(QStyledItemDelegate):
    """Paints the glyph of the state and the title; below it date and state, and how much is shared."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.TALL_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        one, model = index.data(EARLIER), index.model()
        if not isinstance(one, Earlier) or not isinstance(model, EarlierModel):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        first, second = painting.halves(room)
        icons.paint(painter, painting.icon_place(first), *glyph_of(one.text))
        first.setLeft(room.left() + theme.ICON + theme.SMALL)
        second.setLeft(first.left())
        small, muted = theme.font(Type.SMALL), roles.of("muted")
        taken = painting.words_right(painter, first, model.alike(one), small, muted)
        first.setRight(first.right() - taken - theme.SMALL)
        painting.words(painter, first, str(index.data()), theme.font(), roles.of("text" if one.news else "muted"))
        said = " · ".join((standing_of(one.text), model.said(one)))
        painting.words(painter, second, said, small, muted)
        painter.restore()


class EarlierList(QListView):
    """The list of earlier texts; one of them is in hand."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.earlier = EarlierModel(self)
        self.setModel(self.earlier)
        self.setItemDelegate(EarlierRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Earlier articles"))
