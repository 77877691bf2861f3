"""The real window on a real desk: what an editor does with it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import SIGNAL, QSettings
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QInputDialog, QLineEdit
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Action, Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import PasswordNeeded
from editor_app.domain.message import verbatim
from editor_app.gui import program as programs
from editor_app.gui.base.process.crash_handler import CrashHandler
from editor_app.gui.dialogs.submit import SubmitDialog
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.store.parking import parked_of
from editor_app.text.span import Span
from tests.taking import PASSPHRASE

DRAFT = """Lock keepers welcome spring

The the keepers opened the upper lock on Monday. Visitors came , and stayed.

The keepers will open the lower lock in May.
"""


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    path = tmp_path / "locks.txt"
    path.write_text(DRAFT, encoding="utf-8")
    return path


@pytest.fixture
def workspace(start: Callable[[], Program], draft: Path, qtbot: QtBot) -> Workspace:
    """The draft is open, checked, and in Ed's hand."""
    program = start()
    assert program.workspace
    program.workspace.importing.take_in([draft])
    checked(program.workspace, qtbot)
    return program.workspace


def checked(workspace: Workspace, qtbot: QtBot) -> None:
    """Wait until the findings on the screen are those of the text on the screen."""
    live = workspace.live
    qtbot.waitUntil(
        lambda: live.freshness is Freshness.FRESH and workspace.decisions.report is not None, timeout=30_000
    )
    qtbot.waitUntil(lambda: workspace.decisions.report.stamp == live.draft.stamp, timeout=30_000)


def test_a_file_is_opened_checked_and_in_hand(workspace: Workspace) -> None:
    assert workspace.page.body == DRAFT.rstrip("\n") or workspace.page.body == DRAFT
    assert not workspace.page.isReadOnly()
    assert workspace.work.article.status is Status.IN_REVIEW
    marked = {mark.span.of(workspace.page.body) for mark in workspace.page.overlay.marks}
    assert "The the" in marked
    assert workspace.findings.issues


def test_a_fix_is_one_step_of_undo_and_leads_to_the_next(workspace: Workspace, qtbot: QtBot) -> None:
    body = workspace.page.body
    word = next(m.finding for m in workspace.page.overlay.marks if m.finding.rule == "repetition.word")
    workspace.findings.select(word)
    workspace.window.command("fix").trigger()
    assert "The the" not in workspace.page.body
    assert workspace.findings.current() != word
    checked(workspace, qtbot)
    assert all(mark.finding.rule != "repetition.word" for mark in workspace.page.overlay.marks)
    workspace.window.command("undo").trigger()
    assert workspace.page.body == body


def test_a_decision_takes_the_mark_away_and_can_be_undone(workspace: Workspace, qtbot: QtBot) -> None:
    word = next(m.finding for m in workspace.page.overlay.marks if m.finding.rule == "repetition.word")
    workspace.decisions.decide((word,), Scope.PLACE, Reason.INTENDED_REPETITION)
    qtbot.waitUntil(lambda: workspace.page.overlay.marks.place_of(word) is None)
    workspace.window.command("undo").trigger()
    qtbot.waitUntil(lambda: workspace.page.overlay.marks.place_of(word) is not None)


def test_closing_loses_nothing_and_asks_nothing(
    start: Callable[[], Program], workspace: Workspace, qtbot: QtBot
) -> None:
    workspace.page.go_to(Span(0, 0))
    QTest.keyClicks(workspace.page, "Unsaved ")
    workspace.window.close()
    article = workspace.work.article.id
    assert parked_of(workspace.work.desk.parking, article).draft.manuscript.body.startswith("Unsaved Lock")
    again = start().workspace
    again.work.open(article)
    qtbot.waitUntil(lambda: again.page.body.startswith("Unsaved Lock"))
    assert any(one.topic == "recovered" for one in again.window.notices)
    qtbot.waitUntil(again.step.isEnabled)
    again.work.save()
    qtbot.waitUntil(lambda: all(one.topic != "recovered" for one in again.window.notices))


