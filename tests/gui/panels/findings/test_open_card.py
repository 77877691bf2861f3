"""The one card that is open in the tree."""

import pytest
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.panels.findings.issue_tree import IssueTree
from editor_app.gui.panels.findings.issues import Issue
from editor_app.gui.panels.findings.open_card import OpenCard


@pytest.fixture
def tree(qtbot: QtBot, found: tuple[Issue, ...]) -> IssueTree:
    made = IssueTree()
    qtbot.addWidget(made)
    made.resize(320, 500)
    made.show_issues(found)
    made.show()
    return made


def test_its_row_is_as_high_as_the_card_and_a_painted_row_again_when_it_closes(qtbot: QtBot, tree: IssueTree) -> None:
    row = tree.issues.index_of(1)
    tree.take(1)
    tree.executeDelayedItemsLayout()
    assert tree.visualRect(row).height() == tree.rows.card_height > theme.TALL_ROW
    tree.opened.drop()
    qtbot.waitUntil(lambda: tree.visualRect(row).height() == theme.TALL_ROW)
    assert tree.indexWidget(row) is None


def test_without_a_card_there_is_nothing_to_fit_or_to_close(tree: IssueTree) -> None:
    empty = OpenCard(tree, tree.rows)
    empty.mark(2)
    empty.fit()
    empty.drop()
    assert empty.card is None
    assert tree.rows.card_height == 0


def test_no_card_is_higher_than_the_pane(tree: IssueTree) -> None:
    tree.take(1)
    tree.resize(320, 260)
    assert tree.rows.card_height <= tree.viewport().height()


def test_what_is_asked_in_any_card_is_passed_on(qtbot: QtBot, tree: IssueTree) -> None:
    for position in (1, 2):
        tree.take(position)
        card = tree.opened.card
        assert card
        with qtbot.waitSignal(tree.opened.fix_asked) as asked:
            card.fix_asked.emit(f"words {position}")
        assert asked.args == [f"words {position}"]


def test_another_place_of_the_same_issue_keeps_the_card(tree: IssueTree, found: tuple[Issue, ...]) -> None:
    tree.take(1)
    card = tree.opened.card
    tree.opened.show(tree.issues.index_of(1), found[1], 2, True)
    assert tree.opened.card is card
    assert card and card.at == 2
