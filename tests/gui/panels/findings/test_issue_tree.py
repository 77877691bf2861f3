"""The list of findings."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.panels.findings.issue_tree import IssueTree
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.text.span import Span


@pytest.fixture
def tree(qtbot: QtBot, found: tuple[Issue, ...]) -> IssueTree:
    made = IssueTree()
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show_issues(found)
    made.show()
    return made


def test_taking_opens_one_card_at_its_first_open_place(qtbot: QtBot, tree: IssueTree) -> None:
    with qtbot.waitSignal(tree.place_taken) as taken:
        tree.take(1)
    assert tree.card and tree.place is taken.args[0]
    assert tree.place.quote == "River Institution"
    tree.take(2)
    assert tree.card.issue.lead.rule == "repetition.word"


def test_a_quiet_taking_says_nothing_and_one_beyond_the_end_closes_the_card(qtbot: QtBot, tree: IssueTree) -> None:
    with qtbot.assertNotEmitted(tree.place_taken):
        tree.take(1, quiet=True)
        assert tree.card
        tree.take(9)
    assert tree.card is None


def test_steps_visit_every_open_place_and_a_repeat_once_and_begin_again(
    tree: IssueTree, found: tuple[Issue, ...]
) -> None:
    walked = []
    for _ in range(6):
        tree.step(1)
        assert tree.card
        walked.append((tree.card.issue, tree.card.at))
    assert walked == [(found[0], 0), *((found[1], at) for at in (1, 2, 3)), (found[2], 0), (found[0], 0)]
    tree.step(-1)
    assert tree.card.issue is found[2]


def test_what_was_just_decided_is_passed_over(tree: IssueTree, found: tuple[Issue, ...]) -> None:
    tree.take(1)
    tree.step(1, found[1].open)
    assert tree.card and tree.card.issue is found[2]


def test_a_check_that_was_shut_stays_shut_in_the_next_report(tree: IssueTree, found: tuple[Issue, ...]) -> None:
    first = tree.issues.index(0, 0)
    tree._clicked(first)
    assert not tree.isExpanded(first)
    tree.show_issues(found)
    assert not tree.isExpanded(tree.issues.index(0, 0))
    assert tree.isExpanded(tree.issues.index(1, 0))


def test_enter_goes_to_the_text_and_delete_asks_why(qtbot: QtBot, tree: IssueTree) -> None:
    tree.take(2)
    with qtbot.waitSignal(tree.place_activated) as went:
        QTest.keyClick(tree, Qt.Key.Key_Return)
    assert tree.place and went.args == [tree.place.span]
    with qtbot.waitSignal(tree.ignore_pressed):
        QTest.keyClick(tree, Qt.Key.Key_Delete)


def test_a_place_in_another_article_is_shown_and_not_gone_to(qtbot: QtBot, tree: IssueTree) -> None:
    elsewhere = Occurrence(Span(0, 5), 0, "words", document="other")
    with qtbot.assertNotEmitted(tree.place_activated), qtbot.waitSignal(tree.place_taken) as taken:
        tree._activate(elsewhere)
    assert taken.args == [elsewhere]


def test_the_card_that_is_taken_is_in_sight(qtbot: QtBot, tree: IssueTree, found: tuple[Issue, ...]) -> None:
    tree.resize(320, 240)
    tree.take(len(found) - 1)
    qtbot.waitUntil(lambda: tree.viewport().rect().intersects(tree.visualRect(tree.currentIndex())))
    tree.take(0)
    qtbot.waitUntil(lambda: tree.visualRect(tree.currentIndex()).top() >= 0)


def test_the_row_in_hand_stays_in_view_when_the_list_gets_shorter(tree: IssueTree, found: tuple[Issue, ...]) -> None:
    tree.setFixedHeight(3 * theme.ROW)
    tree.take(len(found) - 1)
    assert tree.verticalScrollBar().value()
    tree.show_issues(found[1:])
    assert tree.viewport().rect().contains(tree.visualRect(tree.currentIndex()))
