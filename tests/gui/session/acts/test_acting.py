"""Undo takes back the last act of whatever kind, says what, and shows where."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Action, Status
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.finding import Finding
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.session.acts.acting import REVERSED_BY
from tests.taking import advance

BODY = "The lock is is open.\n\n" + "A line of plain text.\n\n" * 60 + "The mill was was shut, and the gate is is too."
Settle = Callable[[], None]
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def workspace(lay: Callable[[str], Workspace], at: Callable[..., str]) -> Workspace:
    made = lay(at(Status.IN_REVIEW, BODY))
    made.window.resize(1200, 700)
    made.page.setFocus()
    return made


def undo(workspace: Workspace, settle: Settle) -> str:
    """Ctrl+Z, as a person presses it; what is said."""
    QTest.keyClick(workspace.page, Qt.Key.Key_Z, CONTROL)
    settle()
    return workspace.window.status.said.text()


def open_ones(workspace: Workspace) -> list[str]:
    return [one.finding.quote for one in workspace.decisions.standings if one.decision is None]


def in_view(workspace: Workspace, words: str) -> bool:
    seen = workspace.page.visible()
    at = workspace.page.body.index(words)
    return seen.start <= at and at + len(words) <= seen.end


def word(workspace: Workspace, quote: str) -> Finding:
    return next(one.finding for one in workspace.decisions.standings if one.finding.quote == quote)


def test_a_fix_then_an_ignore_then_letters_go_back_one_by_one(workspace: Workspace, settle: Settle) -> None:
    start = workspace.page.body
    before = open_ones(workspace)
    workspace.findings.select(word(workspace, "is is"))
    workspace.window.command("fix").trigger()
    settle()
    fixed = workspace.page.body
    assert fixed != start
    mill = word(workspace, "was was")
    workspace.findings.ignore_asked.emit((mill,), Scope.PLACE, Reason.FALSE_ALARM, "")
    settle()
    QTest.keyClicks(workspace.page, "Hm")
    settle()
    assert undo(workspace, settle) == "Taken back: “Hm”, line 123."
    assert workspace.page.body == fixed and "was was" not in open_ones(workspace)
    assert undo(workspace, settle) == "Open again: “was was”."
    assert workspace.page.body == fixed and "was was" in open_ones(workspace)
    assert workspace.findings.current() == word(workspace, "was was") and in_view(workspace, "was was")
    assert undo(workspace, settle) == "“is is” stands again, line 1."
    assert workspace.page.body == start and open_ones(workspace) == before
    assert workspace.findings.current().quote == "is is" and in_view(workspace, "The lock is is open")
    assert undo(workspace, settle) == "There is nothing to take back."


def test_what_was_taken_back_is_done_again(workspace: Workspace, settle: Settle) -> None:
    workspace.findings.select(word(workspace, "is is"))
    workspace.window.command("fix").trigger()
    settle()
    fixed = workspace.page.body
    undo(workspace, settle)
    QTest.keyClick(workspace.page, Qt.Key.Key_Y, CONTROL)
    settle()
    assert workspace.page.body == fixed
    assert workspace.window.status.said.text() == "Written: “is”, line 1."


def test_a_detail_is_taken_back_and_its_field_is_shown(workspace: Workspace, settle: Settle) -> None:
    workspace.context.bring_forward(workspace.context.details)
    source = workspace.context.details.fields["source"]
    source.setFocus()
    source.selectAll()
    QTest.keyClicks(source, "The Harbour Office")
    settle()
    assert workspace.live.draft.manuscript.known("source") == "The Harbour Office"
    workspace.page.setFocus()
    QTest.keyClick(source, Qt.Key.Key_Z, CONTROL)
    settle()
    assert workspace.live.draft.manuscript.known("source") == "Canal Weekly" == source.text()
    assert workspace.window.status.said.text() == "Source is “Canal Weekly” again."
    assert workspace.context.currentWidget() is workspace.context.details


def test_the_menu_and_the_status_line_name_the_last_act(workspace: Workspace, settle: Settle) -> None:
    workspace.findings.ignore_asked.emit((word(workspace, "was was"),), Scope.PLACE, Reason.FALSE_ALARM, "")
    settle()
    assert workspace.window.command("undo").text() == "&Undo: ignoring “was was”"
    assert workspace.window.status.undo.isVisible() and "Ctrl+Z" in workspace.window.status.undo.text()
    workspace.window.status.undo.click()
    settle()
    assert "was was" in open_ones(workspace)
    assert workspace.window.command("redo").text() == "&Redo: ignoring “was was”"


def test_no_act_moves_the_text_or_opens_a_bar(workspace: Workspace, settle: Settle) -> None:
    workspace.page.go_to(word(workspace, "is is").span)
    place = workspace.page.viewport().mapToGlobal(workspace.page.viewport().rect().topLeft())
    scrolled = workspace.page.verticalScrollBar().value()
    workspace.decisions.decide((word(workspace, "is is"),), Scope.PLACE, Reason.FALSE_ALARM)
    settle()
    undo(workspace, settle)
    assert workspace.page.viewport().mapToGlobal(workspace.page.viewport().rect().topLeft()) == place
    assert workspace.page.verticalScrollBar().value() == scrolled
    assert not workspace.window.pane.notices.shown


def test_a_submission_is_a_wall_that_names_the_step_back(
    lay: Callable[[str], Workspace], at: Callable[..., str], settle: Settle, qtbot: QtBot
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is open."))
    QTest.keyClicks(workspace.page, "Today ")
    settle()
    with qtbot.waitSignal(workspace.steps.taken, timeout=30_000):
        workspace.steps.advance(Action.SUBMIT)
    status = workspace.window.status
    assert (status.said.text()[:9], status.undo.isHidden()) == ("Submitted", True), (
        "nothing is offered that is not done"
    )
    settle()
    assert undo(workspace, settle) == "Submitted. To go back, choose “Retract” in the menu of the state."
    assert workspace.page.body.startswith("Today The lock") and workspace.work.article.status is Status.SUBMITTED


def test_what_was_said_of_going_back_goes_when_somebody_else_takes_the_article_on(
    lay: Callable[[str], Workspace], at: Callable[..., str], settle: Settle, qtbot: QtBot
) -> None:
    """“To go back, choose Retract” stood there although the text had been sent back."""
    workspace = lay(at(Status.IN_REVIEW, "The lock is open."))
    settle()
    with qtbot.waitSignal(workspace.steps.taken, timeout=30_000):
        workspace.steps.advance(Action.SUBMIT)
    settle()
    said, desk = workspace.window.status.said, workspace.work.desk
    assert "Retract" in said.text()
    workspace.work.tell(advance(desk, workspace.work.article.id, Action.REQUEST_CHANGES, "Mia", reason="Which lock?"))
    settle()
    assert said.text() == ""


def test_the_steps_that_are_walls_have_a_way_back_or_say_that_there_is_none() -> None:
    assert {Action.SUBMIT, Action.APPROVE, Action.EXPORT, Action.WITHDRAW} <= REVERSED_BY.keys()
    assert Action.START not in REVERSED_BY


def test_letters_of_another_article_stay_its_own(
    workspace: Workspace, settle: Settle, lay: Callable[[str], Workspace], at: Callable[..., str]
) -> None:
    first = workspace.work.article.id
    QTest.keyClicks(workspace.page, "Hm ")
    settle()
    lay(at(Status.IN_REVIEW, "Another text.", name="other"))
    assert undo(workspace, settle) == "There is nothing to take back."
    lay(first)
    assert workspace.page.body.startswith("Hm ")
    undo(workspace, settle)
    assert workspace.page.body.startswith("The lock")


def test_what_was_said_goes_with_its_article(
    workspace: Workspace, lay: Callable[[str], Workspace], at: Callable[..., str], settle: Settle
) -> None:
    assert undo(workspace, settle) == "There is nothing to take back."
    lay(at(Status.IN_REVIEW, "Another text.", name="other"))
    assert workspace.window.status.said.text() == ""
