"""Sees that others have changed something, and whether a database that was away is back.

A server calls when something was changed. A file is asked each second for a count that SQLite keeps; only another count
makes us look into the tables.
"""

from functools import partial

from PySide6.QtCore import QObject, QSocketNotifier, QTimer

from editor_app.desk.articles.queries import news_of, signs
from editor_app.desk.base.changes import Changes
from editor_app.domain.errors import EditorError, InUse
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import Lane
from editor_app.gui.base.tell import tell
from editor_app.gui.editor.live import Live
from editor_app.gui.session.work import Work

SECOND = 1000
"""Milliseconds between two looks: others' work appears within two seconds."""
SELDOM = 60 * SECOND
"""The same where the server calls: a call that got lost costs a minute at most."""
_TOPIC = "away"


class Watching(QObject):
    """Made before whatever shows things, so that the window's own changes are known before they are read again."""

    def __init__(self, work: Work, live: Live, lane: Lane, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._live, self._lane, self._bus = work, live, lane, bus
        self._known = ""
        self._away = False
        self._told = ""  # why it is away
        self._news = news_of(work.desk)
        self._calls: QSocketNotifier | None = None
        bus.changed.connect(self._own)
        work.closed.connect(self._news.close)  # by then the lane, which asks it, has ended
        live.failed.connect(self.doubt)
        work.faulted.connect(self._doubt_act)
        self.timer = QTimer(self, interval=SECOND)
        self.timer.timeout.connect(self.look)
        self.timer.start()
        self.look()

    def look(self) -> None:
        """Look now, unless the lane has more urgent work."""
        if not self._lane.busy:
            look = partial(signs, self._work.desk, self._away, self._news, self._known)
            self._lane.run(look, self._seen, self.doubt)
        elif self._calls:
            self.timer.start(SECOND)  # called while the lane was busy: look again soon

    def end(self) -> None:
        """Look no more."""
        self.timer.stop()
        if self._calls:
            self._calls.setEnabled(False)

    def _called(self) -> None:
        """The server called: look once, and be deaf meanwhile."""
        if self._calls:
            self._calls.setEnabled(False)
        self.look()

    def _listen(self) -> None:
        """Wait for calls where there are any, on the connection that there is now."""
        socket = self._news.socket
        if self._calls and self._calls.socket() != (socket or -1):
            self._calls.deleteLater()
            self._calls = None
        if socket is not None and self._calls is None:
            self._calls = QSocketNotifier(socket, QSocketNotifier.Type.Read, self)
            self._calls.activated.connect(self._called)
        if self._calls:
            self._calls.setEnabled(True)
        self.timer.start(SELDOM if self._calls else SECOND)

    def doubt(self, fault: EditorError) -> None:
        """Something failed: when it is because the database is away for the moment, wait until it is back."""
        if isinstance(fault, InUse) and not self._away:
            self._away = True
            if self._calls:
                self._calls.setEnabled(False)
            self.timer.start(SECOND)
            self._tell(fault)

    def _doubt_act(self, fault: EditorError) -> None:
        """What somebody asked for failed: also while the database is known to be away, they hear what became of it."""
        if isinstance(fault, InUse) and self._away and tell(fault.message) != self._told:
            self._tell(fault)
        self.doubt(fault)

    def _tell(self, fault: EditorError) -> None:
        self._told = tell(fault.message)
        hint = self.tr("What you type is kept. The window goes on by itself as soon as it can.")
        self._bus.notice.emit(Notice(self._told, hint, Tone.WARNING, lasting=True, topic=_TOPIC))

    def _own(self, changes: Changes) -> None:
        """What this window changed is no news."""
        self._lane.run(partial(signs, self._work.desk), self._know, self.doubt)

    def _know(self, found: str) -> None:
        self._known = found

    def _seen(self, found: str) -> None:
        news, back = bool(self._known) and found != self._known, self._away
        self._known, self._away = found, False
        self._listen()
        if back:
            self._bus.withdrawn.emit(_TOPIC)
        if news or back:
            self._bus.changed.emit(Changes("", text=True, decisions=True, status=True))
        if back:
            self._live.check()
