"""Puts texts into the index of full text that are not in it, some at a time and only while nothing else is done."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.lists.indexing import index_texts, unindexed
from editor_app.domain.errors import EditorError
from editor_app.gui.base.lanes import Lane
from editor_app.gui.session.work import Work

PAUSE = 200
"""Milliseconds between two portions."""
AT_ONCE = 30
"""Texts in a portion: about a tenth of a second, which is how long an act of the person waits at most."""


class Indexing(QObject):
    """Ends by itself once everything is in; a search finds all texts before that too, only slower. A failure ends it
    for today: the next start begins where it stopped.
    """

    def __init__(self, work: Work, lane: Lane) -> None:
        super().__init__(work)
        self._work, self._lane = work, lane
        self._left: list[str] = []
        self.timer = QTimer(self, interval=PAUSE)
        self.timer.timeout.connect(self._go_on)
        lane.run(partial(unindexed, work.desk), self._begin, self._stop)

    def _begin(self, left: tuple[str, ...]) -> None:
        self._left = list(left)
        if left:
            self.timer.start()

    def _go_on(self) -> None:
        if self._lane.busy:
            return
        now, self._left = self._left[:AT_ONCE], self._left[AT_ONCE:]
        if now:
            self._lane.run(partial(index_texts, self._work.desk, now), None, self._stop)
        else:
            self.timer.stop()
            self._lane.run(partial(unindexed, self._work.desk), None, self._stop)

    def _stop(self, _: EditorError) -> None:
        self.timer.stop()
