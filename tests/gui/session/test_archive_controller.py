"""Filling, reading and mending the archive from the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from sqlalchemy import update

from editor_app.desk.archive.search import stats
from editor_app.gui.dialogs.archived import ArchivedDialog
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.gui.session.archive_controller import ArchiveController
from editor_app.store.engine.tables import archived

WORDS = "The old mill by the river opened its doors again on Friday, after two years of work on wheel {n} and roof {n}."


@pytest.fixture
def workspace(start: Callable[[], Program]) -> Workspace:
    workspace = start().workspace
    assert workspace
    workspace.window.command("archive").trigger()
    return workspace


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "house"
    made.mkdir()
    for n in range(12):
        made.joinpath(f"mill{n}.txt").write_text(f"Mill {n}\n\n{WORDS.format(n=n)}\n", encoding="utf-8")
    return made


def fill(workspace: Workspace, qtbot: QtBot, folder: Path) -> None:
    workspace.context.archive.dropped.emit((folder,))
    qtbot.waitUntil(lambda: len(workspace.context.archive.list.texts.rows) == 12, timeout=30_000)
    qtbot.waitUntil(lambda: not workspace.context.archive.job.running)


def said(workspace: Workspace, topic: str) -> str:
    return " ".join(f"{one.text} {one.hint}" for one in workspace.window.notices if one.topic == topic)


def test_a_folder_is_added_beside_the_work(workspace: Workspace, qtbot: QtBot, folder: Path) -> None:
    assert workspace.context.archive.stack.currentWidget() is workspace.context.archive.empty
    workspace.context.archive.dropped.emit((folder,))
    assert workspace.context.archive.job.running
    workspace.window.command("archive").trigger()
    fill(workspace, qtbot, folder)
    assert "12" in said(workspace, "archive")
    assert stats(workspace.work.desk).texts == 12
    assert workspace.context.archive.title.text().startswith("12 ")


def test_a_second_job_waits_until_the_first_is_done(workspace: Workspace, qtbot: QtBot, folder: Path) -> None:
    controller = workspace.context.archive.findChild(ArchiveController)
    assert isinstance(controller, ArchiveController)
    workspace.context.archive.dropped.emit((folder,))
    controller.rebuild()
    assert any("already busy" in one.text for one in workspace.window.notices)
    fill(workspace, qtbot, folder)


def test_what_cannot_be_read_is_named(workspace: Workspace, qtbot: QtBot, folder: Path) -> None:
    folder.joinpath("broken.docx").write_bytes(b"PK\x03\x04 nothing")
    fill(workspace, qtbot, folder)
    assert "broken.docx" in said(workspace, "archive")


def test_a_folder_without_texts_is_one_calm_bar(workspace: Workspace, qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "empty"
    empty.mkdir()
    workspace.context.archive.dropped.emit((empty,))
    qtbot.waitUntil(lambda: any("nothing to put" in one.text for one in workspace.window.notices))
    assert not workspace.context.archive.job.running


def test_adding_can_be_stopped_and_gone_on_with(workspace: Workspace, qtbot: QtBot, folder: Path) -> None:
    many = folder / "many.jsonl"
    line = '{{"id": "a{n}", "title": "Many {n}", "text": "' + WORDS + '"}}\n'
    many.write_text("".join(line.format(n=n) for n in range(6000)), encoding="utf-8")
    workspace.context.archive.dropped.emit((many,))
    workspace.context.archive.job.stop.click()
    qtbot.waitUntil(lambda: "Stopped" in said(workspace, "archive"), timeout=60_000)
    assert not workspace.context.archive.job.running
    assert stats(workspace.work.desk).texts < 6000


def test_texts_are_searched_read_taken_out_and_put_back(workspace: Workspace, qtbot: QtBot, folder: Path) -> None:
    fill(workspace, qtbot, folder)
    panel = workspace.context.archive
    QTest.keyClicks(panel.search, "mill7")
    qtbot.waitUntil(lambda: len(panel.list.texts.rows) == 1)
    name = panel.list.texts.rows[0].name
    panel.read_asked.emit(name)
    qtbot.waitUntil(lambda: workspace.window.findChild(ArchivedDialog) is not None)
    dialog = workspace.window.findChild(ArchivedDialog)
    assert WORDS.format(n=7) in dialog.page.toPlainText()
    dialog.go.click()
    panel.remove_asked.emit((name,))
    qtbot.waitUntil(lambda: not panel.list.texts.rows)
    undo = next(one for one in workspace.window.notices if one.topic == "archive")
    undo.then()
    qtbot.waitUntil(lambda: len(panel.list.texts.rows) == 1)
    assert stats(workspace.work.desk).texts == 12


def test_a_text_that_is_gone_meanwhile_is_one_calm_bar(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.context.archive.read_asked.emit("nowhere")
    qtbot.waitUntil(lambda: any("no longer in the archive" in one.text for one in workspace.window.notices))


def test_an_index_of_an_older_version_is_told_and_made_anew(
    workspace: Workspace, start: Callable[[], Program], qtbot: QtBot, folder: Path
) -> None:
    fill(workspace, qtbot, folder)
    with workspace.work.desk.database.begin() as tx:
        tx.execute(update(archived).values(indexed=-1))
    workspace.window.close()
    again = start().workspace
    assert again
    qtbot.waitUntil(lambda: "until indexed again" in said(again, "archive"), timeout=30_000)
    qtbot.waitUntil(lambda: not again.context.archive.old.isHidden())
    next(one for one in again.window.notices if one.topic == "archive").then()
    qtbot.waitUntil(lambda: stats(again.work.desk).waiting == 0, timeout=60_000)
    qtbot.waitUntil(lambda: again.context.archive.old.isHidden())
    qtbot.waitUntil(lambda: not again.context.archive.job.running)
