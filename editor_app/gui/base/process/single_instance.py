"""One window on one data folder: two would overwrite each other's parked drafts.

A lock file says whether a window is open; a later start hands its files to that window through a local socket and ends.
The system knows whether the holder of a lock still lives, so a program that was killed is in nobody's way.
"""

import json
import logging
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from hashlib import sha256
from pathlib import Path
from typing import cast

from PySide6.QtCore import QDeadlineTimer, QLockFile, QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from editor_app.system.account import account_name
from editor_app.system.atomic_write import make_folder
from editor_app.system.errors import MachineError

log = logging.getLogger(__name__)

PATIENCE = 2000
"""Milliseconds in which the first window must answer."""
_TURN = 100
"""Milliseconds between two attempts: the first window may be about to open, or about to close."""
_LONGEST = 1_000_000
"""The most bytes in a call; nobody opens more paths than that."""
_HEARD = b"heard\n"


class Launch(Enum):
    """What a start found."""

    FIRST = "first"
    HANDED_OVER = "handed over"
    BLOCKED = "blocked"


@dataclass(frozen=True, slots=True)
class Call:
    """What a later start asks of the first window."""

    files: tuple[Path, ...] = ()
    user: str = ""


class SingleInstance(QObject):
    """`called` carries a Call. `database` distinguishes windows that share a folder but not their articles."""

    called = Signal(Call)

    def __init__(self, folder: Path, database: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folder = folder
        self._lock = QLockFile(str(folder / f"window-{_digest(database)}.lock"))
        self._lock.setStaleLockTime(0)  # an old lock holds as long as its process lives
        self._name = f"editor-app-{_digest(str(folder.absolute()), database, account_name())}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._answer)

    def take_place(self, call: Call, patience: int = PATIENCE) -> Launch:
        """Become the one window, or hand `call` over to it; BLOCKED when it does not answer."""
        with suppress(MachineError):  # a folder that cannot be written is reported when the desk opens
            make_folder(self._folder, private=True)
        until = QDeadlineTimer(patience)
        while not self._locked():
            if self._hand_over(call, until):
                return Launch.HANDED_OVER
            if until.hasExpired():
                return Launch.BLOCKED
        self._listen()
        return Launch.FIRST

    def leave(self) -> None:
        """Let the next window take over."""
        self._server.close()
        self._lock.unlock()

    def _locked(self) -> bool:
        """Whether this is the one window; where no lock can be written, nobody else can have one either."""
        return self._lock.tryLock(_TURN) or self._lock.error() != QLockFile.LockError.LockFailedError

    def _listen(self) -> None:
        QLocalServer.removeServer(self._name)  # left by a killed program; we hold the lock
        if not self._server.listen(self._name):
            log.warning("later starts cannot reach this window: %s", self._server.errorString())

    def _hand_over(self, call: Call, until: QDeadlineTimer) -> bool:
        line = QLocalSocket()
        line.connectToServer(self._name)
        if not line.waitForConnected(_left(until)):
            return False
        files = [str(path.absolute()) for path in call.files]
        line.write(json.dumps({"files": files, "user": call.user}).encode("ascii") + b"\n")
        while not line.canReadLine():
            if not line.waitForReadyRead(_left(until)):
                return False
        return bytes(line.readLine().data()) == _HEARD

    def _answer(self) -> None:
        while line := self._server.nextPendingConnection():
            line.readyRead.connect(lambda line=line: self._hear(line))
            line.disconnected.connect(line.deleteLater)
            self._hear(line)  # what came before the signal was connected

    def _hear(self, line: QLocalSocket) -> None:
        if line.canReadLine():
            call = _call(bytes(line.readLine().data()))
            if call is None:
                line.abort()
                return
            line.write(_HEARD)
            line.flush()
            line.disconnectFromServer()
            self.called.emit(call)
        elif line.bytesAvailable() > _LONGEST:
            line.abort()


def _call(line: bytes) -> Call | None:
    """A call as it was sent; None for anything else."""
    try:
        said = cast("dict[str, object]", json.loads(line))
        files = cast("list[str]", said["files"])
        return Call(tuple(Path(name) for name in files), str(said["user"]))
    except (ValueError, KeyError, TypeError):
        return None


def _left(until: QDeadlineTimer) -> int:
    return max(0, int(until.remainingTime()))


def _digest(*words: str) -> str:
    return sha256("\0".join(words).encode()).hexdigest()[:16]
