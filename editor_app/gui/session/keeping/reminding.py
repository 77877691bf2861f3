"""A quiet notice when an embargo is over or a day has come, once for each article, in whatever state the window is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from editor_app.desk.articles.queue.reminders import Reached, reached
from editor_app.domain.article import Article
from editor_app.domain.message import AND, listed
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.base.tell import spoken
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

MINUTE = 60_000
"""Milliseconds between two looks: embargoes and days are set to the minute."""
FREE, DUE = "embargo over", "due"
_NAMED = 3
"""Headlines that a notice names."""


class Reminding(QObject):
    """Looks when somebody sits down, and every minute from then on."""

    def __init__(self, window: Window, work: Work, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._work, self._bus = window, work, bus
        self.timer = QTimer(self, interval=MINUTE)
        self.timer.timeout.connect(self.look)
        window.closing.connect(self.timer.stop)
        work.person_changed.connect(lambda _: self._begin())

    def look(self) -> None:
        """Whether something has come about since."""
        if not self._work.busy:
            self._work.run(partial(reached, self._work.desk, self._work.by), self._tell, lambda _: None)

    def _begin(self) -> None:
        self.timer.start()
        self.look()

    def _tell(self, found: Reached) -> None:
        if found.free:
            self._say(self.tr("An embargo is over; %n text(s) may go out now.", "", len(found.free)), found.free, FREE)
        if found.due:
            self._say(self.tr("%n text(s) are due now.", "", len(found.due)), found.due, DUE)
        away = self._window.isMinimized() or not self._window.isActiveWindow()
        if away and (found.free or found.due):
            QApplication.alert(self._window)

    def _say(self, words: str, found: Sequence[Article], topic: str) -> None:
        """A bar with the headlines, which leads to the first of them."""
        hint = listed([one.title for one in found[:_NAMED]], AND).said(spoken())
        open_first = partial(self._work.open, found[0].id)
        self._bus.notice.emit(
            Notice(words, hint, action=self.tr("Open it"), then=open_first, lasting=True, topic=topic)
        )
