"""The roles of one person, and what they allow."""

from dataclasses import replace

import pytest

from editor_app.domain.person import Person, Privilege, Role
from editor_app.gui.panels.people.one_person import OnePerson

ALLOWED = {Role.EDITOR: frozenset([Privilege.EDIT]), Role.MANAGER: frozenset([Privilege.APPROVE])}
ED = Person("Ed", (Role.EDITOR,), ALLOWED[Role.EDITOR])


@pytest.fixture
def one(qtbot):
    made = OnePerson()
    qtbot.addWidget(made)
    made.show_person(ED, ALLOWED, may_change=True, only=False)
    return made


def test_a_tick_gives_a_role(one, qtbot):
    with qtbot.waitSignal(one.roles_changed) as told:
        one.roles[Role.MANAGER].click()
    assert told.args == ["Ed", (Role.EDITOR, Role.MANAGER)]


def test_the_last_role_stays(one, qtbot):
    with qtbot.assertNotEmitted(one.roles_changed):
        one.roles[Role.EDITOR].click()
    assert one.roles[Role.EDITOR].isChecked()


def test_what_the_roles_allow_is_said_in_words(one):
    said = {privilege: words.accessibleName() for privilege, (_, words) in one._marks.items()}
    assert said[Privilege.EDIT].startswith("may: ")
    assert said[Privilege.APPROVE].startswith("may not: ")


def test_somebody_is_tied_to_the_account_by_who_may(one, qtbot):
    with qtbot.waitSignal(one.tied) as told:
        one.tie.click()
    assert told.args == ["Ed", ""]
    assert "your account" in one.tie.text()
    one.login.setText(" ed@desk ")
    assert "that account" in one.tie.text()
    with qtbot.waitSignal(one.tied) as told:
        one.tie.click()
    assert told.args == ["Ed", "ed"]
    one.show_person(replace(ED, name="Bo"), ALLOWED, may_change=True, only=False)
    assert one.login.text() == "", "it was meant for Ed"
    one.show_person(ED, ALLOWED, may_change=False, only=False)
    assert not one.tie.isEnabled() and not one.login.isEnabled()
