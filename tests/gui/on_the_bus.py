"""A screen reader's side of the window: hears what is said on the accessibility bus, and asks what the text tells.

Run in a session of its own: `dbus-run-session -- python -m tests.gui.on_the_bus FOLDER`. It writes what it hears, a
line each, and then `attributes:` with those of the first marked words. With `speak` it is the program itself.
"""

import os
import subprocess
import sys
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtDBus import QDBusConnection, QDBusInterface, QDBusMessage

PATIENCE = 150_000
"""Milliseconds until there is nothing more to wait for."""
_EVENT, _REGISTRY = "org.a11y.atspi.Event.Object", "org.a11y.atspi.Registry"


class Reader(QObject):
    """Writes what is announced; after `here OFFSET` also what stands there."""

    def __init__(self, address: str) -> None:
        super().__init__()
        self._address = address
        self.bus = QDBusConnection.connectToBus(address, "reader")

    def listen(self) -> None:
        """From now on."""
        self.bus.connect("", "", _EVENT, "Announcement", self, "1heard(QDBusMessage)")
        registry = QDBusInterface(_REGISTRY, "/org/a11y/atspi/registry", _REGISTRY, self.bus)
        registry.call("RegisterEvent", "object:announcement")

    @Slot(QDBusMessage)
    def heard(self, message: QDBusMessage) -> None:
        """Called by the bus."""
        said = str(message.arguments()[3].variant())
        _tell(said)
        if said.startswith("here "):
            self._ask(message, said.removeprefix("here "))
            QCoreApplication.quit()

    def _ask(self, message: QDBusMessage, offset: str) -> None:
        call = ["dbus-send", f"--bus={self._address}", "--print-reply", f"--dest={message.service()}", message.path()]
        asked = [*call, "org.a11y.atspi.Text.GetAttributes", f"int32:{offset}"]
        answer = subprocess.run(asked, capture_output=True, text=True, check=True).stdout
        _tell(f"attributes: {' '.join(answer.split())}")


def _tell(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def read(folder: Path) -> None:
    """Start the program, and listen to it."""
    app = QCoreApplication([])
    bus = QDBusConnection.sessionBus()
    address = QDBusInterface("org.a11y.Bus", "/org/a11y/bus", "org.a11y.Bus", bus).call("GetAddress").arguments()[0]
    reader = Reader(str(address))
    reader.listen()
    surroundings = {**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1", "QT_QPA_PLATFORM": "xcb"}
    command = [sys.executable, "-m", "tests.gui.on_the_bus", str(folder), "speak"]
    program = subprocess.Popen(command, env=surroundings)
    QTimer.singleShot(PATIENCE, app.quit)
    app.exec()
    program.kill()
    program.wait()


def speak(folder: Path) -> None:
    """The program with the sample on the desk: goes to the next finding, then says where the first mark is."""
    from PySide6.QtWidgets import QApplication

    from editor_app.gui.base import theme
    from editor_app.gui.base.tell import announce
    from editor_app.gui.program import Program
    from editor_app.system.resources import SAMPLE, resources_folder

    app = QApplication([])
    theme.apply(app, "light")
    program = Program(folder, folder / "data")
    program.start([resources_folder() / SAMPLE])
    ticking = QTimer()

    def look() -> None:
        workspace = program.workspace
        if workspace is None or not workspace.findings.issues:
            return
        ticking.stop()
        program.window.command("next").trigger()
        page = workspace.page
        first = next(iter(page.overlay.marks))
        announce(page, f"here {page.positions.to_qt(first.span.start)}")

    ticking.timeout.connect(look)
    ticking.start(100)
    app.exec()


if __name__ == "__main__":
    (speak if sys.argv[2:] == ["speak"] else read)(Path(sys.argv[1]))
