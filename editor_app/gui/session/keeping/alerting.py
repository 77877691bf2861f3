"""Calls somebody back to a window that is minimised or behind others when more has come to wait for them."""

from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QMainWindow

from editor_app.desk.lists.board import waiting
from editor_app.gui.base.bus import Bus, Notice
from editor_app.gui.session.work import Work

TOPIC = "waiting for me"


class Alerting(QObject):
    """Quiet: the window's button in the task bar asks for a look, and a line says how many. Nothing pops up."""

    def __init__(self, window: QMainWindow, work: Work, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._work, self._bus = window, work, bus
        self._known: frozenset[str] | None = None
        bus.changed.connect(lambda changes: self._look() if changes.status else None)
        work.person_changed.connect(lambda _: self._begin())

    def _begin(self) -> None:
        """What waits for somebody who sits down is no news: they see it at the start."""
        self._known = None
        self._look()

    def _look(self) -> None:
        job = partial(waiting, self._work.desk, self._work.by)
        self._work.run(job, lambda found: self._compare(frozenset(one.id for one in found)), lambda _: None)

    def _compare(self, waiting: frozenset[str]) -> None:
        known, self._known = self._known, waiting
        if known is None or not waiting - known:
            return
        if self._window.isMinimized() or not self._window.isActiveWindow():
            QApplication.alert(self._window)
            words = self.tr("Waiting for your approval: %n", "", len(waiting))
            self._bus.notice.emit(Notice(words, topic=TOPIC))
