"""How the rows of the findings look."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.gui.base import theme
from editor_app.gui.panels.findings.issue_rows import severity_glyph, summary
from editor_app.gui.panels.findings.issue_tree import IssueTree
from editor_app.gui.panels.findings.issues import Issue, Occurrence
from editor_app.text.span import Span


@pytest.fixture
def tree(qtbot: QtBot, found: tuple[Issue, ...]) -> IssueTree:
    made = IssueTree()
    qtbot.addWidget(made)
    made.resize(320, 400)
    made.show_issues(found)
    made.show()
    return made


def test_every_row_is_one_line(tree: IssueTree) -> None:
    issue, check = tree.issues.index_of(0), tree.issues.index(0, 0)
    assert tree.visualRect(issue).height() == tree.visualRect(check).height() == theme.ROW


def test_what_is_of_an_older_text_loses_its_colour(tree: IssueTree, count: Callable[[QWidget, str], int]) -> None:
    assert count(tree.viewport(), "error") > 0
    tree.rows.stale = True
    assert count(tree.viewport(), "error") == 0


def test_a_guess_and_a_sure_error_differ_by_shape(found: tuple[Issue, ...]) -> None:
    lead = replace(found[1].lead, sure=False)
    guess = Issue("g", lead, tuple(replace(one, finding=lead) for one in found[1].places))
    assert severity_glyph(found[1]) == ("error", "error")
    assert severity_glyph(guess) == ("guess", "error")


def test_the_second_line_says_forms_words_or_what_was_decided(found: tuple[Issue, ...]) -> None:
    assert summary(found[1]) == "River Institution  ·  River Institute"
    assert summary(found[2]) == "the the"
    assert summary(found[3]) == "Ignored here: False alarm"


def test_a_very_short_place_is_shown_in_its_surroundings(found: tuple[Issue, ...]) -> None:
    lead = found[2].lead
    place = Occurrence(Span(5, 6), 1, ",", "of the Museum ", " called it", finding=lead)
    assert summary(Issue("g", lead, (place,))) == "…of the Museum , called it"
