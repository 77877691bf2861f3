"""Looks every second whether others have changed anything, and whether a database that was away is back."""

from functools import partial

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.articles.queries import signs
from editor_app.desk.base.changes import Changes
from editor_app.domain.errors import EditorError, InUse
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import Lane
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.live import Live
from editor_app.gui.session.work import Work

SECOND = 1000
"""Milliseconds between two looks: others' work appears within two seconds."""
_TOPIC = "away"


class Watching(QObject):
    """Made before whatever shows things, so that the window's own changes are known before they are read again."""

    def __init__(self, work: Work, live: Live, lane: Lane, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._live, self._lane, self._bus = work, live, lane, bus
        self._known = ""
        self._away = False
        bus.changed.connect(self._own)
        live.failed.connect(self.doubt)
        work.faulted.connect(self.doubt)
        self.timer = QTimer(self, interval=SECOND)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        self.look()

    def look(self) -> None:
        """Look now, unless the lane has more urgent work."""
        if not self._lane.busy:
            self._lane.run(partial(signs, self._work.desk, writing=self._away), self._seen, self.doubt)

    def doubt(self, fault: EditorError) -> None:
        """Something failed: when it is because the database is away for the moment, wait until it is back."""
        if isinstance(fault, InUse) and not self._away:
            self._away = True
            hint = self.tr("What you type is kept. The window goes on by itself as soon as it can.")
            notice = Notice(tell(fault.message), hint, Tone.WARNING, lasting=True, topic=_TOPIC)
            self._bus.notice.emit(notice)

    def _own(self, changes: Changes) -> None:
        """What this window changed is no news."""
        self._lane.run(partial(signs, self._work.desk), self._know, self.doubt)

    def _know(self, found: str) -> None:
        self._known = found

    def _seen(self, found: str) -> None:
        news, back = bool(self._known) and found != self._known, self._away
        self._known, self._away = found, False
        if back:
            self._bus.withdrawn.emit(_TOPIC)
        if news or back:
            self._bus.changed.emit(Changes("", text=True, decisions=True, status=True))
        if back:
            self._live.check()
