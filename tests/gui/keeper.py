"""Opens the real window as the program does and tells on its output what happens. Run by the tests of starts and ends.

    python tests/gui/keeper.py USER [FILE...]

Says "handed over", or "open" and then "text TITLE", "typed", "safe" and "notice TOPIC". Orders on its input, a line
each: "type WORDS" types them, "set NAME LANGUAGE THEME SIZE" sets that in Preferences, "tell" tells how it looks.
"""

import json
import sys
from pathlib import Path

from PySide6.QtCore import QSocketNotifier, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox

from editor_app.gui.dialogs.settings.preferences import PreferencesDialog
from editor_app.gui.program import Program
from editor_app.gui.run import Running, begin


class Keeper:
    """Watches one window."""

    def __init__(self, program: Program) -> None:
        program.bus.notice.connect(lambda notice: say(f"notice {notice.topic}"))
        if program.window.notices:
            say(f"notice {program.window.notices[0].topic}")
        self.watched: Program | None = None
        self.turn = QTimer(interval=5)
        self.turn.timeout.connect(self.look)
        self.turn.start()
        self.orders = QSocketNotifier(sys.stdin.fileno(), QSocketNotifier.Type.Read)
        self.orders.activated.connect(self.obey)

    @property
    def program(self) -> Program:
        """The one that runs now."""
        running = QApplication.instance().findChild(Running)
        assert isinstance(running, Running)
        return running.program

    def look(self) -> None:
        """Whether another desk is open."""
        program = self.program
        if program.workspace and program is not self.watched:
            self.watched = program
            program.workspace.work.opened.connect(lambda dialog: say(f"text {dialog.opened.article.title}"))
            say("open")

    def obey(self) -> None:
        """One order."""
        order, _, words = sys.stdin.readline().strip().partition(" ")
        if order == "type":
            QTest.keyClicks(self.program.workspace.page, words)
            say("read only" if self.program.workspace.page.isReadOnly() else "typed")
        elif order == "set":
            self.set(*words.split())
        elif order == "tell":
            self.tell()

    def set(self, person: str, language: str, theme: str, size: str) -> None:
        """As a person does in Preferences."""
        self.program.window.command("preferences").trigger()
        dialog = self.program.window.findChild(PreferencesDialog)
        assert isinstance(dialog, PreferencesDialog)
        dialog.person.setText(person)
        dialog.person.editingFinished.emit()
        _choose(dialog.theme, theme)
        _choose(dialog.text_size, int(size))
        _choose(dialog.interface, language)

    def tell(self) -> None:
        """What somebody sees who sits down in front of it."""
        program = self.program
        menu = program.window.command("open").text()
        size, dark = (
            program.window.pane.page.font().pointSize(),
            program.window.palette().window().color().value() < 128,
        )
        article = program.workspace.work.article
        seen = (
            program.workspace.work.by,
            menu,
            dark,
            size,
            article.title if article else "",
            program.window.pane.page.caret,
        )
        say(f"seen {json.dumps(seen)}")


def _choose(box: QComboBox, value: object) -> None:
    box.setCurrentIndex(box.findData(value))
    box.activated.emit(box.currentIndex())


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
