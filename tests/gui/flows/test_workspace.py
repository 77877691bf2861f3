"""The contents of the window once the desk is open, connected to the work."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import SIGNAL
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.domain.article import Status
from editor_app.domain.person import Person, Role
from editor_app.gui.flows.workspace import Workspace
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span


def test_every_command_does_something(furnished: Workspace) -> None:
    commands = furnished.window.commands
    assert not [name for name, action in commands.items() if not action.receivers(SIGNAL("triggered(bool)"))]


def test_each_panel_stands_in_its_pane(furnished: Workspace) -> None:
    panes = furnished.window.panes
    for pane, panel in (
        (panes.queue, furnished.queue),
        (panes.findings, furnished.findings),
        (panes.context, furnished.context),
    ):
        assert pane.isAncestorOf(panel)


def test_picking_lays_an_article_on_the_desk_and_keeps_the_one_that_lies_there(
    qtbot: QtBot, lay: Callable[[str], Workspace], at: Callable[..., str], taken: Callable[..., str]
) -> None:
    other = taken("Another lock.", name="other")
    workspace = lay(at(Status.IN_REVIEW))
    assert workspace.work.article
    with qtbot.assertNotEmitted(workspace.work.opened):
        workspace.queue.article_picked.emit(workspace.work.article.id)
    with qtbot.waitSignal(workspace.work.opened):
        workspace.queue.article_opened.emit(other)
    assert workspace.page.hasFocus()


def test_what_is_dropped_on_the_window_or_the_queue_comes_in(
    qtbot: QtBot, furnished: Workspace, tmp_path: Path
) -> None:
    bodies = []
    for number, signal in enumerate((furnished.window.dropped, furnished.queue.files_dropped)):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"Lock {number} is open.", encoding="utf-8")
        with qtbot.waitSignal(furnished.work.opened, timeout=30_000):
            signal.emit((path,))
        bodies.append(furnished.page.body)
    with qtbot.waitSignal(furnished.work.opened, timeout=30_000):
        furnished.window.words_dropped.emit("Dropped words.", "")
    assert [*bodies, furnished.page.body] == ["Lock 0 is open.", "Lock 1 is open.", "Dropped words."]


def test_the_search_field_searches_the_queue(qtbot: QtBot, furnished: Workspace, taken: Callable[..., str]) -> None:
    taken("The mill turns.", by="Eva", title="Mill")
    furnished.window.search.setText("mill")
    qtbot.waitUntil(lambda: [one.title for one in furnished.queue.list.articles.articles] == ["Mill"], timeout=5_000)


def test_who_sits_here_is_said_below_and_in_the_welcome(furnished: Workspace) -> None:
    furnished.work.person_changed.emit(Person("Zoe", (Role.EDITOR,), frozenset()))
    assert "Zoe" in furnished.window.status._person.text()
    assert "Zoe" in furnished.window.pane.welcome._person.text()


def test_places_and_edits_of_the_panels_below_reach_the_text(
    lay: Callable[[str], Workspace], at: Callable[..., str]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is open."))
    workspace.context.place_activated.emit(Span(4, 8))
    assert workspace.page.selection.of(workspace.page.body) == "lock"
    workspace.context.commented.emit((Span(4, 8),))
    assert workspace.page.overlay.commented == (Span(4, 8),)
    workspace.context.bring_forward(workspace.context.history)
    focused = workspace.window.focusWidget()
    assert focused and workspace.window.panes.context.isAncestorOf(focused)


def test_the_button_of_a_step_that_one_may_not_take_is_grey_and_says_why(
    lay: Callable[[str], Workspace], at: Callable[..., str]
) -> None:
    workspace = lay(at(Status.SUBMITTED))
    assert not workspace.step.isEnabled()
    assert "not allowed to approve" in workspace.step.toolTip()


def test_the_button_of_the_step_is_the_command(
    qtbot: QtBot, lay: Callable[[str], Workspace], at: Callable[..., str]
) -> None:
    workspace = lay(at(Status.IN_REVIEW))
    with qtbot.waitSignal(workspace.window.command("step").triggered):
        workspace.step.click()


def test_what_is_typed_after_a_comment_replaces_none_of_its_words(
    qtbot: QtBot, lay: Callable[[str], Workspace], at: Callable[..., str], settle: Callable[[], None]
) -> None:
    workspace = lay(at(Status.IN_REVIEW, "The lock is open."))
    page, comments = workspace.page, workspace.context.comments
    page.go_to(Span(4, 8), select=True)
    workspace.window.command("comment").trigger()
    comments.words.setText("Which one?")
    comments.words.returnPressed.emit()
    settle()
    qtbot.waitUntil(lambda: bool(comments.cards))
    QTest.keyClicks(page, " gate")
    assert page.body.strip() == "The lock gate is open."
    comments.place_asked.emit(Anchor("lock", "The ", " gate"))
    QTest.keyClicks(page, "old ")
    assert page.body.strip() == "The old lock gate is open."
