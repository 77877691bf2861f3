"""The page of the desk."""

from dataclasses import replace
from datetime import UTC, datetime

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.desk.lists.board import Board, InHand
from editor_app.domain.article import Article, Status
from editor_app.gui.panels.board.page import BoardPage

AT = datetime(2026, 3, 2, tzinfo=UTC)
ONE = Article("a", "Locks", "en_GB", Status.SUBMITTED, 1, 1, "Ed", AT, AT)


def test_it_shows_what_waits_and_who_has_what(qtbot):
    page = BoardPage()
    qtbot.addWidget(page)
    page.show_board(Board({Status.SUBMITTED: (1, 0, 0, 0, 0)}, (InHand("Ed", 3, AT),), (ONE,), AT))
    assert page._head.text() == "Waiting for you: 1"
    assert page._held.text() == "Ed: 3, oldest now"
    with qtbot.waitSignal(page.article_chosen) as chosen:
        page.first.click()
    assert chosen.args == ["a"]


def test_an_empty_desk_says_so(qtbot):
    page = BoardPage()
    qtbot.addWidget(page)
    page.show_board(Board({}, (), (), AT))
    assert not page.first.isEnabled()
    assert page._held.text() == "Nobody has an article in hand."


def test_enter_opens_the_first_and_a_new_count_keeps_the_row_in_hand(qtbot):
    page, two = BoardPage(), replace(ONE, id="b")
    qtbot.addWidget(page)
    page.show_board(Board({}, (), (ONE, two), AT))
    with qtbot.waitSignal(page.article_chosen) as chosen:
        QTest.keyClick(page.waiting, Qt.Key.Key_Return)
    assert chosen.args == ["a"]
    QTest.keyClick(page.waiting, Qt.Key.Key_Down)
    page.show_board(Board({}, (), (replace(ONE, id="c"), ONE, two), AT))
    with qtbot.waitSignal(page.article_chosen) as chosen:
        QTest.keyClick(page.waiting, Qt.Key.Key_Return)
    assert chosen.args == ["b"]
