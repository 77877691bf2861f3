"""The row where a profile is chosen, saved and deleted."""

import pytest

from editor_app.desk.exports.profiles import STANDARD, Profile
from editor_app.gui.dialogs.profile_row import ProfileRow

PRESS, WEB = Profile("Press", ("md",)), Profile("Web", ("html",))


@pytest.fixture
def row(qtbot):
    made = ProfileRow((PRESS, WEB))
    qtbot.addWidget(made)
    made.allow_saving(True)
    return made


def listed(row):
    return [row.names.itemText(number) for number in range(row.names.count())]


def test_the_one_that_is_picked_is_chosen(row, qtbot):
    with qtbot.waitSignal(row.chosen) as said:
        row.names.setCurrentIndex(1)
    assert said.args == [WEB]


def test_a_new_name_can_be_saved_and_not_deleted(row, qtbot):
    row.names.setEditText(" Wire ")
    assert (row.name, row.save.isEnabled(), row.delete.isEnabled()) == ("Wire", True, False)
    with qtbot.waitSignal(row.save_asked):
        row.save.click()
    row.answer(Profile("Wire", ("txt",)), kept=True)
    assert (listed(row), row.name, row.save.text()) == (["Press", "Web", "Wire"], "Wire", "Saved")
    assert row.delete.isEnabled()
    row.names.setEditText("")
    assert (row.save.text(), row.save.isEnabled()) == ("Save", False)


def test_the_same_name_takes_the_place_of_the_other(row):
    row.answer(Profile("PRESS", ("txt",)), kept=True)
    assert listed(row) == ["Web", "PRESS"]


def test_the_one_of_the_name_is_deleted_and_the_first_of_the_others_chosen(row):
    row.names.setEditText("web")
    said = []
    row.chosen.connect(said.append)
    row.dropped.connect(said.append)
    row.delete.click()
    assert said == [PRESS, WEB]
    row.delete.click()
    assert row.profiles == (STANDARD,)
    assert not row.delete.isEnabled()


def test_what_stands_in_for_a_profile_cannot_be_deleted(qtbot):
    made = ProfileRow((STANDARD,))
    qtbot.addWidget(made)
    assert not made.delete.isEnabled()


def test_what_is_not_ready_cannot_be_saved(row):
    row.allow_saving(False)
    assert not row.save.isEnabled()


def test_what_could_not_be_saved_is_not_listed_and_its_name_stays(row):
    row.names.setEditText("Wire")
    row.keep(Profile("Wire", ("txt",)))
    assert not row.save.isEnabled(), "it is under way"
    row.answer(Profile("Wire", ("txt",)), kept=False)
    assert (listed(row), row.name, row.save.text()) == (["Press", "Web"], "Wire", "Save")
    assert row.save.isEnabled()
