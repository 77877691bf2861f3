"""Takes the pictures of the README from the real window, on the sample."""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded
os.environ.setdefault("QT_SCALE_FACTOR", "1.5")

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QLocale
from PySide6.QtWidgets import QApplication

from editor_app.gui.base import theme
from editor_app.gui.base.tell import speak
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program

SIZE = (1366, 768)
SECONDS = 120


def main() -> int:
    """Take them all; `--language zh_CN` takes them in Chinese, under other names."""
    language = sys.argv[sys.argv.index("--language") + 1] if "--language" in sys.argv else "en_US"
    folder = Path(__file__).resolve().parents[1] / "docs"
    folder.mkdir(exist_ok=True)
    app = QApplication(sys.argv[:1])
    QLocale.setDefault(QLocale(language))
    speak(app, language)
    ending = "" if language == "en_US" else f"-{language}"
    for choice in ("light", "dark"):
        theme.apply(app, choice)
        target = folder / f"window-{choice}{ending}.png"
        photograph(app, target)
        print(target)
    return 0


def photograph(app: QApplication, target: Path) -> None:
    """One picture: the sample under review, a repeat in hand and side by side."""
    with tempfile.TemporaryDirectory() as name:
        program = Program(Path(name), Path(name), user="Anna Berg")
        program.window.resize(*SIZE)
        program.start()
        until(app, lambda: program.workspace is not None)
        workspace = program.workspace
        assert workspace
        workspace.window.command("sample").trigger()
        until(app, lambda: settled(workspace))
        workspace.findings.next_finding()
        until(app, lambda: workspace.context.compare.isEnabled())
        for notice in workspace.window.notices:
            workspace.window.pane.notices.withdraw(notice.topic)
        app.processEvents()
        program.window.grab().save(str(target))
        program.window.close()
        workspace.work.desk.database.close()
        program.window.deleteLater()
        app.processEvents()


def settled(workspace: Workspace) -> bool:
    """The findings are there, and the gate has said what may come next."""
    return workspace.live.freshness is Freshness.FRESH and bool(workspace.steps.known)


def until(app: QApplication, done: Callable[[], bool]) -> None:
    """Let the program run until a condition holds."""
    deadline = QDeadlineTimer(SECONDS * 1000)
    while not done():
        if deadline.hasExpired():
            raise TimeoutError("the window did not settle")
        app.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents, 100)


if __name__ == "__main__":
    raise SystemExit(main())
