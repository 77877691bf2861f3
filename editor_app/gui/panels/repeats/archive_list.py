"""The texts of the archive as a list of rows."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.domain.archive import Listed
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.theme import Type
from editor_app.gui.panels.repeats.archive_hits_list import glyph_of, standing_of, title_of

TEXT = Qt.ItemDataRole.UserRole
_STANDING = 210
_WORDS = 90


class ArchiveModel(ListModel[Listed]):
    """A tuple of texts."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == TEXT:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return title_of(one)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join((title_of(one), standing_of(one), self.said(one), one.name))
        return None

    def said(self, one: Listed) -> str:
        """How long it is."""
        return self.tr("%n word(s)", "", one.words)


class ArchiveRows(QStyledItemDelegate):
    """Paints glyph and title, date and state, and the number of words, in columns."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        one, model = index.data(TEXT), index.model()
        if not isinstance(one, Listed) or not isinstance(model, ArchiveModel):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.SMALL, 0, -theme.MEDIUM, 0)
        icons.paint(painter, painting.icon_place(room), *glyph_of(one))
        small, muted = theme.font(Type.SMALL), roles.of("muted")
        painting.words_right(painter, room, model.said(one), small, muted)
        right = room.right() - _WORDS
        painting.words(
            painter, QRect(right - _STANDING, room.top(), _STANDING, room.height()), standing_of(one), small, muted
        )
        title = room.adjusted(theme.ICON + theme.SMALL, 0, right - _STANDING - theme.MEDIUM - room.right(), 0)
        painting.words(painter, title, str(index.data()), theme.font(), roles.of("text"))
        painter.restore()


class ArchiveList(QListView):
    """The list; several texts may be chosen. Delete asks to take them out."""

    delete_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.texts = ArchiveModel(self)
        self.setModel(self.texts)
        self.setItemDelegate(ArchiveRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Texts of the archive"))

    def chosen(self) -> tuple[Listed, ...]:
        """The texts that are selected, from the top."""
        rows = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return tuple(self.texts.rows[row] for row in rows)

    def show_texts(self, texts: tuple[Listed, ...]) -> None:
        """Show texts; the list keeps its place, and those selected stay selected."""
        names, place = {one.name for one in self.chosen()}, self.verticalScrollBar().value()
        self.texts.show(texts)
        selection = self.selectionModel()
        for row, one in enumerate(texts):
            if one.name in names:
                selection.select(self.texts.index(row), selection.SelectionFlag.Select)
        self.verticalScrollBar().setValue(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Called by Qt."""
        if event.key() == Qt.Key.Key_Delete and self.chosen():
            self.delete_pressed.emit()
        else:
            super().keyPressEvent(event)