def test_saving_makes_a_revision_and_leaves_nothing_unsaved(workspace: Workspace, qtbot: QtBot) -> None:
    QTest.keyClicks(workspace.page, "New ")
    assert workspace.window.isWindowModified()
    with qtbot.waitSignal(workspace.work.saved):
        workspace.window.command("save").trigger()
    assert not workspace.work.unsaved
    assert not workspace.window.isWindowModified()
    qtbot.waitUntil(lambda: workspace.work.article.head == 2)
    assert not parked_of(workspace.work.desk.parking, workspace.work.article.id)


def test_a_file_that_is_here_already_is_opened(workspace: Workspace, draft: Path, tmp_path: Path, qtbot: QtBot) -> None:
    first = workspace.work.article.id
    other = tmp_path / "other.txt"
    other.write_text("Gates close\n\nThe gates close in June.\n", encoding="utf-8")
    workspace.importing.take_in([other])
    qtbot.waitUntil(lambda: workspace.page.body.startswith("Gates"))
    workspace.importing.take_in([draft])
    qtbot.waitUntil(lambda: workspace.work.article.id == first)
    assert workspace.page.body.startswith("Lock keepers")
    again = next(one for one in workspace.window.notices if one.topic == "known")
    again.then()
    qtbot.waitUntil(lambda: workspace.work.article.id != first)
    assert workspace.page.body.startswith("Lock keepers")


