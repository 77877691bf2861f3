"""The spelling language, chosen in the real window: kept, and used by the next check."""

import pytest

from editor_app.desk.base.preferences import dictionaries
from editor_app.desk.base.settings_file import read_settings
from editor_app.gui.dialogs.settings.preferences import PreferencesDialog

TEXT = "The harbour is open\n\nThe harbour has its own colour. Its odor is its own as well.\n"


@pytest.fixture
def workspace(start):
    if not {"en_GB", "en_US"} <= set(dictionaries()):
        pytest.skip("needs a British and an American dictionary")
    return start().workspace


@pytest.fixture
def spelling(workspace, qtbot):
    """Chooses a language in the sheet that the command opens."""

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


def misspelt(workspace, qtbot, path):
    """What the next check of a new text does not know."""
    path.write_text(f"{path.stem}\n\n{TEXT}", encoding="utf-8")
    with qtbot.waitSignal(workspace.decisions.judged, timeout=30_000) as said:
        workspace.importing.take_in((path,))
    found = [one.finding for one in said.args[0]]
    return {one.quote for one in found if one.rule == "spelling.unknown"}


def test_both_kinds_of_english_can_be_chosen_and_are_used(workspace, spelling, qtbot, tmp_path):
    spelling("en_GB")
    assert read_settings(workspace.work.desk.config_folder).spelling == "en_GB"
    assert misspelt(workspace, qtbot, tmp_path / "First.txt") == {"odor"}
    spelling("en_US")
    assert read_settings(workspace.work.desk.config_folder).spelling == "en_US"
    assert misspelt(workspace, qtbot, tmp_path / "Second.txt") >= {"harbour", "colour"}


def test_a_sheet_that_is_closed_at_once_is_left_alone(workspace, qtbot):
    workspace.window.command("preferences").trigger()
    (dialog,) = workspace.window.findChildren(PreferencesDialog)
    gone = []
    dialog.destroyed.connect(lambda: gone.append(True))
    dialog.close()
    qtbot.waitUntil(lambda: bool(gone))
    qtbot.waitUntil(lambda: not workspace.work._lane.busy, timeout=30_000)
