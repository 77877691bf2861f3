"""Keeps the queue up to date: reads it again when a verb changed something, a view is chosen or a word is searched."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.articles.queries import counts, queue
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.views import View
from editor_app.domain.article import Article
from editor_app.gui.base.bus import Bus
from editor_app.gui.base.lanes import Lane
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session.work import Work

_REST = 150
"""Milliseconds without typing after which a search begins."""


class QueueController(QObject):
    """Holds the view and the words searched for."""

    def __init__(self, panel: QueuePanel, work: Work, lane: Lane, bus: Bus) -> None:
        super().__init__(panel)
        self._panel, self._work, self._lane = panel, work, lane
        self._view, self._search = View.MY_WORK, ""
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.refresh)
        panel.show_view(self._view)
        panel.view_chosen.connect(self._choose)
        bus.changed.connect(self._follow)
        work.person_changed.connect(lambda _: self.refresh())
        work.opened.connect(lambda shown: panel.show_open(shown.article.id))

    def search(self, words: str) -> None:
        """Show the articles that contain these words, in all views."""
        self._search = words.strip()
        self._rest.start()

    def refresh(self) -> None:
        """Read the queue again."""
        view = View.ALL if self._search else self._view
        job = partial(_read, self._work, view, self._search)
        self._lane.run(job, partial(self._show, self._search), self._work.refused)

    def _choose(self, view: View) -> None:
        self._view = view
        self.refresh()

    def _follow(self, changes: Changes) -> None:
        if changes.status or changes.text:
            self.refresh()

    def _show(self, search: str, found: tuple[tuple[Article, ...], dict[View, int]]) -> None:
        articles, numbers = found
        self._panel.show_counts(numbers)
        self._panel.show_articles(articles, self._work.desk.clock(), search)


def _read(work: Work, view: View, search: str) -> tuple[tuple[Article, ...], dict[View, int]]:
    return queue(work.desk, view, search, work.by), counts(work.desk, work.by)
