"""Types into the real window until it is killed; says on its output which word is safe. Run by test_kill.py.

    python tests/gui/typist.py FOLDER FIRST

The first time it takes in FOLDER/draft.txt; after that it opens what is there and goes on with word FIRST.
"""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from editor_app.desk.articles.queries import queue
from editor_app.domain.article import Draft
from editor_app.gui.program import Program


class Typist:
    """Types one numbered word after the other, and saves now and then."""

    def __init__(self, folder: Path, first: int) -> None:
        self.folder, self.word = folder, first
        self.program = Program(folder, folder / "data", user="Ed")
        self.program.start()
        self.turn = QTimer(interval=5)
        self.turn.timeout.connect(self.go_on)
        self.turn.start()
        self.asked = False

    def go_on(self) -> None:
        """Whatever comes next."""
        workspace = self.program.workspace
        if workspace is None:
            return
        if workspace.work.article is None:
            self.open()
        elif not workspace.page.isReadOnly():
            self.word += 1
            cursor = workspace.page.textCursor()
            cursor.movePosition(cursor.MoveOperation.End)
            workspace.page.setTextCursor(cursor)
            QTest.keyClicks(workspace.page, f" {self.word}")
            if self.word % 40 == 0:
                workspace.window.command("save").trigger()

    def open(self) -> None:
        """Take up the text, once."""
        if self.asked:
            return
        self.asked = True
        workspace, live = self.program.workspace, self.program.live
        live.parked.connect(say_safe)
        workspace.work.saved.connect(lambda _: say_safe(live.draft) if not live.draft.version else None)
        known = queue(workspace.work.desk)  # not what is parked: a kill just after a save leaves nothing there
        if known:
            workspace.work.open(known[0].id)
        else:
            workspace.importing.take_in([self.folder / "draft.txt"])


def say_safe(draft: Draft) -> None:
    """The last word of a draft that is on the disk now."""
    sys.stdout.write(f"safe {draft.manuscript.body.split()[-1]}\n")
    sys.stdout.flush()


def main() -> None:
    """Until the end of the world."""
    app = QApplication(sys.argv[:1])
    typist = Typist(Path(sys.argv[1]), int(sys.argv[2]))
    app.exec()
    del typist


if __name__ == "__main__":
    main()
