"""The page of the desk: opened by command, kept up to date, and left for an article or a view of the queue.

At the start it is the first thing that somebody sees for whose approval something waits.
"""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.base.views import View
from editor_app.desk.lists.board import Board, board, first_view
from editor_app.domain.article import Status
from editor_app.gui.base.bus import Bus
from editor_app.gui.panels.board.page import BoardPage
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session.work import OpenArticle, Work
from editor_app.gui.shell.window import Window

VIEWS = {
    Status.NEW: View.NEW,
    Status.IN_REVIEW: View.MY_WORK,
    Status.CHANGES_REQUESTED: View.CHANGES,
    Status.SUBMITTED: View.WAITING,
    Status.APPROVED: View.APPROVED,
}
"""Where the articles of a state are listed."""
AGAIN = 60_000
"""Milliseconds after which the numbers are read again: others work at the desk too."""


class TheDesk(QObject):
    """One page at a time."""

    def __init__(self, window: Window, work: Work, queue: QueuePanel, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._work, self._queue = window, work, queue
        self.page: BoardPage | None = None
        self._behind = ""
        self._again = QTimer(self, interval=AGAIN)
        self._again.timeout.connect(self._refresh)
        window.page_closed.connect(self._closed)
        window.closing.connect(self._again.stop)
        window.on("board", self.open)
        bus.changed.connect(lambda _: self._refresh())
        work.opened.connect(self._make_way)

    def begin(self) -> None:
        """Somebody sits down with nothing on the desk: show the work that waits for them."""
        self._work.run(partial(first_view, self._work.desk, self._work.by), self._begin_with)

    def open(self) -> None:
        """Show the page."""
        if self.page:
            return
        page = BoardPage()
        page.left.connect(self._window.close_page)
        page.article_chosen.connect(self._open_article)
        page.status_chosen.connect(self._list)
        self._window.open_page(page)
        self.page, self._behind = page, self._work.article.id if self._work.article else ""
        self._again.start()
        self._refresh()
        page.waiting.setFocus()

    def _begin_with(self, view: View | None) -> None:
        if view is None or self._work.article:
            return
        self._queue.views.choose(view)
        self._window.panes.open(self._window.panes.queue)
        if view is View.WAITING:
            self.open()

    def _make_way(self, shown: OpenArticle) -> None:
        """For an article that is opened in any other way, such as a file."""
        if self.page and shown.article.id != self._behind:
            self._window.close_page()

    def _refresh(self) -> None:
        if self.page:
            self._work.run(partial(board, self._work.desk, self._work.by), self._show)

    def _show(self, found: Board) -> None:
        if self.page:
            self.page.show_board(found)

    def _open_article(self, key: str) -> None:
        self._window.close_page()
        self._work.open(key)

    def _list(self, status: Status) -> None:
        self._window.close_page()
        self._queue.views.choose(VIEWS[status])
        self._window.panes.go_to(0)

    def _closed(self) -> None:
        self.page = None
        self._again.stop()
