"""The first start."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.desk.trust import accounts
from editor_app.domain.person import Person, Privilege, Role
from editor_app.gui.panels.queue.introduction import Introduction
from editor_app.gui.panels.queue.welcome import Welcome

ADA = Person("root", tuple(Role), frozenset(Privilege))


@pytest.fixture(autouse=True)
def nameless(monkeypatch):
    """The system has no other name for the account."""
    monkeypatch.setattr(accounts, "proposed_name", lambda person: person.name)
    monkeypatch.setattr(accounts, "named_by_login", lambda person: person.name == "root")


@pytest.fixture
def intro(qtbot):
    made = Introduction()
    qtbot.addWidget(made)
    made.introduce(ADA, "", "light")
    made.show()
    return made


def test_the_name_of_the_account_is_proposed_and_put_right_with_enter(intro, qtbot):
    assert intro.name.selectedText() == "root"
    QTest.keyClicks(intro.name, " Anna  Berg ")
    with qtbot.waitSignal(intro.named) as named:
        QTest.keyClick(intro.name, Qt.Key.Key_Return)
    assert named.args == ["Anna Berg"]
    with qtbot.assertNotEmitted(intro.named):
        intro.tell()


def test_whoever_set_the_desk_up_may_be_alone_here(intro, qtbot):
    with qtbot.waitSignal(intro.alone) as alone:
        intro.role.activated.emit(1)
    assert alone.args == [True]
    intro.introduce(Person("Ed", (Role.EDITOR,), frozenset()), "zh_CN", "dark")
    assert not intro.role.isEnabled()
    assert intro.role.currentText() == "editor"
    assert intro.switches["zh_CN"].isChecked() and intro.switches["dark"].isChecked()


def test_another_look_takes_the_name_too(intro, qtbot):
    with qtbot.waitSignals([intro.named, intro.theme_chosen]):
        intro.switches["dark"].click()


def test_the_keys_are_in_the_name(qtbot):
    welcome = Welcome()
    qtbot.addWidget(welcome)
    welcome.show()
    welcome.introduce(ADA, "", "light")
    name = welcome.introduction.name
    assert welcome.focusWidget() is name
    QTest.keyClicks(name, "Anna")
    with qtbot.waitSignals([welcome.introduction.named, welcome.open_asked]):
        QTest.keyClick(name, Qt.Key.Key_Return)


def test_the_full_name_of_the_login_is_proposed(intro, monkeypatch):
    monkeypatch.setattr(accounts, "proposed_name", lambda person: "Anna Berg")
    intro.introduce(ADA, "", "light")
    assert intro.name.selectedText() == "Anna Berg"


@pytest.mark.parametrize("typed", [True, False])
def test_a_name_that_nobody_confirmed_is_told(intro, qtbot, typed):
    told = []
    intro.assumed.connect(told.append)
    if typed:
        QTest.keyClicks(intro.name, "Anna")
    with qtbot.waitSignal(intro.named):
        intro.assume()
    intro.assume()
    assert told == ([] if typed else ["root"])


def test_whoever_was_named_at_the_start_is_not_told_who_they_are(intro, qtbot):
    told = []
    intro.assumed.connect(told.append)
    intro.introduce(Person("Ed", (Role.EDITOR,), frozenset()), "", "light")
    intro.assume()
    assert told == []