def test_of_several_files_that_are_here_only_the_first_is_opened(
    workspace: Workspace, draft: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    first = workspace.work.article.id
    other = tmp_path / "other.txt"
    other.write_text("Gates close\n\nThe gates close in June.\n", encoding="utf-8")
    workspace.importing.take_in([other])
    qtbot.waitUntil(lambda: workspace.page.body.startswith("Gates"))
    workspace.importing.take_in([other, draft])
    qtbot.waitUntil(lambda: any(one.lasting for one in workspace.window.notices))
    assert workspace.page.body.startswith("Gates")
    offer = next(one for one in workspace.window.notices if one.lasting)
    offer.then()
    qtbot.waitUntil(lambda: workspace.work.article.id == first)


@pytest.mark.parametrize("content", [b"", b"\x00\x01\x02\xff" * 300], ids=["empty", "binary"])
def test_bad_input_is_one_calm_bar(start: Callable[[], Program], tmp_path: Path, content: bytes, qtbot: QtBot) -> None:
    workspace = start().workspace
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    workspace.importing.take_in([bad, tmp_path / "missing.txt"])
    qtbot.waitUntil(lambda: len(workspace.window.notices) == 2)
    assert all("Traceback" not in one.text for one in workspace.window.notices)
    assert workspace.work.article is None


def test_pasting_makes_an_article_to_work_on(start: Callable[[], Program], qtbot: QtBot) -> None:
    workspace = start().workspace
    QGuiApplication.clipboard().setText("A pasted headline\n\nWith a text\u00a0below.")
    with qtbot.waitSignal(workspace.work.opened):
        workspace.window.command("paste-new").trigger()
    assert workspace.page.body == "A pasted headline\n\nWith a text\u00a0below."
    assert not workspace.page.isReadOnly()


def test_a_text_that_is_not_in_hand_says_why_and_what_helps(
    start: Callable[[], Program], tmp_path: Path, qtbot: QtBot
) -> None:
    workspace = start().workspace
    paths = [tmp_path / "a.txt", tmp_path / "b.txt"]
    for path in paths:
        path.write_text(f"The lock of {path.stem} is open.", encoding="utf-8")
    workspace.importing.take_in(paths)
    qtbot.waitUntil(
        lambda: workspace.window.pane.banner is not None and bool(workspace.window.pane.banner.action), timeout=30_000
    )
    assert workspace.page.isReadOnly()
    workspace.window.pane.banner.then()
    qtbot.waitUntil(lambda: not workspace.page.isReadOnly())
    assert workspace.work.article.holder == "Ed"


def test_every_pane_can_be_reached_by_key(workspace: Workspace) -> None:
    panes = workspace.window.panes
    for number, pane in enumerate(panes.panes):
        workspace.window.command(("pane-queue", "pane-text", "pane-findings", "pane-names")[number]).trigger()
        focused = QGuiApplication.focusObject()
        assert focused is pane or pane.isAncestorOf(focused), number


def test_it_fits_a_small_screen(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.window.resize(1366, 768)
    qtbot.waitUntil(lambda: workspace.window.width() == 1366)
    workspace.window.panes.reset()
    letter = workspace.page.fontMetrics().horizontalAdvance("newspapers are read twice here") / 30
    assert workspace.page.viewport().width() / letter >= 60
    assert workspace.window.height() <= 768


def test_the_window_remembers_its_size(start: Callable[[], Program], tmp_path: Path) -> None:
    program = start()
    program.window.resize(900, 640)
    program.window.close()
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    assert settings.value("geometry") is not None
    if os.name == "posix":
        assert (tmp_path / "window.ini").stat().st_mode & 0o077 == 0, "it names folders and files"
    assert start().window.height() == 640


def test_every_command_does_something(workspace: Workspace) -> None:
    idle = [
        name for name, action in workspace.window.commands.items() if not action.receivers(SIGNAL("triggered(bool)"))
    ]
    assert not idle


def test_no_two_commands_share_a_key(workspace: Workspace) -> None:
    keys = [key.toString() for action in workspace.window.commands.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_a_key_can_be_bound_anew_and_is_remembered(start: Callable[[], Program]) -> None:
    program = start()
    program.window.bind_keys({"check": "F9"})
    assert program.window.command("check").shortcut().toString() == "F9"
    program.window.close()
    assert start().window.command("check").shortcut().toString() == "F9"


def test_the_text_can_be_set_larger(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.window.command("larger").trigger()
    qtbot.waitUntil(lambda: workspace.page.font().pointSize() == 13)
    assert workspace.work.desk.settings.text_size == 13


def test_submitting_saves_first_and_then_says_what_is_open(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.page.go_to(Span(0, 0))
    QTest.keyClicks(workspace.page, "New ")
    workspace.state.action_asked.emit(Action.SUBMIT, "", "", False)
    qtbot.waitUntil(lambda: workspace.window.findChild(SubmitDialog) is not None, timeout=30_000)
    assert not workspace.work.unsaved
    assert workspace.window.findChild(SubmitDialog).errors


def test_the_first_paint_waits_for_no_heavy_library() -> None:
    heavy = "{'sqlalchemy', 'alembic', 'enchant', 'lxml', 'numpy', 'rapidfuzz'}"
    code = f"import sys, editor_app.gui.run; sys.exit(str({heavy} & set(sys.modules) or ''))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stderr == "\n"


def test_the_queue_waits_for_no_library_of_a_text_a_file_or_the_manual() -> None:
    """What furnishes the window is loaded before the queue is seen."""
    heavy = "{'docx', 'fontTools', 'lxml', 'markdown', 'markdown_it', 'numpy', 'pygments'}"
    loads = f"for name in {programs._FURNISHING!r}: import_module(name)"
    code = f"import sys\nfrom importlib import import_module\n{loads}\nsys.exit(str({heavy} & set(sys.modules) or ''))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False).stderr == "\n"


def test_repeats_are_deleted_only_in_the_text_they_were_found_in(workspace: Workspace, qtbot: QtBot) -> None:
    body = workspace.page.body
    first, last = Span(0, 4), Span(len(body) - 4, len(body))
    workspace.context.compare.show_occurrences(body, (first, last))
    QTest.keyClicks(workspace.page, "New ")
    workspace.context.compare.heads[0].keep.click()
    assert workspace.page.body == "New " + body
    checked(workspace, qtbot)
    assert workspace.context.compare.heads[0].keep.isHidden()


def test_picking_the_article_in_hand_keeps_its_undo(workspace: Workspace, qtbot: QtBot) -> None:
    QTest.keyClicks(workspace.page, "New ")
    checked(workspace, qtbot)
    workspace.queue.article_picked.emit(workspace.work.article.id)
    workspace.work.run(
        lambda: None, lambda _: workspace.window.command("undo").trigger()
    )  # after whatever the pick has ordered
    qtbot.waitUntil(lambda: not workspace.page.body.startswith("New"))


def test_a_crash_keeps_what_is_on_the_screen(workspace: Workspace) -> None:
    QTest.keyClicks(workspace.page, "Unsaved ")
    crash = workspace.window.findChild(CrashHandler)
    assert isinstance(crash, CrashHandler)
    assert crash._rescue()
    kept = parked_of(workspace.work.desk.parking, workspace.work.article.id)
    assert kept.draft.manuscript.body == workspace.page.body
    assert workspace.page.body.startswith("Unsaved ")


def test_a_database_that_can_only_be_read_is_shown_and_that_is_said(
    workspace: Workspace, start: Callable[[], Program], tmp_path: Path
) -> None:
    workspace.window.close()
    workspace.work.desk.database.close()
    (tmp_path / "data" / "editor-app.db").chmod(0o444)
    again = start()
    assert again.workspace
    assert again.workspace.work.desk.database.unwritable
    assert any("The database can only be read" in one.text for one in again.window.pane.notices.shown)


def test_a_password_of_a_server_is_asked_for_and_typed_unseen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given: list[str] = []
    opened = programs._open

    def wants(url: str, config: Path, data: Path, user: str, password: str, *others: object) -> object:
        given.append(password)
        if password != "right":
            raise PasswordNeeded(verbatim("It wants a password."))
        return opened(url, config, data, user, password, *others)

    def asked() -> list[QInputDialog]:
        return [one for one in program.window.findChildren(QInputDialog) if one.isVisible()]

    monkeypatch.setattr(programs, "_open", wants)
    program = Program(tmp_path, tmp_path / "data", user="Ed")
    qtbot.addWidget(program.window)
    program.start()
    for number, typed in enumerate(("wrong", "right"), 1):
        qtbot.waitUntil(lambda number=number: len(given) == number and bool(asked()), timeout=30_000)
        (dialog,) = asked()
        assert dialog.textEchoMode() is QLineEdit.EchoMode.Password
        dialog.setTextValue(typed)
        dialog.accept()
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=30_000)
    assert given == ["", "wrong", "right"]
    assert not program.window.pane.notices.shown
    program.window.close()
    program.workspace.work.desk.database.close()


def test_a_passphrase_is_asked_for_where_several_share_the_account(shared, qtbot: QtBot, tmp_path: Path) -> None:
    shared.database.close()
    program = Program(tmp_path / "data", tmp_path / "data", user="Mia")
    qtbot.addWidget(program.window)
    program.start()

    def asked() -> list[QInputDialog]:
        return [one for one in program.window.findChildren(QInputDialog) if one.isVisible()]

    for typed in ("wrong", PASSPHRASE):
        qtbot.waitUntil(lambda: bool(asked()), timeout=30_000)
        (dialog,) = asked()
        assert program.workspace is None
        dialog.setTextValue(typed)
        dialog.accept()
    qtbot.waitUntil(lambda: program.workspace is not None, timeout=30_000)
    assert program.workspace.work.by == "Mia"
    program.window.close()
    program.workspace.work.desk.database.close()


READS = """
import sys
import threading
from pathlib import Path

from editor_app.system.interpreter import load

load("PySide6.QtCore")
from PySide6.QtWidgets import QApplication

from editor_app.gui.program import Program


class Watch:
    def find_spec(self, name, path=None, target=None):
        if threading.current_thread() is threading.main_thread():
            print(name)


app = QApplication([])
program = Program(Path(sys.argv[1]), Path(sys.argv[1]))
program.start()
sys.meta_path.insert(0, Watch())
while program.workspace is None:
    app.processEvents()
program.window.close()
"""


def test_the_window_reads_no_module_while_its_desk_opens(tmp_path: Path) -> None:
    told = subprocess.run(
        [sys.executable, "-c", READS, str(tmp_path)],
        capture_output=True,
        text=True,
        timeout=120,
        check=True,
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
    )
    assert told.stdout.split() == []
