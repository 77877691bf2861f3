"""A quiet notice when an embargo is over or a day has come, once for each article, in whatever state the window is."""

from functools import partial

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from editor_app.desk.articles.queue.reminders import Reached, reached
from editor_app.domain.article import Article
from editor_app.domain.message import AND, listed
from editor_app.domain.person import Person
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
        self._named: dict[str, tuple[Article, ...]] = {}  # what the last bar of each topic is about
        self._for = ""  # whom they were for
        self.timer = QTimer(self, interval=MINUTE)
        self.timer.timeout.connect(self.look)
        window.closing.connect(self.timer.stop)
        work.person_changed.connect(self._begin)

    def look(self) -> None:
        """Whether something has come about since."""
        if not self._work.busy:
            self._work.run(partial(reached, self._work.desk, self._work.by), self._tell, lambda _: None)

    def _begin(self, one: Person) -> None:
        if one.name != self._for:
            for topic in self._named:
                self._bus.withdrawn.emit(topic)
            self._for, self._named = one.name, {}
        self.timer.start()
        self.look()

    def _tell(self, found: Reached) -> None:
        for topic, new in ((FREE, found.free), (DUE, found.due)):
            if new:
                still = self._named.get(topic, ()) if self._open(topic) else ()
                self._say(topic, tuple({one.id: one for one in (*still, *new)}.values()))
        away = self._window.isMinimized() or not self._window.isActiveWindow()
        if away and (found.free or found.due):
            QApplication.alert(self._window)

    def _open(self, topic: str) -> bool:
        """Whether the bar still stands: who closed it has read it."""
        return any(one.topic == topic for one in self._window.notices)

    def _say(self, topic: str, found: tuple[Article, ...]) -> None:
        """A bar with headlines, which leads to the first of them, and then to the others."""
        self._named[topic] = found
        if topic == FREE:
            words = self.tr("An embargo is over; %n text(s) may go out now.", "", len(found))
        else:
            words = self.tr("Due now: %n text(s).", "", len(found))
        hint = listed([one.title for one in found[:_NAMED]], AND).said(spoken())
        then = partial(self._lead, topic, found)
        self._bus.notice.emit(Notice(words, hint, action=self.tr("Open it"), then=then, lasting=True, topic=topic))

    def _lead(self, topic: str, found: tuple[Article, ...]) -> None:
        """Each is told once: those that are not opened yet stay in a bar."""
        self._work.open(found[0].id)
        if rest := found[1:]:
            self._say(topic, rest)
