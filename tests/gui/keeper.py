"""Opens the real window as the program does and tells on its output what happens. Run by the tests of starts and ends.

    python tests/gui/keeper.py USER [FILE...]

Says "handed over", or "open" and then "text TITLE", "typed", "safe" and "notice TOPIC"; a line "type WORDS" on its
input types them.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.gui.run import Program, begin


class Keeper:
    """Watches one window."""

    def __init__(self, program: Program) -> None:
        self.program = program
        program.bus.notice.connect(lambda notice: say(f"notice {notice.topic}"))
        if program.window.pane.notices.shown:
            say(f"notice {program.window.pane.notices.shown[0].topic}")
        self.turn = QTimer(interval=5)
        self.turn.timeout.connect(self.look)
        self.turn.start()
        self.orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.orders.activated.connect(self.obey)

    def look(self) -> None:
        """Until the desk is open."""
        workspace = self.program.workspace
        if workspace:
            self.turn.stop()
            workspace.work.opened.connect(lambda dialog: say(f"text {dialog.opened.article.title}"))
            say("open")

    def obey(self) -> None:
        """One order."""
        words = sys.stdin.readline().strip().removeprefix("type ")
        if words:
            QTest.keyClicks(self.program.workspace.page, words)
            say("read only" if self.program.workspace.page.isReadOnly() else "typed")


def say(words: str) -> None:
    sys.stdout.write(words + "\n")
    sys.stdout.flush()


def main() -> int:
    """Until the window is closed."""
    app = QApplication(sys.argv[:1])
    program = begin(app, [Path(name) for name in sys.argv[2:]], user=sys.argv[1])
    if program is None:
        say("handed over")
        return 0
    keeper = Keeper(program)
    status = app.exec()
    del keeper
    return status


if __name__ == "__main__":
    raise SystemExit(main())
