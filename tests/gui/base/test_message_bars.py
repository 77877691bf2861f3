"""Calm bars: which stay, which leave, and what a click in them does."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from editor_app.gui.base import message_bars
from editor_app.gui.base.bus import Notice
from editor_app.gui.base.message_bars import Bar, Notices


@pytest.fixture
def notices(qtbot: QtBot) -> Notices:
    made = Notices()
    qtbot.addWidget(made)
    return made


def texts(notices: Notices) -> list[str]:
    return [one.text for one in notices.shown]


def button(notices: Notices, words: str) -> QPushButton:
    return next(one for one in notices.findChildren(QPushButton) if one.text() == words)


def test_the_newest_is_on_top_and_the_oldest_of_many_leaves(notices: Notices) -> None:
    for number in range(4):
        notices.show_notice(Notice(f"Notice {number}"))
    assert texts(notices) == ["Notice 3", "Notice 2", "Notice 1"]


def test_the_same_topic_or_the_same_words_are_said_once(notices: Notices) -> None:
    notices.show_notice(Notice("Saving.", topic="save"))
    notices.show_notice(Notice("Saved.", topic="save"))
    notices.show_notice(Notice("The disk is full."))
    notices.show_notice(Notice("The disk is full.", "Free some space."))
    assert texts(notices) == ["The disk is full.", "Saved."]


def test_what_no_longer_holds_is_taken_back_and_told(qtbot: QtBot, notices: Notices) -> None:
    notices.show_notice(Notice("The text is here again.", topic="recovered", lasting=True))
    notices.show_notice(Notice("Another thing."))
    with qtbot.waitSignal(notices.gone) as told:
        notices.withdraw("recovered")
    assert told.args == ["recovered"]
    assert texts(notices) == ["Another thing."]
    notices.withdraw("recovered")
    assert texts(notices) == ["Another thing."]


def test_an_action_is_done_once_and_closes_the_bar(notices: Notices) -> None:
    done: list[str] = []
    notices.show_notice(Notice("Ignored.", action="Undo", then=lambda: done.append("undo")))
    button(notices, "Undo").click()
    assert done == ["undo"]
    assert not notices.shown
    assert notices.isHidden()


def test_looking_leaves_the_bar_where_it_is(notices: Notices) -> None:
    done: list[str] = []
    notices.show_notice(Notice("Pieces are struck through.", look="Choose…", show=lambda: done.append("look")))
    button(notices, "Choose…").click()
    assert (done, texts(notices)) == (["look"], ["Pieces are struck through."])


def test_a_notice_leaves_by_itself_and_a_lasting_one_does_not(
    qtbot: QtBot, notices: Notices, monkeypatch: pytest.MonkeyPatch
) -> None:
    waits: list[tuple[int, object]] = []
    monkeypatch.setattr(QTimer, "singleShot", lambda wait, _, then: waits.append((wait, then)))
    notices.show_notice(Notice("Stays.", lasting=True))
    notices.show_notice(Notice("Leaves."))
    ((wait, leave),) = waits
    assert wait == message_bars._SECONDS * 1000
    leave()
    assert texts(notices) == ["Stays."]


def test_a_reason_that_holds_cannot_be_closed(qtbot: QtBot) -> None:
    open_bar, fixed = Bar(Notice("News.")), Bar(Notice("Read only.", "Reopen it."), closable=False)
    for bar in (open_bar, fixed):
        qtbot.addWidget(bar)
    assert not fixed.findChildren(QToolButton)
    assert fixed.findChildren(QLabel)[-1].text() == "Read only. Reopen it."
    with qtbot.waitSignal(open_bar.closed):
        open_bar.findChildren(QToolButton)[0].click()


def test_in_a_narrow_window_the_buttons_stand_below_the_words(qtbot: QtBot, qapp: QApplication) -> None:
    notice = Notice("3 lines look like a leftover of a web page.", "", action="Delete these lines", then=lambda: None)
    notice = replace(notice, look="Choose…", show=lambda: None)
    bar = Bar(notice)
    qtbot.addWidget(bar)
    bar.show()
    (words,) = (one for one in bar.findChildren(QLabel) if one.text())
    for width, below in ((900, False), (320, True), (900, False)):
        bar.resize(width, bar.heightForWidth(width))
        qapp.processEvents()
        act = next(one for one in bar.findChildren(QPushButton) if one.text() == "Delete these lines")
        assert (act.mapTo(bar, act.rect().topLeft()).y() >= words.geometry().bottom()) is below
        assert words.width() > 200
