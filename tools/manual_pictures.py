"""Takes the pictures of the manual from the real window, in each language, on the sample and some invented articles.

`python tools/manual_pictures.py [NAME...]` takes them all, or those named. To add one: a function that returns the
widget to take, its name in PICTURES, and `![what it shows](pictures/NAME.png)` on a page.
"""

import io
import os
import sys
import tempfile
from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before Qt is loaded
os.environ.setdefault("QT_SCALE_FACTOR", "1.5")  # sharp on a fine screen; reader.py shows them at that scale

from PIL import Image
from PySide6.QtCore import QBuffer, QLocale
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from editor_app.cli.program import main as command
from editor_app.desk.base.languages import LANGUAGES
from editor_app.desk.base.opening import open_desk
from editor_app.desk.base.views import View
from editor_app.desk.trust.accounts import PASSPHRASE, bind
from editor_app.desk.trust.proof import set_passphrase
from editor_app.gui.base import theme
from editor_app.gui.base.tell import speak
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.system.resources import resources_folder
from tools.screenshots import settled, until

SIZE = (1160, 700)
COLOURS = 160
"""Colours of a picture: more cannot be told from it, and a palette makes it a third as large."""
EDITOR, MANAGER = "Anna Berg", "Bea Lind"
RELEASES = {
    "Ferry returns to the winter timetable": "The harbour office said that the boat runs every hour until March.",
    "Museum lends its maps to seven towns": "The museum lends two hundred maps. The barge leaves on 15 March 2026.",
    "New roof for the old granary": "Builders finished the roof in nine months, two months before the day agreed.",
    "Schools spend a night on the water": "Forty schools signed up for the spring. Each class brings its own songs.",
    "Lock keepers open their houses": "Visitors are welcome on Sunday afternoons. The the keepers serve tea.",
}
WARNED = """The eleven old locks are lit every evening until spring , and forty schools signed up for a night there.

Write an email to the port for a place. The e-mail is answered within a day.

The museum lends two hundred maps( some of them never shown ) to seven towns along the canal.
"""
"""A text with warnings and no error."""
TERMS = """term,status,kind,concept,note
Lanwan Port Administration,preferred,body,port,since 2019
Lanwan Port Authority,forbidden,body,port,the name before 2019
Qinghe Water Museum,preferred,body,museum,
Water Museum of Qinghe,deprecated,body,museum,
Shen Yulan,preferred,person,shen,director of the port
email,preferred,term,email,
e-mail,deprecated,term,email,
sailcloth,preferred,word,sailcloth,
"""


def main() -> int:
    """Take them."""
    app = QApplication(sys.argv[:1])
    wanted = sys.argv[1:] or list(PICTURES)
    theme.apply(app, "light")
    for language in LANGUAGES:
        QLocale.setDefault(QLocale(language))
        speak(app, language)
        target = resources_folder() / "manual" / language / "pictures"
        target.mkdir(exist_ok=True)
        for name in wanted:
            with tempfile.TemporaryDirectory() as folder:
                os.environ["EDITOR_APP_DATA"] = folder
                take(app, Path(folder), name, target / f"{name}.png")
            print(target / f"{name}.png")
    return 0


def take(app: QApplication, folder: Path, name: str, target: Path) -> None:
    """One picture on a desk of its own."""
    user, picture = PICTURES[name]
    furnish(folder)
    program = Program(folder, folder, user=user)
    program.window.resize(*SIZE)
    program.start()
    until(app, lambda: program.workspace is not None)
    workspace = program.workspace
    assert workspace
    shown = picture(app, workspace)
    for _ in range(20):
        app.processEvents()
    keep(shown, target)
    for dialog in program.window.findChildren(QDialog):
        dialog.reject()
    program.window.close()
    workspace.work.desk.database.close()
    program.window.deleteLater()
    app.processEvents()


def keep(widget: QWidget, target: Path) -> None:
    """Save a picture with few colours."""
    buffer = QBuffer()
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    widget.grab().save(buffer, "PNG")
    taken = Image.open(io.BytesIO(buffer.data().data())).convert("RGB")
    taken.quantize(COLOURS, dither=Image.Dither.NONE).save(target, optimize=True)


def furnish(folder: Path) -> None:
    """People, terms, and articles at several places of their way."""
    run(EDITOR, "people", "list")
    run(EDITOR, "people", "add", MANAGER, "--role", "editor", "--role", "manager")
    together()
    terms = folder / "terms.csv"
    terms.write_text(TERMS, encoding="utf-8")
    run(EDITOR, "house", "import", str(terms))
    for number, (title, body) in enumerate(RELEASES.items()):
        path = folder / f"{number}.md"
        path.write_text(f"---\ntitle: {title}\nsource: Port Office\ndate: 2026-03-0{number + 1}\n---\n\n{body}\n")
        run(EDITOR, "import", str(path))
    named = {line.split("\t")[-1]: line.split("\t")[0] for line in run(EDITOR, "list").splitlines()}
    ids = [next(key for words, key in named.items() if title in words) for title in RELEASES]
    rewritten = folder / "roof.md"
    rewritten.write_text(
        "---\ntitle: New roof for the old granary\n---\n\nThe builders needed nine months for the roof.\n"
    )
    for article in ids[:3]:
        run(EDITOR, "start", article)
        if article == ids[2]:  # so that there is a change to approve
            run(EDITOR, "save", article, str(rewritten))
        run(EDITOR, "submit", article, "--reason", "Checked with the sender.")
    run(MANAGER, "approve", ids[0], "--revision", "1")


