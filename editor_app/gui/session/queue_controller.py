"""Keeps the queue up to date: reads it again when a verb changed something, a view is chosen or a word is searched, and
reads more of it as it is scrolled.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.articles.queries import counts, queue_rows
from editor_app.desk.articles.queue.own_views import drop_view, keep_view, own_views
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.views import Arranged, View
from editor_app.domain.queue import EVERYTHING, Order, Rows, Sought
from editor_app.gui.base.bus import Bus
from editor_app.gui.base.lanes import Lane
from editor_app.gui.panels.queue.article_list import PAGE
from editor_app.gui.panels.queue.pane import QueuePanel
from editor_app.gui.session.work import Work

_REST = 150
"""Milliseconds without typing after which a search begins."""


@dataclass(frozen=True, slots=True)
class _Asked:
    """What was asked for; an answer to an earlier question is dropped."""

    sought: Sought
    order: Order
    number: int


class QueueController(QObject):
    """Holds the view and the words searched for."""

    def __init__(self, panel: QueuePanel, work: Work, lane: Lane, bus: Bus) -> None:
        super().__init__(panel)
        self._panel, self._work, self._lane = panel, work, lane
        self._arranged, self._search = Arranged(), ""
        self._own: dict[str, Arranged] = {}
        self._asked = _Asked(EVERYTHING, Order.CHANGED, 0)
        self._rest = QTimer(self, singleShot=True, interval=_REST)
        self._rest.timeout.connect(self.refresh)
        panel.show_view(self._arranged.view)
        panel.view_chosen.connect(self._choose)
        panel.list.articles.wanted.connect(self._more)
        panel.all_asked.connect(self._all)
        panel.head.arranged.connect(self._arrange)
        panel.head.keep_asked.connect(self._keep)
        panel.head.drop_asked.connect(self._drop)
        bus.changed.connect(self._follow)
        work.person_changed.connect(lambda _: self._read_own())
        work.opened.connect(lambda shown: panel.show_open(shown.article.id))

    def search(self, words: str) -> None:
        """Show the articles that contain these words, in all views."""
        self._search = words.strip()
        self._rest.start()

    def refresh(self) -> None:
        """Read the queue again: what is seen of it, and where the chosen articles are now."""
        now = replace(self._arranged, view=View.ALL) if self._search else self._arranged
        again = now.asked(self._work.by, self._search, self._work.desk.clock())
        self._panel.head.show_arranged(self._arranged, self._own, self._search)
        start = (
            self._panel.first_row // PAGE * PAGE if (again, now.order) == (self._asked.sought, self._asked.order) else 0
        )
        self._asked = asked = _Asked(again, now.order, self._asked.number + 1)
        placed = {*self._panel.selected(), self._panel.current} - {""}
        job = partial(_read, self._work, asked, start, placed)
        self._lane.run(job, partial(self._show, asked), self._work.refused)

    def _choose(self, view: View) -> None:
        """Another view, of which nothing is left out."""
        self._arrange(Arranged(view, self._arranged.order))

    def _arrange(self, arranged: Arranged) -> None:
        self._arranged = arranged
        if arranged.view is not self._panel.views.chosen():
            self._panel.show_view(arranged.view)
        self.refresh()

    def _read_own(self) -> None:
        """The views that the person has kept."""
        self._lane.run(partial(own_views, self._work.desk, self._work.by), self._show_own, self._work.refused)

    def _show_own(self, own: dict[str, Arranged]) -> None:
        self._own = own
        self.refresh()

    def _keep(self, name: str) -> None:
        job = partial(keep_view, self._work.desk, name, self._arranged, self._work.by)
        self._lane.run(job, lambda _: self._read_own(), self._work.refused)

    def _drop(self, name: str) -> None:
        job = partial(drop_view, self._work.desk, name, self._work.by)
        self._lane.run(job, lambda _: self._read_own(), self._work.refused)

    def _follow(self, changes: Changes) -> None:
        if changes.status or changes.text:
            self.refresh()

    def _show(self, asked: _Asked, found: tuple[Rows, dict[View, int]]) -> None:
        rows, numbers = found
        self._panel.show_counts(numbers)
        if asked == self._asked:
            self._panel.show_rows(rows, self._work.desk.clock(), asked.sought.words)

    def _more(self, start: int) -> None:
        """The rows of a page that is scrolled to."""
        job = partial(queue_rows, self._work.desk, self._asked.sought, start, PAGE, (), self._asked.order)
        self._lane.run(job, partial(self._take, self._asked), self._work.refused)

    def _take(self, asked: _Asked, found: Rows) -> None:
        if asked == self._asked:
            self._panel.list.articles.take(found.articles, found.start)

    def _all(self, then: Callable[[], object]) -> None:
        """Read the whole list, since rows are chosen that were never scrolled to."""
        total = self._panel.list.articles.rowCount()
        job = partial(queue_rows, self._work.desk, self._asked.sought, 0, total, (), self._asked.order)

        def taken(asked: _Asked, found: Rows) -> None:
            self._take(asked, found)
            then()

        self._lane.run(job, partial(taken, self._asked), self._work.refused)


def _read(work: Work, asked: _Asked, start: int, placed: Collection[str]) -> tuple[Rows, dict[View, int]]:
    """Two pages: the one that is seen may begin at the end of the first."""
    rows = queue_rows(work.desk, asked.sought, start, 2 * PAGE, placed, asked.order)
    return rows, counts(work.desk, work.by)
