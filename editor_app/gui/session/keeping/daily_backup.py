"""Today's backup of the database, made in the background while the window is open; silent as long as all is well."""

from datetime import date
from pathlib import Path

from PySide6.QtCore import QObject, QTimer

from editor_app.desk.base.backups import daily_backup
from editor_app.domain.errors import EditorError
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import LongLane
from editor_app.gui.base.tell import tell
from editor_app.gui.session.work import Work

HOUR = 60 * 60 * 1000
"""Milliseconds between two checks whether a new day has begun, or whether it can be done now."""
_TOPIC = "backup"


class DailyBackup(QObject):
    """Checks at once and every hour, because a window may stay open for days. A failure is reported once a day."""

    def __init__(self, work: Work, lane: LongLane, bus: Bus) -> None:
        super().__init__(work)
        self._work, self._lane, self._bus = work, lane, bus
        self._told: date | None = None
        self.timer = QTimer(self, interval=HOUR)
        self.timer.timeout.connect(self.make)
        self.timer.start()
        self.make()

    def make(self) -> None:
        """Make today's copy, unless it is there or being made."""
        desk = self._work.desk
        if not self._lane.busy:
            self._lane.run(lambda _, cancelled: daily_backup(desk, cancelled), self._made, self._failed)

    def _made(self, copy: Path | None) -> None:
        """If a failure was reported, say that it is resolved."""
        if copy and self._told:
            self._bus.notice.emit(Notice(self.tr("Today’s backup was made."), tone=Tone.DONE, topic=_TOPIC))
            self._told = None

    def _failed(self, fault: EditorError) -> None:
        today = self._work.desk.clock().astimezone().date()
        if self._told == today:
            return
        self._told = today
        said, why = self.tr("Today’s backup could not be made."), f"{tell(fault.message)} {tell(fault.hint)}"
        again = self.tr("Try again")
        self._bus.notice.emit(Notice(said, why, Tone.WARNING, again, self._again, lasting=True, topic=_TOPIC))

    def _again(self) -> None:
        """A person asked for it, and is told the result."""
        self._told = date.min
        self.make()