def together() -> None:
    """Both work at this account, each with a passphrase."""
    os.environ[PASSPHRASE] = "three grey ducks"
    desk = open_desk()
    for name in (EDITOR, MANAGER):
        set_passphrase(desk, name, os.environ[PASSPHRASE], EDITOR)
    bind(desk, MANAGER, EDITOR)
    desk.database.close()


def run(user: str, *arguments: str) -> str:
    """One command, which must succeed; returns what it prints."""
    said = io.StringIO()
    with redirect_stdout(said):
        status = command(["--user", user, *arguments])
    if status == 2:
        raise SystemExit(f"{arguments}: {said.getvalue()}")
    return said.getvalue()


def sample(app: QApplication, workspace: Workspace) -> None:
    """The sample on the desk, its first finding in hand."""
    workspace.window.command("sample").trigger()
    until(app, lambda: settled(workspace))
    for notice in workspace.window.notices:
        workspace.window.pane.notices.withdraw(notice.topic)


def dialog(app: QApplication, workspace: Workspace, name: str) -> QWidget:
    """The dialog that a command opens."""
    workspace.window.command(name).trigger()
    until(app, lambda: any(one.isVisible() for one in workspace.window.findChildren(QDialog)))
    return next(one for one in workspace.window.findChildren(QDialog) if one.isVisible())


def first_of(app: QApplication, workspace: Workspace, view: View) -> None:
    """The first article of a view, on the desk."""
    workspace.queue.views.choose(view)
    workspace.window.panes.go_to(0)
    until(app, lambda: workspace.queue.list.model().rowCount() > 0)
    workspace.queue.list.setCurrentIndex(workspace.queue.list.model().index(0, 0))
    until(app, lambda: workspace.work.article is not None and settled(workspace))


def window(app: QApplication, workspace: Workspace) -> QWidget:
    """The whole window."""
    sample(app, workspace)
    return workspace.window


def repeat(app: QApplication, workspace: Workspace) -> QWidget:
    """The card of a repeat."""
    sample(app, workspace)
    return workspace.findings


def card(app: QApplication, workspace: Workspace) -> QWidget:
    """The card of a name."""
    sample(app, workspace)
    workspace.findings.next_finding()
    return workspace.findings


def names(app: QApplication, workspace: Workspace) -> QWidget:
    """People and organisations of the sample."""
    sample(app, workspace)
    workspace.window.command("pane-names").trigger()
    until(app, lambda: workspace.context.names.isEnabled() and workspace.context.names.isVisible())
    return workspace.context


def queue(app: QApplication, workspace: Workspace) -> QWidget:
    """The window with the queue open."""
    first_of(app, workspace, View.ALL)
    return workspace.window


def submit(app: QApplication, workspace: Workspace) -> QWidget:
    """What is open before submitting."""
    path = Path(os.environ["EDITOR_APP_DATA"]) / "lanterns.md"
    path.write_text(f"---\ntitle: Lanterns return to the quay\nsource: Port Office\ndate: 2026-03-06\n---\n\n{WARNED}")
    workspace.importing.take_in((path,))
    until(app, lambda: settled(workspace))
    return dialog(app, workspace, "step")


def approve(app: QApplication, workspace: Workspace) -> QWidget:
    """The page of approval."""
    first_of(app, workspace, View.WAITING)
    workspace.window.command("step").trigger()
    until(app, lambda: workspace.window.page is not None)
    return workspace.window


def export(app: QApplication, workspace: Workspace) -> QWidget:
    """The choices of an export."""
    first_of(app, workspace, View.APPROVED)
    return dialog(app, workspace, "export")


PICTURES: Mapping[str, tuple[str, Callable[[QApplication, Workspace], QWidget]]] = {
    "window": (EDITOR, window),
    "card": (EDITOR, card),
    "repeat": (EDITOR, repeat),
    "names": (EDITOR, names),
    "queue": (EDITOR, queue),
    "submit": (EDITOR, submit),
    "approve": (MANAGER, approve),
    "export": (MANAGER, export),
    "house": (MANAGER, lambda app, workspace: dialog(app, workspace, "house")),
    "settings": (EDITOR, lambda app, workspace: dialog(app, workspace, "preferences")),
}
"""Each picture by its name: who is at the desk, and what is taken."""

if __name__ == "__main__":
    raise SystemExit(main())
