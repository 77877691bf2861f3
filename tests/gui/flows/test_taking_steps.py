"""Taking a step of the workflow, with its dialog where it has one."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from editor_app.desk.articles.approve import Choice
from editor_app.desk.articles.queries import article, history
from editor_app.desk.base.moves import MOVES, Need
from editor_app.desk.base.people import person, set_policy
from editor_app.domain.article import Action, Status
from editor_app.gui.dialogs.export import ExportDialog
from editor_app.gui.dialogs.submit import SubmitDialog
from editor_app.gui.flows.pages.approving import Approving
from editor_app.gui.flows.taking_steps import TakingSteps
from editor_app.gui.flows.workspace import Workspace
from tests.taking import advance

Lay = Callable[[str], Workspace]


def shown(qtbot: QtBot, workspace: Workspace, kind: type[QWidget]) -> QWidget:
    qtbot.waitUntil(lambda: workspace.window.findChild(kind) is not None, timeout=30_000)
    found = workspace.window.findChild(kind)
    assert isinstance(found, kind)
    return found


def test_submitting_asks_first_and_then_submits(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    workspace.window.command("step").trigger()
    dialog = shown(qtbot, workspace, SubmitDialog)
    assert workspace.work.article and workspace.work.article.status is Status.IN_REVIEW
    dialog.submitted.emit("Fine.", ())
    settle()
    assert workspace.work.article.status is Status.SUBMITTED


def test_a_place_that_is_pointed_at_in_the_dialog_is_shown_in_the_text(
    qtbot: QtBot, lay: Lay, at: Callable[..., str]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is is open."))
    workspace.state.action_asked.emit(Action.SUBMIT, "", "", False)
    dialog = shown(qtbot, workspace, SubmitDialog)
    assert len(dialog.errors) == 1
    dialog.place_activated.emit(dialog.errors[0].finding.span)
    assert workspace.page.selection.of(workspace.page.body) == "is is"


def test_a_step_without_a_dialog_is_taken_at_once(lay: Lay, at: Callable[..., str], settle: Callable[[], None]) -> None:
    workspace = lay(at(Status.SUBMITTED))
    workspace.state.action_asked.emit(Action.RETRACT, "", "", False)
    settle()
    assert workspace.work.article and workspace.work.article.status is Status.IN_REVIEW


def test_export_of_the_open_article_and_of_several_in_the_queue(qtbot: QtBot, lay: Lay, at: Callable[..., str]) -> None:
    first, second = at(Status.APPROVED), at(Status.APPROVED, name="other")
    workspace = lay(first)
    workspace.window.command("export").trigger()
    dialog = shown(qtbot, workspace, ExportDialog)
    assert [one.id for one in dialog.articles] == [first]
    dialog.reject()
    qtbot.waitUntil(lambda: workspace.window.findChild(ExportDialog) is None)
    workspace.queue.action_asked.emit((first, second), Action.EXPORT)
    assert [one.id for one in shown(qtbot, workspace, ExportDialog).articles] == [first, second]


def test_another_step_asked_for_in_the_queue_opens_the_article_first(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None], furnished: Workspace
) -> None:
    other = at(Status.SUBMITTED, name="other")
    lay(at(Status.IN_REVIEW))
    furnished.queue.action_asked.emit((other,), Action.RETRACT)
    desk = furnished.work.desk
    qtbot.waitUntil(lambda: article(desk, other).status is Status.IN_REVIEW, timeout=30_000)
    assert history(desk, other).steps[-1].action is Action.RETRACT


def test_before_the_gate_has_spoken_no_step_is_likely(qtbot: QtBot, furnished: Workspace) -> None:
    steps = furnished.window.findChild(TakingSteps)
    assert isinstance(steps, TakingSteps)
    with qtbot.assertNotEmitted(furnished.state.action_asked):
        steps.take_likely()
    assert furnished.window.findChild(SubmitDialog) is None


def test_of_several_articles_only_an_export_can_be_asked_for(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None], furnished: Workspace
) -> None:
    first, second = at(Status.SUBMITTED), at(Status.SUBMITTED, name="other")
    furnished.queue.action_asked.emit((first, second), Action.RETRACT)
    settle()
    assert {article(furnished.work.desk, one).status for one in (first, second)} == {Status.SUBMITTED}
    assert furnished.work.article is None


def press(workspace: Workspace) -> None:
    """The key of the next step."""
    workspace.window.command("step").trigger()


def test_submitting_leads_to_what_is_missing_and_enter_goes_on_to_the_sheet(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, source="", date=""))
    fields = workspace.context.details.fields
    press(workspace)
    qtbot.waitUntil(fields["source"].hasFocus)
    assert workspace.window.status.said.text() == "Source is missing. Enter goes on."
    QTest.keyClicks(fields["source"], "Port office")
    QTest.keyClick(fields["source"], Qt.Key.Key_Return)
    qtbot.waitUntil(fields["date"].hasFocus, timeout=30_000)
    QTest.keyClicks(fields["date"], "2026-02-30")
    QTest.keyClick(fields["date"], Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: "no such day" in workspace.window.status.said.text(), timeout=30_000)
    assert fields["date"].selectedText() == "2026-02-30"
    QTest.keyClicks(fields["date"], "2026-02-28")
    QTest.keyClick(fields["date"], Qt.Key.Key_Return)
    dialog = shown(qtbot, workspace, SubmitDialog)
    assert workspace.window.status.said.text() == "", "nothing is missing any more"
    assert dialog.go.isEnabled()
    dialog.submitted.emit("", ())
    settle()
    assert workspace.work.article.status is Status.SUBMITTED


def test_pressing_the_key_again_takes_no_submission_back_and_approves_nothing(
    lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.SUBMITTED))
    for _ in range(5):
        press(workspace)
        settle()
        workspace.state.popup.hide()
    assert workspace.work.article.status is Status.SUBMITTED


def test_everything_is_frozen_with_the_text_and_free_again_with_it(
    lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    """All fields in every state that an article goes through, the details open all the while."""
    workspace = lay(at(Status.IN_REVIEW))
    context, work = workspace.context, workspace.work
    context.bring_forward(context.details)
    settle()
    walk = (
        ("Ed", Action.SUBMIT, False),
        ("Ed", Action.RETRACT, True),
        ("Ed", Action.SUBMIT, False),
        ("Mia", Action.REQUEST_CHANGES, False),
        ("Ed", Action.START, True),
        ("Ed", Action.SUBMIT, False),
        ("Mia", Action.APPROVE, False),
        ("Mia", Action.REOPEN, True),
        ("Mia", Action.SET_ASIDE, False),
    )
    for by, action, free in walk:
        if work.by != by:
            work.sit_down(person(work.desk, by))
            settle()
        workspace.steps.advance(action, "Fine.", confirmed=True)
        settle()
        before = workspace.live.draft
        for key, field in context.details.fields.items():
            assert field.isReadOnly() is not free, (action, key)
            if not free:
                QTest.keyClicks(field, "X")
                context.details.field_changed.emit(key, "X")
        assert context.details.language.isEnabled() is free, action
        assert workspace.page.isReadOnly() is not free, action
        if not free:
            QTest.keyClicks(workspace.page, "X")
            context.details.field_changed.emit("language", "zh_CN")
            workspace.window.command("undo").trigger()
            settle()
            assert workspace.live.draft == before, action


def test_what_the_text_says_of_itself_is_taken_with_enter(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    body = "LANWAN, 16 September 2024 - The lock is open.\n\nSource: Port office"
    workspace = lay(at(Status.IN_REVIEW, body, source="", date=""))
    fields = workspace.context.details.fields
    press(workspace)
    qtbot.waitUntil(fields["source"].hasFocus)
    assert "Line 3" in workspace.window.status.said.text()
    assert fields["source"].selectedText() == "Port office"
    QTest.keyClick(fields["source"], Qt.Key.Key_Return)
    qtbot.waitUntil(fields["date"].hasFocus, timeout=30_000)
    QTest.keyClick(fields["date"], Qt.Key.Key_Return)
    shown(qtbot, workspace, SubmitDialog)
    draft = workspace.live.draft
    assert draft and (draft.manuscript.known("source"), draft.manuscript.known("date")) == ("Port office", "2024-09-16")


def test_what_was_only_proposed_is_gone_when_the_field_is_left(qtbot: QtBot, lay: Lay, at: Callable[..., str]) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is open.\n\nSource: Port office", source=""))
    field = workspace.context.details.fields["source"]
    press(workspace)
    qtbot.waitUntil(field.hasFocus)
    workspace.page.setFocus()
    assert field.text() == ""
    draft = workspace.live.draft
    assert draft and not draft.manuscript.known("source")


GIVEN = frozenset({Need.REASON, Need.RECEIVER, Need.CONFIRMATION, Need.TICKS})
"""What only a person can give with a step."""


@pytest.mark.parametrize("action", [action for action, move in MOVES.items() if GIVEN.intersection(move.needs)])
def test_what_a_step_wants_is_asked_for_before_it_is_taken(
    action: Action,
    qtbot: QtBot,
    lay: Lay,
    at: Callable[..., str],
    settle: Callable[[], None],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    move = MOVES[action]
    status = next(one for one in (Status.SUBMITTED, Status.IN_REVIEW, Status.APPROVED) if one in move.start)
    workspace = lay(at(status))
    taken: list[Action] = []
    monkeypatch.setattr(workspace.steps, "advance", lambda which, *_, **__: taken.append(which))
    wanted = tuple(need for need in move.needs if need in GIVEN)
    workspace.state.show_choices(status, (Choice(action, (), wanted),), ("Mia",))
    workspace.state.choose(action)
    approving = workspace.window.findChild(Approving)
    assert isinstance(approving, Approving)

    def asked() -> bool:
        own = any(workspace.window.findChild(kind) for kind in (SubmitDialog, ExportDialog))
        return workspace.state.popup.question.isVisible() or own or approving.page is not None

    qtbot.waitUntil(lambda: asked() or bool(taken), timeout=30_000)
    settle()
    assert asked()
    assert taken == []


def test_a_text_is_sent_back_from_the_menu_with_a_reason(
    lay: Lay, at: Callable[..., str], settle: Callable[[], None], furnished: Workspace
) -> None:
    submitted, desk = at(Status.SUBMITTED), furnished.work.desk
    furnished.work.sit_down(person(desk, "Mia"))
    lay(submitted).window.command("return").trigger()
    question = furnished.state.popup.question
    assert question.isVisible() and not question.go.isEnabled()
    question.reason.setText("Which lock?")
    question.go.click()
    settle()
    assert article(desk, submitted).status is Status.CHANGES_REQUESTED
    assert history(desk, submitted).steps[-1].reason == "Which lock?"


def test_own_work_is_read_and_approved_with_a_reason(
    qtbot: QtBot, lay: Lay, taken: Callable[..., str], settle: Callable[[], None], furnished: Workspace
) -> None:
    """Where that is allowed, the key opens the page for it."""
    desk, own = furnished.work.desk, taken(by="Max")
    set_policy(desk, "approve_own", "yes", "Ada")
    for action in (Action.START, Action.SUBMIT):
        advance(desk, own, action, "Max", reason="Fine.")
    furnished.work.sit_down(person(desk, "Max"))
    lay(own)
    approving = furnished.window.findChild(Approving)
    assert isinstance(approving, Approving)
    press(furnished)
    qtbot.waitUntil(lambda: approving.page is not None, timeout=30_000)
    verdict = approving.page.verdict
    verdict.hold(False)
    assert not verdict.go.isEnabled()
    verdict.note.setText("Alone tonight.")
    verdict.go.click()
    settle()
    step = history(desk, own).steps[-1]
    assert (step.action, step.reason) == (Action.APPROVE_OWN, "Alone tonight.")


def test_the_reason_for_submitting_stays_when_the_step_is_refused(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "It is 5 km long and 3km wide."))
    press(workspace)
    dialog = shown(qtbot, workspace, SubmitDialog)
    assert isinstance(dialog, SubmitDialog)
    assert dialog.warnings
    dialog.reason.setText("As the engineers write it.")
    by, workspace.work.by = workspace.work.by, "Nobody"
    dialog.go.click()
    qtbot.waitUntil(dialog.go.isEnabled, timeout=30_000)
    assert dialog.isVisible() and dialog.refusal.text()
    assert dialog.reason.text() == "As the engineers write it."
    workspace.work.by = by
    dialog.go.click()
    settle()
    assert workspace.work.article and workspace.work.article.status is Status.SUBMITTED


def test_submitting_leads_to_an_open_error_though_its_pane_is_closed_and_filtered(
    qtbot: QtBot, lay: Lay, at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "It is 3km wide.\n\nThe lock is is open.\n\nAnd it was was shut."))
    panes, findings = workspace.window.panes, workspace.findings
    findings.filter_bar.words.setText("km")
    panes.close_pane(panes.findings)
    press(workspace)
    qtbot.waitUntil(lambda: panes.is_open(panes.findings), timeout=30_000)
    assert findings.current() and findings.current().quote == "is is"
    assert workspace.window.status.said.text().startswith("2 error")
    assert not workspace.state.popup.isVisible()
    for _ in range(2):
        workspace.window.command("fix").trigger()
        settle()
    press(workspace)
    assert isinstance(shown(qtbot, workspace, SubmitDialog), SubmitDialog)
