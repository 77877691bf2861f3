"""Exporting: which formats and where to, then how it went."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QStandardPaths
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.queries import article
from editor_app.desk.base.people import person
from editor_app.desk.base.settings_file import read_settings
from editor_app.desk.exports.profiles import NAME, STANDARD, Profile, drop_profile, keep_profile, profiles
from editor_app.domain.article import Status
from editor_app.gui.dialogs.export import ExportDialog
from editor_app.gui.flows.exporting import Exporting, ExportProgress
from editor_app.gui.flows.workspace import Workspace


@pytest.fixture
def exporting(furnished: Workspace) -> Exporting:
    furnished.work.sit_down(person(furnished.work.desk, "Mia"))
    found = furnished.window.findChild(Exporting)
    assert isinstance(found, Exporting)
    return found


@pytest.fixture
def opened(
    qtbot: QtBot, furnished: Workspace, exporting: Exporting, settle: Callable[[], None]
) -> Callable[..., ExportDialog]:
    """`opened(id)`: the dialog for articles."""

    def show(*ids: str) -> ExportDialog:
        exporting.export([article(furnished.work.desk, one) for one in ids])
        qtbot.waitUntil(lambda: furnished.window.findChild(ExportDialog) is not None)
        found = furnished.window.findChild(ExportDialog)
        assert isinstance(found, ExportDialog)
        return found

    return show


def test_the_files_are_written_where_it_was_asked_for_and_the_folder_is_remembered(
    qtbot: QtBot,
    furnished: Workspace,
    opened: Callable[..., ExportDialog],
    settle: Callable[[], None],
    at: Callable[..., str],
    tmp_path: Path,
) -> None:
    approved = at(Status.APPROVED)
    dialog, out = opened(approved), tmp_path / "out"
    with qtbot.waitSignal(furnished.bus.changed) as changed:
        dialog.export_asked.emit(replace(STANDARD, folder=str(out), forms=("txt", "md")), False)
    settle()
    assert {path.suffix for path in out.iterdir()} >= {".md", ".txt"}
    assert changed.args[0].article == approved and changed.args[0].status
    assert len(dialog.results.model_of_results.rows[0].files) == 2
    assert read_settings(furnished.work.desk.config_folder).export_folder == str(out)


def test_what_is_not_approved_says_why_and_costs_the_others_nothing(
    qtbot: QtBot,
    opened: Callable[..., ExportDialog],
    settle: Callable[[], None],
    at: Callable[..., str],
    tmp_path: Path,
) -> None:
    dialog = opened(at(Status.SUBMITTED), at(Status.APPROVED, name="other"))
    dialog.export_asked.emit(replace(STANDARD, folder=str(tmp_path / "out"), forms=("txt",)), False)
    settle()
    qtbot.waitUntil(lambda: len(dialog.results.model_of_results.rows) == 2)
    assert sorted(bool(one.files) for one in dialog.results.model_of_results.rows) == [False, True]


def test_a_profile_is_kept_and_offered_the_next_time(
    furnished: Workspace, opened: Callable[..., ExportDialog], settle: Callable[[], None], at: Callable[..., str]
) -> None:
    dialog = opened(at(Status.APPROVED))
    dialog.profile_kept.emit(replace(STANDARD, name="Web", forms=("html",)))
    settle()
    assert "Web" in [one.name for one in profiles(furnished.work.desk)]


def test_a_profile_that_is_deleted_is_gone_until_it_is_had_back(
    qtbot: QtBot, furnished: Workspace, opened: Callable[..., ExportDialog]
) -> None:
    desk, press, web = furnished.work.desk, Profile("Press", ("md",)), Profile("Web", ("html",))
    for one in (web, press):
        keep_profile(desk, one)
    drop_profile(desk, STANDARD.name)
    dialog = opened()
    dialog.profile.names.setCurrentText("Web")
    dialog.profile.delete.click()
    qtbot.waitUntil(lambda: profiles(desk) == (press,))
    undo = dialog.notices.shown[0].then
    assert undo
    undo()
    qtbot.waitUntil(lambda: profiles(desk) == (press, web))


def test_stopping_begins_no_further_article(qtbot: QtBot) -> None:
    progress = ExportProgress()
    assert not progress.stopped
    progress.stop()
    assert progress.stopped


def test_a_profile_that_could_not_be_kept_is_not_said_to_be(
    qtbot: QtBot, furnished: Workspace, opened: Callable[..., ExportDialog], at: Callable[..., str]
) -> None:
    dialog = opened(at(Status.APPROVED))
    dialog.profile.names.setEditText("Wire")
    in_the_way = furnished.work.desk.config_folder / NAME
    in_the_way.mkdir()
    dialog.profile.save.click()
    qtbot.waitUntil(lambda: bool(dialog.failure.text()), timeout=30_000)
    in_the_way.rmdir()
    assert (dialog.profile.name, dialog.profile.save.text()) == ("Wire", "Save")
    dialog.profile.save.click()
    qtbot.waitUntil(lambda: dialog.profile.save.text() == "Saved", timeout=30_000)
    assert dialog.failure.isHidden()
    assert "Wire" in [one.name for one in profiles(furnished.work.desk)]


def test_the_first_export_proposes_the_folder_of_documents(
    furnished: Workspace, opened: Callable[..., ExportDialog], at: Callable[..., str]
) -> None:
    assert not furnished.work.settings.export_folder
    dialog = opened(at(Status.APPROVED))
    documents = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
    assert dialog.folder.text() == dialog.folder.selectedText() == documents
    assert dialog.go.isEnabled()
