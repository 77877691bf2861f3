"""The page of the desk: opened by command, kept up to date, and left for an article or a view of the queue."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.base.views import View
from editor_app.desk.lists.board import Board, board
from editor_app.domain.article import Status
from editor_app.gui.base.bus import Bus
from editor_app.gui.panels.board.page import BoardPage
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session.work import Work
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
        self._again = QTimer(self, interval=AGAIN)
        self._again.timeout.connect(self._refresh)
        window.page_closed.connect(self._closed)
        window.closing.connect(self._again.stop)
        window.on("board", self.open)
        bus.changed.connect(lambda _: self._refresh())

    def open(self) -> None:
        """Show the page."""
        if self.page:
            return
        page = BoardPage()
        page.left.connect(self._window.close_page)
        page.article_chosen.connect(self._open_article)
        page.status_chosen.connect(self._list)
        self._window.open_page(page)
        self.page = page
        self._again.start()
        self._refresh()
        page.waiting.setFocus()

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
