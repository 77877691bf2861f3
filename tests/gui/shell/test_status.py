"""The status bar: a fact that is not known takes no room."""

from datetime import UTC, datetime

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from editor_app.desk.reports.dictionaries import Spelling
from editor_app.domain.person import Person, Role
from editor_app.gui.base.bus import Notice
from editor_app.gui.editor.live import Freshness
from editor_app.gui.shell.status import StatusBar

AT = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


@pytest.fixture
def status(qtbot: QtBot) -> StatusBar:
    made = StatusBar()
    qtbot.addWidget(made)
    made.show()
    return made


def facts(status: StatusBar) -> dict[str, str]:
    labels = status.findChildren(QLabel)
    return {one.accessibleName(): one.text() for one in labels if one.isVisible() and one.text()}


def test_it_begins_empty(status: StatusBar) -> None:
    assert facts(status) == {}


def test_an_act_is_said_with_what_takes_it_back(qtbot: QtBot, status: StatusBar) -> None:
    status.say("Ignored: “is is”.", "Undo Ctrl+Z")
    assert status.said.text() == "Ignored: “is is”."
    with qtbot.waitSignal(status.undo_asked):
        status.undo.click()
    status.say("Saved.")
    assert not status.undo.isVisible()


def test_a_notice_is_withdrawn_by_its_topic_and_an_act_is_not(status: StatusBar) -> None:
    status.show_notice(Notice("Read again.", "Wait.", topic="stale"))
    assert status.said.text() == "Read again. Wait."
    status.withdraw("other")
    assert status.notice
    status.withdraw("stale")
    assert status.said.text() == "" and status.notice is None
    status.say("Fixed.", "Undo")
    status.withdraw("stale")
    assert status.said.text() == "Fixed."


def test_what_it_says_moves_nothing_in_it(status: StatusBar) -> None:
    status.show_person(Person("Mia", (Role.MANAGER,), frozenset()))
    before = status.height()
    status.say("A long sentence about an act, " * 40, "Undo Ctrl+Z")
    status.resize(600, status.height())
    assert status.sizeHint().height() <= before
    assert status.minimumSizeHint().width() < 600


def test_saved_unsaved_and_kept_as_a_draft_differ(status: StatusBar) -> None:
    said = []
    for at, unsaved, parked in ((AT, False, False), (None, True, False), (None, True, True), (None, False, False)):
        status.show_saved(at, unsaved, parked)
        said.append(facts(status).get("Saved", ""))
    assert said[0].startswith("saved ") and said[0][-1].isdigit()
    assert len(set(said)) == 4
    assert said[3] == ""


@pytest.mark.parametrize("freshness", Freshness)
def test_every_state_of_the_checks_is_said_but_for_nothing(status: StatusBar, freshness: Freshness) -> None:
    status.show_freshness(freshness)
    assert ("State of the checks" in facts(status)) is (freshness is not Freshness.NOTHING)


def test_who_sits_here_and_what_the_text_is(status: StatusBar) -> None:
    status.show_person(Person("Mia", (Role.MANAGER,), frozenset()))
    status.show_language("en_US")
    status.show_encoding("utf-8")
    assert facts(status) == {
        "Language": "American English",
        "Encoding": "UTF-8",
        "Who is working here": "Mia (manager)",
    }
    status.show_person(None)
    status.show_language("")
    status.show_encoding("")
    assert facts(status) == {}


def test_where_spelling_is_checked_otherwise_is_said(status: StatusBar) -> None:
    status.show_language("en_AU", Spelling.BOTH_ENGLISH)
    assert facts(status) == {"Language": "Australian English: British or American"}
    status.show_language("de_DE", Spelling.NO_DICTIONARY)
    (said,) = facts(status).values()
    assert said.endswith(": spelling not checked")
    (label,) = [one for one in status.findChildren(QLabel) if one.text() == said]
    assert "Install Enchant 2" in label.toolTip()
    status.show_language("en_US")
    assert (label.text(), label.toolTip()) == ("American English", "")


def test_words_are_not_cut_while_there_is_room(qtbot):
    bar = StatusBar()
    qtbot.addWidget(bar)
    bar.resize(900, 30)
    bar.show()
    bar.say("These words have just changed. The checks are reading them again.", "Undo Ctrl+Z")
    bar.layout().activate()
    assert bar.said.width() >= bar.said.sizeHint().width()
    assert bar.undo.x() - bar.said.geometry().right() < 40, "the button stands beside the words"
