"""The articles of one view as a list of two-line rows, which are read as they are scrolled to."""

from collections.abc import Sequence
from datetime import UTC, datetime

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from editor_app.domain.article import Article, Priority
from editor_app.gui.base import icons, painting, theme
from editor_app.gui.base.labels import age, due_name, priority_name, standing_name
from editor_app.gui.base.models import Index
from editor_app.gui.base.theme import Type

ARTICLE = Qt.ItemDataRole.UserRole
OPEN = Qt.ItemDataRole.UserRole + 1
AGE = Qt.ItemDataRole.UserRole + 2
DUE = Qt.ItemDataRole.UserRole + 3
PAGE = 64
"""Rows that are read at a time: some screens of them."""


class ArticleModel(QAbstractListModel):
    """The articles of a list as far as they were read, and which of them is on the desk. `wanted` asks for the rows
    from a number on; until they come, the place of an article is empty.
    """

    wanted = Signal(int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: dict[int, Article] = {}
        self._total = 0
        self._asked: set[int] = set()
        self._now = datetime.now(UTC)
        self._open = ""

    @property
    def articles(self) -> tuple[Article, ...]:
        """Those that were read, from the top."""
        return tuple(self._rows[row] for row in sorted(self._rows))

    def article(self, row: int) -> Article | None:
        """The article of a row, if it was read."""
        return self._rows.get(row)

    def show(self, articles: Sequence[Article], now: datetime, start: int = 0, total: int | None = None) -> None:
        """Show another list, of which some rows were read; ages are counted from `now`."""
        self.beginResetModel()
        self._rows = dict(enumerate(articles, start))
        self._total, self._now = len(articles) if total is None else total, now
        self._asked = set()
        self.endResetModel()

    def take(self, articles: Sequence[Article], start: int) -> None:
        """More rows of the list."""
        self._rows.update(enumerate(articles, start))
        self._asked.discard(start // PAGE)
        if articles:
            self.dataChanged.emit(self.index(start), self.index(min(self._total, start + len(articles)) - 1))

    def show_open(self, article_id: str) -> None:
        """Say which article is on the desk."""
        self._open = article_id
        if self._total:
            self.dataChanged.emit(self.index(0), self.index(self._total - 1), [OPEN])

    def rowCount(self, parent: Index | None = None) -> int:
        """Called by Qt."""
        return 0 if parent and parent.isValid() else self._total

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Called by Qt."""
        one = self._rows.get(index.row())
        if one is None:
            if role == Qt.ItemDataRole.DisplayRole:
                self._want(index.row())
            return None
        if role == ARTICLE:
            return one
        if role == OPEN:
            return one.id == self._open
        if role == AGE:
            return age(one.changed_at, self._now)
        if role == DUE:
            return due_name(one.due, self._now) if one.due else None
        title = one.title or self.tr("Untitled")
        if role == Qt.ItemDataRole.DisplayRole:
            return title
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            return "\n".join((title, standing_name(one), self.said(one), self._when(one)))
        return None

    def said(self, one: Article) -> str:
        """Who is working on it, or whose it is."""
        if one.holder:
            return self.tr("editing: {name}").format(name=one.holder)
        if one.half_approved:
            return self.tr("approved by {name}, waits for a second").format(name=one.first_approver)
        if one.submitter and one.submitted:
            return self.tr("from {name}").format(name=one.submitter)
        return one.assignee or one.owner

    def _when(self, one: Article) -> str:
        """How long ago it was changed; when it is due, and how urgent it is, if that was said."""
        said = [age(one.changed_at, self._now)]
        if one.due:
            said.append(self.tr("due: {when}").format(when=due_name(one.due, self._now)[0]))
        if one.priority is not Priority.NORMAL:
            said.append(self.tr("priority: {priority}").format(priority=priority_name(one.priority)))
        return "\n".join(said)

    def _want(self, row: int) -> None:
        """Ask once for the rows around one that is to be shown."""
        page = row // PAGE
        if page not in self._asked:
            self._asked.add(page)
            self.wanted.emit(page * PAGE)


class ArticleRows(QStyledItemDelegate):
    """Paints the glyph of the state and the title; below it who has the article, and when it is due, or how old."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Called by Qt."""
        return QSize(0, theme.TALL_ROW)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Called by Qt."""
        words, one, model = index.data(), index.data(ARTICLE), index.model()
        if not isinstance(one, Article) or not isinstance(model, ArticleModel):
            return
        painter.save()
        roles = theme.colours(option.palette)
        painting.background(painter, option, roles)
        on_desk = bool(index.data(OPEN))
        if on_desk:
            painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()), roles.of("accent"))
        room = option.rect.adjusted(theme.MEDIUM, 0, -theme.SMALL, 0)
        first, second = painting.halves(room)
        icons.paint(painter, painting.icon_place(first), *icons.STATUS_ICONS[one.status])
        first.setLeft(room.left() + theme.ICON + theme.SMALL)
        second.setLeft(first.left())
        if one.priority is Priority.HIGH:
            icons.paint(painter, painting.icon_place(first, 14), "urgent", "warning")
            first.setLeft(first.left() + theme.ICON + 2)
        painting.words(painter, first, str(words), theme.font(strong=on_desk), roles.of("text"))
        small, muted = theme.font(Type.SMALL), roles.of("muted")
        due = index.data(DUE)
        when, colour = due if due else (str(index.data(AGE)), "muted")
        second.setRight(second.right() - painting.words_right(painter, second, when, small, roles.of(colour)))
        second.setRight(second.right() - theme.SMALL)
        if due:
            clock = second.adjusted(second.width() - theme.ICON, 0, 0, 0)
            icons.paint(painter, painting.icon_place(clock, 14), "due", colour)
            second.setRight(clock.left() - theme.TIGHT)
        if one.exports:
            badge = second.adjusted(second.width() - theme.ICON, 0, 0, 0)
            icons.paint(painter, painting.icon_place(badge, 14), "state-exported", "muted")
            second.setRight(badge.left() - theme.TIGHT)
        if one.holder:
            icons.paint(painter, painting.icon_place(second, 14), "lock", "muted")
            second.setLeft(second.left() + theme.ICON + 2)
        painting.words(painter, second, one.holder or model.said(one), small, muted)
        painter.restore()


class ArticleList(QListView):
    """The list; several articles may be chosen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.articles = ArticleModel(self)
        self.setModel(self.articles)
        self.setItemDelegate(ArticleRows(self))
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Articles"))

    def chosen(self) -> tuple[Article, ...]:
        """The selected articles, from the top."""
        found = (self.articles.article(row) for row in self.chosen_rows())
        return tuple(one for one in found if one)

    def chosen_rows(self) -> list[int]:
        """The numbers of the selected rows, also of those that were not read yet."""
        chosen = self.selectionModel().selection()
        ranges = [chosen.at(number) for number in range(chosen.count())]
        return sorted({row for one in ranges for row in range(one.top(), one.bottom() + 1)})
