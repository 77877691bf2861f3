"""The comments that came with the file of the article on the desk: read once, settled, and shown in the text."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from editor_app.desk.articles.comments import CameWith, comments, settle_comment
from editor_app.desk.base.changes import Changes
from editor_app.domain.errors import EditorError
from editor_app.gui.base.lanes import LatestLane
from editor_app.gui.editor.live import Live
from editor_app.gui.panels.history.comments import CommentsPanel
from editor_app.gui.session.work import Work
from editor_app.text.anchors import Anchor, find
from editor_app.text.span import Span


class CommentsController(QObject):
    """`counted` carries how many comments are open, `marked` the places in the text that these are about,
    `place_activated` the place to go to.
    """

    counted = Signal(int)
    marked = Signal(tuple)
    place_activated = Signal(Span)

    def __init__(self, panel: CommentsPanel, work: Work, live: Live, lane: LatestLane) -> None:
        super().__init__(panel)
        self._panel, self._work, self._live, self._lane = panel, work, live, lane
        self._article = ""
        self._found: tuple[CameWith, ...] = ()
        self._in_front = False
        panel.place_asked.connect(self._go_to_words)
        panel.settle_asked.connect(self._settle)

    def forget(self) -> None:
        """Another article is on the desk; its comments are not read yet."""
        self._show("", ())

    def refresh(self) -> None:
        """Read those of the article on the desk, if they are not shown already."""
        if self._work.article and self._work.article.id != self._article:
            self.look()

    def look(self) -> None:
        """Read the comments out of the kept file."""
        if article := self._work.article:
            self._article = ""  # until they are there: another look may take the place of this one
            job = partial(comments, self._work.desk, article.id)
            self._lane.run(job, partial(self._show_of, article.id), self._work.refused)

    def mark(self, in_front: bool) -> None:
        """While the comments are in front, the words they are about are marked in the text."""
        self._in_front = in_front
        body = self._live.body
        shown = [one.about for one in self._found if one.resolved is None] if in_front else []
        self.marked.emit(tuple(place for about in shown if (place := find(body, about))))

    def _show(self, article_id: str, found: tuple[CameWith, ...]) -> None:
        self._article, self._found = article_id, found
        self._panel.show_comments(found, self._panel.here)
        self.counted.emit(sum(one.resolved is None for one in found))
        self.mark(self._in_front)

    def _show_of(self, article_id: str, found: tuple[CameWith, ...]) -> None:
        """Unless another article is on the desk by now."""
        if self._work.article and self._work.article.id == article_id:
            self._show(article_id, found)

    def _settle(self, key: str, resolved: bool) -> None:
        """Keep it, and read the list again: also when it may not be, so that the tick tells what holds."""
        work = self._work
        if article := work.article:

            def settled(changes: Changes) -> None:
                work.tell(changes)
                self.look()

            def refused(fault: EditorError) -> None:
                work.refused(fault)
                self._show_of(article.id, self._found)

            work.run(partial(settle_comment, work.desk, article.id, key, resolved, work.by), settled, refused)

    def _go_to_words(self, about: Anchor) -> None:
        place = find(self._live.body, about) if self._live.draft else None
        self._panel.show_lost(lost=place is None)
        if place:
            self.place_activated.emit(place)
