"""Putting replacements into the text."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Status
from editor_app.domain.finding import Finding
from editor_app.gui.base.bus import Notice
from editor_app.gui.dialogs.fix_everywhere import FixEverywhereDialog
from editor_app.gui.flows.fixing import Fixing
from editor_app.gui.flows.workspace import Workspace
from editor_app.text.edits import Edit
from editor_app.text.span import Span

BODY = "The lock is is open. The mill was was shut."


@pytest.fixture
def workspace(lay: Callable[[str], Workspace], at: Callable[..., str]) -> Workspace:
    return lay(at(Status.IN_REVIEW, BODY))


def findings(workspace: Workspace) -> list[Finding]:
    return [mark.finding for mark in workspace.page.overlay.marks]


def test_a_fix_is_one_step_of_undo_and_the_next_comes_in_hand(workspace: Workspace) -> None:
    first, second = findings(workspace)
    workspace.findings.select(first)
    workspace.findings.fix_asked.emit((first,), "is")
    assert workspace.page.body.strip() == "The lock is open. The mill was was shut."
    assert workspace.findings.current() == second
    workspace.window.command("undo").trigger()
    assert workspace.page.body.strip() == BODY


def test_words_that_were_just_changed_are_left_alone_and_that_is_said(
    workspace: Workspace, said: Callable[[str], Notice | None]
) -> None:
    first, _ = findings(workspace)
    workspace.page.go_to(first.span)
    QTest.keyClicks(workspace.page, "was")
    workspace.page.go_to(first.span, select=True)
    QTest.keyClicks(workspace.page, "x")
    body = workspace.page.body
    workspace.findings.fix_asked.emit((first,), "is")
    assert workspace.page.body == body
    assert said("stale")


def test_a_text_that_must_not_change_is_left_alone(workspace: Workspace) -> None:
    first, _ = findings(workspace)
    workspace.page.setReadOnly(True)
    workspace.findings.fix_asked.emit((first,), "is")
    assert workspace.page.body.strip() == BODY


def test_without_a_text_nothing_is_fixed_everywhere(furnished: Workspace, said: Callable[[str], Notice | None]) -> None:
    fixing = furnished.page.findChild(Fixing)
    assert isinstance(fixing, Fixing)
    fixing.fix_everywhere((), "stood")
    assert everywhere(furnished) is None
    assert said("stale")


def everywhere(workspace: Workspace) -> FixEverywhereDialog | None:
    found = workspace.window.findChild(FixEverywhereDialog)
    return found if isinstance(found, FixEverywhereDialog) else None


def test_everywhere_is_looked_at_first_and_then_one_step_of_undo(qtbot: QtBot, workspace: Workspace) -> None:
    both = tuple(findings(workspace))
    workspace.findings.fix_everywhere_asked.emit(both, "stood")
    dialog = everywhere(workspace)
    assert dialog and dialog.isVisible()
    assert workspace.page.body.strip() == BODY
    dialog.go.click()
    assert workspace.page.body.strip() == "The lock stood open. The mill stood shut."
    workspace.window.command("undo").trigger()
    assert workspace.page.body.strip() == BODY


def test_everywhere_waits_for_the_checks_of_the_text_on_the_screen(
    workspace: Workspace, said: Callable[[str], Notice | None]
) -> None:
    both = tuple(findings(workspace))
    QTest.keyClicks(workspace.page, "New ")
    workspace.findings.fix_everywhere_asked.emit(both, "stood")
    assert everywhere(workspace) is None
    assert said("stale")


def test_a_place_of_the_list_is_shown_in_the_text(workspace: Workspace) -> None:
    both = tuple(findings(workspace))
    workspace.findings.fix_everywhere_asked.emit(both, "stood")
    dialog = everywhere(workspace)
    assert dialog
    dialog.place_activated.emit(both[1].span)
    assert workspace.page.selection.of(workspace.page.body) == "was was"


@pytest.fixture
def headed(lay: Callable[[str], Workspace], at: Callable[..., str]) -> Workspace:
    body = "The keeper, Maria Silva, is here. Maria Silva opened the lock. Maria Silva left."
    return lay(at(Status.IN_REVIEW, body, title="Maria Sylva opens the the lock"))


def above(workspace: Workspace, rule: str) -> Finding:
    return next(finding for finding in workspace.window.pane.header.title.findings if finding.rule == rule)


def title(workspace: Workspace) -> str:
    assert workspace.live.draft
    return workspace.live.draft.manuscript.title


def test_the_headline_is_fixed_and_that_can_be_taken_back(
    headed: Workspace, said: Callable[[str], Notice | None], settle: Callable[[], None]
) -> None:
    finding = above(headed, "repetition.word")
    headed.findings.fix_asked.emit((finding,), "the")
    assert title(headed) == "Maria Sylva opens the lock"
    headed.findings.fix_asked.emit((finding,), "the")
    assert title(headed) == "Maria Sylva opens the lock", "the words are no longer there"
    assert said("stale")
    settle()
    assert headed.window.pane.header.title.text() == "Maria Sylva opens the lock"
    headed.window.command("undo").trigger()
    assert title(headed) == "Maria Sylva opens the the lock"


def test_the_headline_of_a_text_that_must_not_change_is_left_alone(headed: Workspace) -> None:
    headed.page.setReadOnly(True)
    headed.findings.fix_asked.emit((above(headed, "repetition.word"),), "the")
    assert title(headed) == "Maria Sylva opens the the lock"


def test_a_name_is_fixed_in_the_headline_and_the_text_at_once(headed: Workspace) -> None:
    finding = above(headed, "names.spelling")
    headed.findings.fix_everywhere_asked.emit((finding,), finding.replacements[0])
    dialog = everywhere(headed)
    assert dialog
    dialog.go.click()
    assert title(headed) == "Maria Silva opens the the lock"


NAMED = """The keeper, Maria Silva, is here. Maria Silva opened the lock. Maria Silva left, and Maria Silva came back. \
Maria Sylva waved. “Maria Sylva is here,” he said. Later Maria Sylva slept."""


def test_all_places_of_an_issue_are_one_act_and_a_quotation_waits_for_its_own_look(
    lay: Callable[[str], Workspace], at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, NAMED))
    those = [one for one in findings(workspace) if one.rule == "names.spelling"]
    assert len({one.group for one in those}) == 1 and len(those) == 3
    workspace.findings.select(those[0])
    workspace.findings.fix()
    assert workspace.page.body.count("Sylva") == 1
    assert "“Maria Sylva is here,”" in workspace.page.body
    settle()
    assert workspace.findings.current().quote.endswith("Sylva"), "the quotation is next"
    workspace.findings.fix()
    assert "Sylva" not in workspace.page.body
    for _ in range(2):
        workspace.window.command("undo").trigger()
    assert workspace.page.body.strip() == NAMED.strip()


def test_a_repeat_is_decided_by_one_key_and_comes_back_with_one(
    lay: Callable[[str], Workspace], at: Callable[..., str], settle: Callable[[], None]
) -> None:
    twice = (
        "The lock on the north quay was opened on Monday by the keepers of the old canal and their guests from abroad."
    )
    workspace = lay(at(Status.IN_REVIEW, f"{twice}\n\nA mill stands here.\n\n{twice}"))
    workspace.findings.next_finding()
    assert len(workspace.page.overlay.doomed) == 1
    workspace.window.command("fix").trigger()
    assert workspace.page.body.count(twice) == 1
    assert workspace.page.overlay.doomed == ()
    workspace.window.command("undo").trigger()
    assert workspace.page.body.count(twice) == 2
    settle()
    assert workspace.findings.tree.card and workspace.findings.tree.card.issue.repeat


def test_one_place_is_written_everywhere_without_a_list(workspace: Workspace) -> None:
    first, _ = findings(workspace)
    workspace.findings.fix_everywhere_asked.emit((first,), "stood")
    assert everywhere(workspace) is None
    assert workspace.page.body.strip() == "The lock stood open. The mill was was shut."


def test_posts_are_joined_where_the_sentence_stands_now(workspace: Workspace) -> None:
    issue, body = workspace.findings.tree.issues.issues[0], workspace.findings.body
    at = body.index(" open")
    QTest.keyClicks(workspace.page, "New words above. ")
    workspace.page.insertPlainText("\n")
    workspace.findings.edits_asked.emit((Edit(Span(at, at + 5), " and open"),), issue)
    assert workspace.page.body.rstrip().endswith("\nThe lock is is and open. The mill was was shut.")


def test_a_place_that_has_the_form_already_brings_it_to_the_others(workspace: Workspace) -> None:
    first, second = findings(workspace)
    both = (replace(second, replacements=("was was", "is is")), replace(first, replacements=("was was", "is is")))
    workspace.page.overlay.show(both)
    workspace.findings.fix_asked.emit(both, "was was")
    assert workspace.page.body.strip() == "The lock was was open. The mill was was shut."
    assert workspace.acts.last and workspace.acts.last.back == "“is is” stands again, line 1."
