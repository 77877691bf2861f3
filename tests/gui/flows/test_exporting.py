"""Export profiles in the real window: what is saved and deleted in the dialog is so on the disk."""

import pytest

from editor_app.desk.exports.profiles import STANDARD, Profile, drop_profile, keep_profile, profiles
from editor_app.gui.dialogs.export import ExportDialog
from editor_app.gui.flows.exporting import Exporting

PRESS, WEB = Profile("Press", ("md",)), Profile("Web", ("html",))


@pytest.fixture
def opened(start, qtbot):
    """The desk, and the dialog as the command opens it."""
    made = start().workspace
    desk = made.work.desk
    keep_profile(desk, WEB)
    keep_profile(desk, PRESS)
    drop_profile(desk, STANDARD.name)
    Exporting(made.window, made.work, made.bus, lambda settings: None).export(())
    qtbot.waitUntil(lambda: bool(made.window.findChildren(ExportDialog)), timeout=30_000)
    (dialog,) = made.window.findChildren(ExportDialog)
    yield desk, dialog
    dialog.close()


def test_a_profile_that_is_deleted_is_gone_until_it_is_had_back(opened, qtbot):
    desk, dialog = opened
    dialog.profile.names.setCurrentText("Web")
    dialog.profile.delete.click()
    qtbot.waitUntil(lambda: profiles(desk) == (PRESS,))
    dialog.notices.shown[0].then()
    qtbot.waitUntil(lambda: profiles(desk) == (PRESS, WEB))
