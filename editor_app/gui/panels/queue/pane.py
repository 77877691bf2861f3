"""The queue: saved views with counts, and the articles of the one that is chosen.

Signals: view_chosen(View) · article_opened(str id) · article_picked(str id) · action_asked(tuple[str, ...], Action)
· report_asked(tuple[str, ...]) · files_dropped(tuple[Path, ...]).
"""

from collections.abc import Mapping
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from editor_app.desk.base.moves import MOVES
from editor_app.desk.base.views import View
from editor_app.domain.article import Action, Article
from editor_app.domain.queue import Rows
from editor_app.gui.base import icons, theme
from editor_app.gui.base.tell import tell
from editor_app.gui.base.theme import Look, dress
from editor_app.gui.panels.queue.article_list import ARTICLE, ArticleList
from editor_app.gui.panels.queue.head import QueueHead
from editor_app.gui.panels.queue.views import ViewList


class QueuePanel(QWidget):
    """Knows which view is chosen and which articles it was shown."""

    view_chosen = Signal(View)
    article_opened = Signal(str)
    article_picked = Signal(str)
    action_asked = Signal(tuple, Action)
    report_asked = Signal(tuple)
    files_dropped = Signal(tuple)
    all_asked = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.views = ViewList()
        self.head = QueueHead()
        self.list = ArticleList()
        self.empty = EmptyQueue()
        self.stack = QStackedWidget()
        self._quiet = False
        self.setAcceptDrops(True)
        self._lay_out()
        self._connect()

    def show_counts(self, counts: Mapping[View, int]) -> None:
        """Say how many articles each view holds."""
        self.views.show_counts(counts)

    def show_view(self, view: View) -> None:
        """Choose a view without emitting."""
        self.views.blockSignals(True)
        self.views.choose(view)
        self.views.blockSignals(False)

    def show_rows(self, found: Rows, now: datetime, search: str = "") -> None:
        """Show the articles of the view; those selected stay selected, and the list keeps its place."""
        chosen, held = set(self.selected()), self.current
        place = self.list.verticalScrollBar().value()
        self._quiet = True
        self.list.articles.show(found.articles, now, found.start, found.total)
        selection = self.list.selectionModel()
        for key, row in found.places:
            index = self.list.articles.index(row)
            if key == held:
                selection.setCurrentIndex(index, selection.SelectionFlag.NoUpdate)
            if key in chosen:
                selection.select(index, selection.SelectionFlag.Select)
        self.list.verticalScrollBar().setValue(place)
        self._quiet = False
        self.empty.explain(self.views.chosen(), search)
        waiting = self.empty.isAncestorOf(QApplication.focusWidget() or self)
        shown = self.list if found.total else self.empty
        self.stack.setCurrentWidget(shown)
        self.setFocusProxy(shown)
        if waiting and found.total:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)  # the keys came before the articles

    @property
    def current(self) -> str:
        """The id of the article that the keys are on."""
        one = self.list.currentIndex().data(ARTICLE)
        return one.id if isinstance(one, Article) else ""

    @property
    def first_row(self) -> int:
        """The row at the top of what is seen."""
        return max(0, self.list.indexAt(QPoint(1, 1)).row())

    def show_open(self, article_id: str) -> None:
        """Mark the article that is on the desk."""
        self.list.articles.show_open(article_id)

    def selected(self) -> tuple[str, ...]:
        """The ids of the articles that are selected."""
        return tuple(one.id for one in self.list.chosen())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Called by Qt: files may come in."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Called by Qt: files have come in."""
        files = tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
        if files:
            event.acceptProposedAction()
            self.files_dropped.emit(files)

    def menu(self) -> QMenu:
        """What can be asked for the articles that are selected."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        ids = self.selected()
        if len(ids) == 1:
            menu.addAction(icons.icon("open", "muted"), self.tr("Open")).triggered.connect(
                lambda: self.article_opened.emit(ids[0])
            )
            menu.addSeparator()
        offered = sorted((move for move in MOVES.values() if move.queue), key=lambda move: move.queue)
        for move in offered:  # whether each article allows it is said when it is asked for
            entry = menu.addAction(f"{tell(move.label)}…")
            entry.triggered.connect(lambda _=False, action=move.action: self.action_asked.emit(ids, action))
        menu.addSeparator()
        reporting = menu.addAction(icons.icon("document", "muted"), self.tr("Findings report…"))
        reporting.triggered.connect(lambda: self.report_asked.emit(ids))
        return menu

    def _show_menu(self, at: QPoint) -> None:
        place = self.list.viewport().mapToGlobal(at)
        if len(self.selected()) < len(self.list.chosen_rows()):
            self.all_asked.emit(lambda: self.menu().popup(place))
        elif self.selected():
            self.menu().popup(place)

    def _picked(self) -> None:
        if self.current and not self._quiet:
            self.article_picked.emit(self.current)

    def _activated(self, index: QModelIndex) -> None:
        if isinstance(one := index.data(ARTICLE), Article):
            self.article_opened.emit(one.id)

    def _connect(self) -> None:
        self.views.chosen_view.connect(self.view_chosen)
        self.list.activated.connect(self._activated)
        self.list.selectionModel().currentChanged.connect(self._picked)
        self.list.customContextMenuRequested.connect(self._show_menu)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        self.stack.setCurrentWidget(self.empty)
        self.stack.setSizePolicy(
            QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Ignored
        )  # the height that the views leave
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.SMALL, 0, 0)
        column.setSpacing(theme.SMALL)
        column.addWidget(self.views)
        column.addWidget(self.head)
        column.addWidget(self.stack, 1)
        self.setAccessibleName(self.tr("Queue"))
        self.setFocusProxy(self.empty)


class EmptyQueue(QWidget):
    """An empty view says why, and an empty desk invites a drop."""

    def __init__(self) -> None:
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)  # the keys wait here for the articles
        self.words = QLabel()
        self.words.setWordWrap(True)
        self.words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        dress(self.words, Look.MUTED)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.LARGE, theme.WIDE, theme.LARGE, theme.WIDE)
        column.setSpacing(theme.SMALL)
        column.addStretch(1)
        column.addWidget(self.words)
        column.addStretch(2)
        self.explain(View.ALL, "")

    def explain(self, view: View, search: str) -> None:
        """Why there is nothing to see here."""
        inviting = not search and view in (View.ALL, View.MY_WORK, View.NEW)
        if search:
            said = self.tr("No article contains “{words}”.").format(words=search)
        else:
            said = self.tr("Drop drafts here.") if inviting else self.tr("There are no articles here now.")
        self.words.setText(said)
