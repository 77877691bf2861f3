"""What the checks say, shown, and what is asked of a finding, passed on."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from editor_app.domain.article import Status
from editor_app.domain.decision import Reason, Scope
from editor_app.gui.base.bus import Notice
from editor_app.gui.flows.findings_display import FindingsDisplay
from editor_app.gui.flows.workspace import Workspace

BODY = "The lock is is open. The mill was was shut."


@pytest.fixture
def workspace(lay: Callable[[str], Workspace], at: Callable[..., str]) -> Workspace:
    return lay(at(Status.IN_REVIEW, BODY))


def marked(workspace: Workspace) -> list[str]:
    return [mark.span.of(workspace.page.body) for mark in workspace.page.overlay.marks]


def test_open_findings_are_marked_and_counted(workspace: Workspace) -> None:
    assert marked(workspace) == ["is is", "was was"]
    assert workspace.findings.head.words.text() == "0 of 2 decided"


def test_what_is_decided_leaves_no_mark(workspace: Workspace, settle: Callable[[], None]) -> None:
    first = next(iter(workspace.page.overlay.marks)).finding
    workspace.findings.ignore_asked.emit((first,), Scope.PLACE, Reason.INTENDED_REPETITION, "")
    assert workspace.findings.current() is not None, "the next one is in hand at once"
    settle()
    assert marked(workspace) == ["was was"]
    workspace.findings.take_back_asked.emit(first)
    settle()
    assert marked(workspace) == ["is is", "was was"]


def test_a_click_on_a_mark_takes_its_card_in_hand_without_scrolling(workspace: Workspace) -> None:
    second = list(workspace.page.overlay.marks)[1].finding
    caret = workspace.page.caret
    workspace.window.pane.pointed.emit(second)
    assert workspace.findings.current() == second
    assert workspace.page.overlay.chosen == second
    assert workspace.page.caret == caret


def test_a_finding_that_is_gone_changes_nothing_in_hand(workspace: Workspace) -> None:
    first, second = (mark.finding for mark in workspace.page.overlay.marks)
    workspace.findings.select(first)
    display = workspace.findings.findChild(FindingsDisplay)
    assert isinstance(display, FindingsDisplay)
    display._point(replace(second, rule="names.variant"))
    assert workspace.findings.current() == first


def test_a_card_that_is_chosen_scrolls_to_its_words(workspace: Workspace) -> None:
    second = list(workspace.page.overlay.marks)[1].finding
    workspace.findings.finding_selected.emit(second)
    assert workspace.page.caret == BODY.index("was was")


def test_a_new_report_takes_back_that_the_text_has_changed(
    workspace: Workspace, settle: Callable[[], None], said: Callable[[str], Notice | None]
) -> None:
    workspace.bus.notice.emit(Notice("The text has just changed.", topic="stale"))
    assert said("stale")
    workspace.live.check()
    settle()
    assert said("stale") is None


def test_what_is_found_in_the_headline_is_marked_there_and_leads_to_its_field(
    lay: Callable[[str], Workspace], at: Callable[..., str]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is is open.", title="Keepers open the the lock"))
    headline, details = workspace.window.pane.header.title, workspace.context.details
    (above,) = headline.findings
    assert above.quote == "the the"
    assert marked(workspace) == ["is is"]
    headline.pointed.emit(above)
    assert workspace.findings.current() == above
    assert headline.chosen == above
    workspace.findings.tree.setFocus()
    QTest.keyClick(workspace.findings.tree, Qt.Key.Key_Return)
    assert workspace.context.currentWidget() is details
    assert details.fields["title"].selectedText() == "the the"
