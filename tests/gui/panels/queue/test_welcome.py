"""What to do when no text is on the desk."""

import pytest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from editor_app.domain.person import Person, Role
from editor_app.gui.panels.queue.welcome import Welcome


@pytest.fixture
def welcome(qtbot: QtBot) -> Welcome:
    made = Welcome()
    qtbot.addWidget(made)
    made.show()
    return made


def button(welcome: Welcome, words: str) -> QPushButton:
    return next(one for one in welcome.findChildren(QPushButton) if one.isVisible() and words in one.text())


@pytest.mark.parametrize(
    ("words", "signal"),
    [("Open files…", "open_asked"), ("Paste text", "paste_asked"), ("Try the sample", "sample_asked")],
)
def test_each_button_asks_for_its_own(qtbot: QtBot, welcome: Welcome, words: str, signal: str) -> None:
    heard: list[str] = []
    for name in ("open_asked", "paste_asked", "sample_asked", "person_asked"):
        getattr(welcome, name).connect(lambda name=name: heard.append(name))
    button(welcome, words).click()
    assert heard == [signal]


def test_who_sits_here_can_be_put_right_once_it_is_known(qtbot: QtBot, welcome: Welcome) -> None:
    assert not any(one.isVisible() and "You are" in one.text() for one in welcome.findChildren(QPushButton))
    welcome.show_person(Person("Mia", (Role.EDITOR, Role.MANAGER), frozenset()))
    assert button(welcome, "You are").text() == "You are Mia (manager)"
    with qtbot.waitSignal(welcome.person_asked):
        button(welcome, "You are").click()


def test_while_the_desk_is_opened_there_is_nothing_to_press(welcome: Welcome) -> None:
    welcome.wait()
    assert not any(one.isVisible() for one in welcome.findChildren(QPushButton))
    for shut in (True, False):
        welcome.shut(shut)
        assert button(welcome, "Open files…").isEnabled() is not shut


def test_the_articles_that_were_open_last_are_a_click_away(qtbot: QtBot, welcome: Welcome) -> None:
    welcome.show_recent([(str(number), f"Locks & mills {number}") for number in range(9)])
    shown = [one for one in welcome.findChildren(QPushButton) if "Locks" in one.text()]
    assert [one.text() for one in shown] == [f"Locks && mills {number}" for number in range(5)]
    with qtbot.waitSignal(welcome.recent_asked) as asked:
        shown[1].click()
    assert asked.args == ["1"]
    welcome.shut(True)
    assert not shown[0].isEnabled()
    welcome.show_recent([("9", "Lamps")])
    (lamps,) = (one for one in welcome.findChildren(QPushButton) if one.text() == "Lamps")
    assert not lamps.isEnabled(), "nothing is let in yet"
    welcome.show_recent([])
    assert welcome._last.count() == 0
