"""What a person sets holds at once and is kept."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from threading import Event

import pytest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QTabWidget
from pytestqt.qtbot import QtBot

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.preferences import dictionaries
from editor_app.desk.base.settings_file import read_settings
from editor_app.domain.article import Status
from editor_app.domain.settings import Settings
from editor_app.gui.base import theme
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog
from editor_app.gui.flows.preferences import LARGEST, SMALLEST, Preferences, key_rows
from editor_app.gui.flows.workspace import Workspace
from tests.taking import PASSPHRASE


@pytest.fixture
def preferences(furnished: Workspace) -> Preferences:
    found = furnished.window.findChild(Preferences)
    assert isinstance(found, Preferences)
    return found


def kept(workspace: Workspace) -> Settings:
    return read_settings(workspace.work.desk.config_folder)


def dialog(workspace: Workspace) -> PreferencesDialog:
    found = workspace.window.findChild(PreferencesDialog)
    assert isinstance(found, PreferencesDialog)
    return found


def test_the_text_becomes_larger_smaller_and_as_at_the_beginning(
    furnished: Workspace, preferences: Preferences, settle: Callable[[], None]
) -> None:
    sizes = []
    for name in ("larger", "larger", "smaller", "usual-size"):
        furnished.window.command(name).trigger()
        settle()
        sizes.append((furnished.page.font().pointSize(), kept(furnished).text_size))
    usual = Settings().text_size
    assert sizes == [(usual + 1,) * 2, (usual + 2,) * 2, (usual + 1,) * 2, (usual,) * 2]


@pytest.mark.parametrize(("limit", "by"), [(LARGEST, 1), (SMALLEST, -1)])
def test_it_never_becomes_too_large_or_too_small(
    furnished: Workspace, preferences: Preferences, settle: Callable[[], None], limit: int, by: int
) -> None:
    preferences.keep(replace(furnished.work.settings, text_size=limit))
    settle()
    preferences.change_size(by)
    settle()
    assert furnished.work.settings.text_size == limit


@pytest.fixture
def light(qapp: QApplication) -> Iterator[None]:
    yield
    theme.apply(qapp, "light")


def test_a_theme_holds_at_once(
    furnished: Workspace, preferences: Preferences, settle: Callable[[], None], light: None, qapp: QApplication
) -> None:
    before = theme.colours(qapp.palette()).surface
    dark = next(one for one in furnished.window.theme_menu.actions() if "Dark" in one.text())
    dark.trigger()
    settle()
    assert kept(furnished).theme == "dark"
    assert theme.colours(qapp.palette()).surface != before


def test_another_theme_leaves_the_size_of_the_text(
    furnished: Workspace, preferences: Preferences, settle: Callable[[], None], light: None
) -> None:
    for changed in ({"text_size": 20}, {"theme": "dark"}, {"theme": "light"}):
        preferences.keep(replace(furnished.work.settings, **changed))
        settle()
        assert furnished.page.font().pointSize() == 20


def test_a_check_that_is_turned_off_says_nothing_from_now_on(
    lay: Callable[[str], Workspace],
    at: Callable[..., str],
    preferences: Preferences,
    settle: Callable[[], None],
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock  is open."))
    assert len(workspace.page.overlay.marks) == 1
    preferences.keep(replace(workspace.work.settings, rules_off=("typography.double-space",)))
    settle()
    assert len(workspace.page.overlay.marks) == 0


def test_what_is_set_in_the_dialog_is_kept(
    qtbot: QtBot, furnished: Workspace, preferences: Preferences, settle: Callable[[], None]
) -> None:
    preferences.open()
    shown = dialog(furnished)
    shown.settings_changed.emit(replace(furnished.work.settings, interface="zh_CN"))
    shown.key_changed.emit("check", "F9")
    settle()
    assert kept(furnished).interface == "zh_CN"
    assert furnished.window.command("check").shortcut().toString() == "F9"
    assert next(row.keys for row in key_rows(furnished.window) if row.name == "check") == "F9"
    shown.reject()


def test_who_was_named_at_the_start_stays_whatever_is_set(
    shared: Desk, furnished: Workspace, preferences: Preferences, settle: Callable[[], None], qtbot: QtBot
) -> None:
    del shared  # Ed and Mia are at one account
    assert furnished.work.settings.person == ""
    preferences.keep(replace(furnished.work.settings, export_folder="/out"))
    settle()
    assert furnished.work.by == "Ed"
    preferences.keep(replace(furnished.work.settings, person="Mia"))
    settle()
    (asked,) = furnished.window.findChildren(QInputDialog)
    assert asked.textEchoMode() is QLineEdit.EchoMode.Password
    assert (furnished.work.by, furnished.work.settings.person) == ("Ed", "")
    asked.setTextValue(PASSPHRASE)
    with qtbot.waitSignal(furnished.work.person_changed):
        asked.accept()
    preferences.keep(replace(furnished.work.settings, text_size=14))
    settle()
    assert furnished.work.by == "Mia"


def test_the_command_for_keys_opens_where_they_are_set(furnished: Workspace) -> None:
    furnished.window.command("keys").trigger()
    tabs = dialog(furnished).findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    assert tabs.currentWidget() is dialog(furnished).keys
    dialog(furnished).reject()


def test_every_command_has_a_row(furnished: Workspace) -> None:
    rows = key_rows(furnished.window)
    assert {row.name for row in rows} == furnished.window.commands.keys()
    assert not any("&" in row.label for row in rows)


TEXT = "The harbour is open\n\nThe harbour has its own colour.\n"


@pytest.fixture
def workspace(start):
    if not {"en_GB", "en_US"} <= set(dictionaries()):
        pytest.skip("needs a British and an American dictionary")
    return start().workspace


@pytest.fixture
def spelling(workspace, qtbot):
    """Chooses a language in the dialog that the command opens."""

    def choose(language):
        workspace.window.command("preferences").trigger()
        (dialog,) = (one for one in workspace.window.findChildren(PreferencesDialog) if one.isVisible())
        qtbot.waitUntil(dialog.spelling.isEnabled, timeout=30_000)
        at = dialog.spelling.findData(language)
        assert at >= 0
        dialog.spelling.setCurrentIndex(at)
        dialog.spelling.activated.emit(at)
        qtbot.waitUntil(lambda: workspace.work.settings.spelling == language, timeout=30_000)
        dialog.close()

    return choose


def language_of_next(workspace, qtbot, path):
    """The language by which the next new text is checked."""
    path.write_text(f"{path.stem}\n\n{TEXT}", encoding="utf-8")
    with qtbot.waitSignal(workspace.decisions.judged, timeout=30_000):
        workspace.importing.take_in((path,))
    return workspace.work.article.language


def test_both_kinds_of_english_can_be_chosen_and_are_used(workspace, spelling, qtbot, tmp_path):
    spelling("en_GB")
    assert read_settings(workspace.work.desk.config_folder).spelling == "en_GB"
    assert language_of_next(workspace, qtbot, tmp_path / "First.txt") == "en_GB"
    spelling("en_US")
    assert read_settings(workspace.work.desk.config_folder).spelling == "en_US"
    assert language_of_next(workspace, qtbot, tmp_path / "Second.txt") == "en_US"


def test_a_sheet_that_is_closed_at_once_is_left_alone(workspace, qtbot):
    late, gone = Event(), []
    workspace.work.run(lambda: late.wait(30), lambda _: None)  # what is read comes after this
    workspace.window.command("preferences").trigger()
    (dialog,) = workspace.window.findChildren(PreferencesDialog)
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    qtbot.waitUntil(lambda: bool(gone))
    late.set()
    qtbot.waitUntil(lambda: not workspace.work._lane.busy, timeout=30_000)


def test_who_chooses_another_language_goes_on_in_the_dialog(
    qtbot: QtBot, furnished: Workspace, preferences: Preferences, settle: Callable[[], None]
) -> None:
    preferences.open()
    with qtbot.waitSignal(furnished.window.language_chosen):
        dialog(furnished).settings_changed.emit(replace(furnished.work.settings, interface="zh_CN"))
    dialog(furnished).reject()
    again = Preferences(furnished.window, furnished.page, furnished.work, furnished.live)
    qtbot.waitUntil(lambda: again.dialog is not None)
    assert again.dialog.focusWidget() is again.dialog.interface
    again.dialog.reject()
    assert Preferences(furnished.window, furnished.page, furnished.work, furnished.live).dialog is None
    assert furnished.window.kept("preferences-again") == ""


def test_who_sits_here_already_is_not_asked_to_prove_it_again(
    furnished: Workspace, preferences: Preferences, settle: Callable[[], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []
    change = furnished.work.change_desk
    monkeypatch.setattr(
        furnished.work, "change_desk", lambda job, who, *more: (asked.append(who), change(job, who, *more))
    )
    preferences.keep(replace(furnished.work.settings, person="Ed"))
    settle()
    assert asked == [None]
    assert kept(furnished).person == "Ed"


def test_the_signs_of_markdown_are_shown_by_key_and_stay_so(
    furnished: Workspace, preferences: Preferences, settle: Callable[[], None]
) -> None:
    for shown in (True, False):
        furnished.window.command("signs").trigger()
        settle()
        assert (furnished.page.looks.signs_seen, kept(furnished).signs) == (shown, shown)
