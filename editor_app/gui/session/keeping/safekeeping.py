"""Backing up, restoring and verifying from the window."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject

from editor_app.desk.base.backups import Backup, backup, backups_in, verify
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import refuse_restoring
from editor_app.domain.errors import NotAllowed
from editor_app.domain.message import Message
from editor_app.gui.base.bus import Bus, Notice, Tone
from editor_app.gui.base.lanes import LongLane
from editor_app.gui.base.tell import tell
from editor_app.gui.dialogs.backups import BackupsDialog
from editor_app.gui.session.work import Work
from editor_app.gui.shell.window import Window

_TOPIC = "safekeeping"


class Safekeeping(QObject):
    """Connects the commands; a backup that was chosen is restored by the start of a new window."""

    def __init__(self, window: Window, work: Work, lane: LongLane, bus: Bus) -> None:
        super().__init__(window)
        self._window, self._work, self._lane, self._bus = window, work, lane, bus
        window.on("backup", self.back_up)
        window.on("backups", self.choose)
        window.on("verify", self.verify)

    def back_up(self) -> None:
        """Make a backup now, beside the work."""
        desk = self._work.desk
        self._lane.run(lambda _, cancelled: backup(desk), self._made, self._work.refused)

    def choose(self) -> None:
        """Show the backups there are."""
        self._work.run(partial(_held, self._work.desk, self._work.by), self._show)

    def verify(self) -> None:
        """Prove the audit trail."""
        self._bus.notice.emit(Notice(self.tr("Verifying the audit trail."), topic=_TOPIC))
        self._work.run(partial(verify, self._work.desk), self._verified)

    def _made(self, path: Path) -> None:
        said = self.tr("The database was backed up as “{name}”.").format(name=path.name)
        self._bus.notice.emit(Notice(said, tone=Tone.DONE, topic=_TOPIC))

    def _show(self, found: tuple[tuple[Backup, ...], tuple[Message, ...]]) -> None:
        dialog = BackupsDialog(*found, self._work.desk.database.file is not None, self._window)
        dialog.backup_asked.connect(dialog.accept)
        dialog.backup_asked.connect(self.back_up)
        dialog.restore_asked.connect(self._window.restore_asked)
        dialog.open_once()

    def _verified(self, faults: tuple[Message, ...]) -> None:
        if not faults:
            said, tone = self.tr("The audit trail is intact."), Tone.DONE
        else:
            said, tone = self.tr("The audit trail does not hold: %n fault(s).", "", len(faults)), Tone.ERROR
        hint = tell(faults[0]) if faults else ""
        self._bus.notice.emit(Notice(said, hint, tone, lasting=bool(faults), topic=_TOPIC))


def offer_backups(window: Window, found: tuple[Backup, ...]) -> None:
    """Show the backups when the database cannot be opened: whoever sits here may restore one."""
    dialog = BackupsDialog(found, (), able=False, parent=window)
    dialog.restore_asked.connect(window.restore_asked)
    dialog.open_once()


def _held(desk: Desk, by: str) -> tuple[tuple[Backup, ...], tuple[Message, ...]]:
    try:
        refuse_restoring(desk, by)
    except NotAllowed as refusal:
        return backups_in(desk.data_folder), refusal.reasons
    return backups_in(desk.data_folder), ()
