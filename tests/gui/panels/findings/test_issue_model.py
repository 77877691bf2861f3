"""The issues as a tree for Qt."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from editor_app.gui.panels.findings.issue_model import COUNT, ISSUE, IssueModel
from editor_app.gui.panels.findings.issues import Issue


@pytest.fixture
def model(qtbot: QtBot, found: tuple[Issue, ...]) -> IssueModel:
    made = IssueModel()
    made.show((*found, replace(found[3], group="more")))
    return made


def test_qt_finds_no_fault_in_it(model: IssueModel) -> None:
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    model.show(model.issues[:2])
    assert tester.model() is model


def test_checks_hold_their_issues_and_say_how_many(model: IssueModel) -> None:
    tops = [model.index(row, 0) for row in range(model.rowCount())]
    assert [top.data(COUNT) for top in tops] == [1, 1, 1, 2]
    assert [model.rowCount(top) for top in tops] == [1, 1, 1, 2]
    assert all(model.issue(top) is None and model.position(top) == -1 for top in tops)


def test_positions_count_through_all_checks(model: IssueModel) -> None:
    for position, issue in enumerate(model.issues):
        index = model.index_of(position)
        assert index.data(ISSUE) is issue
        assert model.position(index) == position
        assert model.parent(index).isValid()
    assert not model.index_of(5).isValid()
    assert not model.index_of(-1).isValid()
    assert model.position(QModelIndex()) == -1


def test_a_finding_is_found_by_its_rule_and_words(model: IssueModel, found: tuple[Issue, ...]) -> None:
    assert model.find(found[1].findings[2]) == 1
    assert model.find(replace(found[1].lead, rule="names.other")) == -1


def test_a_row_says_in_words_what_it_paints(model: IssueModel) -> None:
    spoken = [model.data(model.index_of(n), Qt.ItemDataRole.AccessibleTextRole) for n in (1, 3)]
    assert spoken[0] == "Error: Title of names.variant. Why names.variant speaks. 4 place(s), line 1, open"
    assert str(spoken[1]).endswith("decided")
