"""The persons and bodies of a text as a list: those with a question first."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.models import Index, ListModel
from editor_app.gui.base.theme import Type
from editor_app.text.names.model import Entity, EntityKind, Variant
from editor_app.text.names.model import Reason as Because

ENTITY = Qt.ItemDataRole.UserRole

_DRAWINGS = {
    EntityKind.PERSON: "person",
    EntityKind.BODY: "body",
    EntityKind.PLACE: "place",
    EntityKind.OTHER: "document",
}


class NameModel(ListModel[Entity]):
    """A tuple of entities."""

    def show(self, rows: Iterable[Entity]) -> None:
        """Take other entities; those with several names or posts come first, the most mentioned ahead."""
        super().show(sorted(rows, key=lambda one: (-questions(one), -mentions(one), one.preferred)))

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self.rows[index.row()]
        if role == ENTITY:
            return one
        if role == Qt.ItemDataRole.DisplayRole:
            return one.preferred
        if role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{one.preferred}: {self.remark(one) or self.tr('%n mention(s)', '', mentions(one))}"
        return None

    def remark(self, one: Entity) -> str:
        """What is worth a look about an entity; empty when all is well."""
        names = len(disputed(one)) + 1
        parts = [self.tr("%n names", "", names)] if names > 1 else []
        parts += [self.tr("%n posts", "", len(one.posts))] if len(one.posts) > 1 else []
        return ", ".join(parts)


class NameRows(QStyledItemDelegate):
    """Paints kind, name, and what is worth a look, or else how often it is named."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        one, model = index.data(ENTITY), index.model()
        if not isinstance(one, Entity) or not isinstance(model, NameModel):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        room = option.rect.adjusted(theme.SMALL, 0, -theme.SMALL, 0)
        icons.paint(painter, painting.icon_place(room), _DRAWINGS[one.kind], "muted")
        room = QRect(room.left() + theme.ICON + theme.SMALL, room.top(), room.width() - theme.WIDE, room.height())
        remark = model.remark(one)
        small = theme.font(Type.SMALL)
        said, role = (remark, "warning") if remark else (str(mentions(one)), "muted")
        room.setRight(room.right() - painting.words_right(painter, room, said, small, roles.of(role)) - theme.SMALL)
        painting.words(painter, room, one.preferred, theme.font(), roles.of("text"))
        painter.restore()


class NameList(QListView):
    """The list itself."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.names = NameModel(self)
        self.setModel(self.names)
        self.setItemDelegate(NameRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAccessibleName(self.tr("People and organisations"))


def mentions(one: Entity) -> int:
    """How often an entity is named."""
    return sum(len(variant.places) for variant in one.variants)


def questions(one: Entity) -> int:
    """How many things about an entity are worth a look."""
    return len(disputed(one)) + max(0, len(one.posts) - 1)


def disputed(one: Entity) -> tuple[Variant, ...]:
    """The variants besides the preferred one that are not usual short forms (just the family name, initials)."""
    usual = {name for link in one.links if link.reason is Because.PART for name in (link.first, link.second)}
    return tuple(variant for variant in one.variants if variant.text not in (one.preferred, *usual))
