"""The rails at work."""

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from editor_app.desk.base.views import View
from editor_app.domain.archive import ArchiveSize, Listed
from editor_app.domain.article import Status
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.session.side_panes import PanesRail, ViewsRail
from editor_app.gui.shell.splitters import LEAST_TEXT
from tests.gui.flows.conftest import furnished, lay, settle

__all__ = ["furnished", "lay", "settle"]

LINES = 24
"""Lines of text that are always in sight on a small screen."""
TWICE = "The lock on the north quay was opened by the keepers of the old canal and their guests from abroad."
BODY = f"{TWICE}\n\nThe mill was was shut.\n\n{TWICE}\n\n" + "A line of the text that follows.\n" * 60


@pytest.fixture
def workspace(lay: Callable[[str], Workspace], at: Callable[..., str], qtbot: QtBot) -> Workspace:
    made = lay(at(Status.IN_REVIEW, BODY))
    made.window.resize(1366, 700)
    qtbot.waitUntil(lambda: made.window.height() == 700)
    made.window.panes.reset()
    made.window.grab()
    return made


def lines(workspace: Workspace) -> float:
    page = workspace.page
    return page.viewport().height() / page.cursorRect().height()


def test_on_a_small_screen_the_text_has_its_lines_with_a_card_a_repeat_and_the_queue(workspace: Workspace) -> None:
    seen = {}
    for quote in ("was was", TWICE):
        finding = next(one.finding for one in workspace.decisions.standings if one.finding.quote == quote)
        workspace.findings.select(finding)
        workspace.window.grab()
        seen[quote] = lines(workspace)
        buttons = workspace.findings.tree.card.fix
        assert workspace.window.rect().contains(buttons.mapTo(workspace.window, buttons.rect().bottomRight()))
    workspace.window.command("pane-queue").trigger()
    workspace.window.grab()
    seen["queue"] = lines(workspace)
    assert workspace.queue.list.viewport().height() // 46 >= 8
    assert min(seen.values()) >= LINES, seen


def test_a_view_opens_the_queue_and_closes_it_again(workspace: Workspace) -> None:
    panes, rail = workspace.window.panes, workspace.window.views
    panes.close_pane(panes.queue)
    rail.buttons[View.ALL.value].click()
    assert panes.is_open(panes.queue) and workspace.queue.views.chosen() is View.ALL
    assert rail.buttons[View.ALL.value].isChecked()
    rail.buttons[View.NEW.value].click()
    assert panes.is_open(panes.queue) and workspace.queue.views.chosen() is View.NEW
    rail.buttons[View.NEW.value].click()
    assert not panes.is_open(panes.queue) and not rail.buttons[View.NEW.value].isChecked()


def test_the_views_say_how_many_they_hold(workspace: Workspace) -> None:
    workspace.queue.show_counts({View.ALL: 1200, View.NEW: 0})
    buttons = workspace.window.views.buttons
    assert buttons[View.ALL.value].text() == "All" and buttons[View.ALL.value].accessibleName() == "All: 1200"
    assert all(button.text() for button in buttons.values()), "a drawing without a word says nothing"


def test_a_pane_opens_by_its_button_and_closes_by_it(workspace: Workspace) -> None:
    panes, rail, context = workspace.window.panes, workspace.window.sides, workspace.context
    for key, panel in (("details", context.details), ("compare", context.compare), ("archive", context.archive)):
        rail.buttons[key].click()
        assert context.currentWidget() is panel and panes.is_open(panes.context)
        assert rail.buttons[key].isChecked() and not rail.buttons["findings"].isChecked()
    rail.buttons["archive"].click()
    assert not panes.is_open(panes.context)
    rail.buttons["findings"].click()
    assert panes.is_open(panes.findings) and rail.buttons["findings"].isChecked()


def test_the_key_of_a_pane_goes_there_and_pressed_there_closes_it(workspace: Workspace) -> None:
    panes, command = workspace.window.panes, workspace.window.command("pane-details")
    command.trigger()
    assert workspace.context.currentWidget() is workspace.context.details
    focused = workspace.window.focusWidget()
    assert focused and panes.context.isAncestorOf(focused)
    command.trigger()
    assert not panes.is_open(panes.context)
    assert workspace.page.hasFocus()


def test_the_rails_have_a_button_for_every_view_and_pane(workspace: Workspace) -> None:
    assert list(workspace.window.views.buttons) == [view.value for view in View]
    assert len(workspace.window.sides.buttons) == workspace.context.count() + 1
    assert workspace.window.findChild(PanesRail) and workspace.window.findChild(ViewsRail)


def test_the_pane_in_front_is_there_again_at_the_next_start(workspace: Workspace) -> None:
    window, context = workspace.window, workspace.context
    context.bring_forward(context.details)
    assert window.kept("pane") == "details"
    context.setCurrentWidget(context.names)
    window.keep("pane", "history")
    PanesRail(window, workspace.findings, context)
    assert context.currentWidget() is context.history
    assert window.panes.is_open(window.panes.context)


def test_compare_would_come_back_empty_so_the_findings_do(workspace: Workspace) -> None:
    window, context = workspace.window, workspace.context
    context.bring_forward(context.compare)
    PanesRail(window, workspace.findings, context)
    assert not window.panes.is_open(window.panes.context)
    assert window.panes.is_open(window.panes.findings)


def test_no_pane_takes_the_least_width_of_the_text(workspace: Workspace) -> None:
    """The archive’s row of buttons squeezed the text to half, and so did every pane after it."""
    panes, context = workspace.window.panes, workspace.context
    workspace.window.command("pane-queue").trigger()
    context.archive.show_size(ArchiveSize(202, 33_122, 9_000, 0, 169_000))
    context.archive.show_texts((Listed("1", "Old story of the ferry", "2020-05-02", 38),), "")
    narrow = {}
    for at in range(context.count()):
        context.bring_forward(context.widget(at))
        workspace.window.grab()
        if panes.text.width() < LEAST_TEXT:
            narrow[context.tabText(at)] = panes.text.width()
    assert narrow == {}
