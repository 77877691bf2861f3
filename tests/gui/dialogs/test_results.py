"""What happened to each article of an export."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.desk.exports.release import Outcome, Released
from editor_app.domain.message import say
from editor_app.gui.dialogs.results import RESULT, ResultList

DONE = Released("a", "Locks", Outcome.EXPORTED, (Path("/out/locks.docx"), Path("/out/locks.pdf")))
NUMBERED = Released("b", "Mill", Outcome.EXPORTED, (Path("/out/mill-2.docx"),), (say("The name was taken."),))
REFUSED = Released("c", "Weir", Outcome.REFUSED, (), (say("It is not approved."),))
STOPPED = Released("d", "Quay", Outcome.STOPPED)


@pytest.fixture
def results(qtbot: QtBot) -> ResultList:
    made = ResultList()
    qtbot.addWidget(made)
    made.resize(400, 240)
    made.show_results((DONE, NUMBERED, REFUSED, STOPPED))
    return made


def test_those_that_need_a_look_come_first(results: ResultList) -> None:
    model = results.model_of_results
    assert [model.index(row).data(RESULT).title for row in range(4)] == ["Mill", "Weir", "Quay", "Locks"]


def test_each_says_its_files_or_why_there_are_none(results: ResultList) -> None:
    model = results.model_of_results
    said = {one.title: model.said(one) for one in (DONE, NUMBERED, REFUSED, STOPPED)}
    assert said == {
        "Locks": "locks.docx, locks.pdf",
        "Mill": "mill-2.docx The name was taken.",
        "Weir": "It is not approved.",
        "Quay": "Not exported: you stopped before it.",
    }
    assert model.index(1).data() == "Weir: It is not approved."


@pytest.mark.parametrize(("one", "role"), [(DONE, "settled"), (REFUSED, "warning")])
def test_what_became_of_it_is_seen_at_a_glance(
    results: ResultList, count: Callable[[QWidget, str], int], one: Released, role: str
) -> None:
    results.show_results((one,))
    assert count(results.viewport(), role) > 0
