"""Repeats, in the text and from earlier articles, in the real window."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from editor_app.desk.archive.search import put, remove
from editor_app.desk.articles.queries import queue
from editor_app.domain.archive import Archived
from editor_app.gui.dialogs.archived import ArchivedDialog
from editor_app.gui.editor.live import Freshness
from editor_app.gui.flows.comparing import Way
from editor_app.gui.flows.workspace import Workspace
from editor_app.gui.program import Program
from editor_app.text.span import Span

TWICE = "The keepers opened the upper lock on Monday, in the rain, and forty visitors came from the valley to see it."
MILL = (
    "The old mill by the river opened its doors again on Friday, after two years of work on the wheel, the roof and "
    "the race, and more than three hundred visitors came from the valley to see the first flour ground there since "
    "the great flood."
)
CHOIR = "A choir of forty voices sang carols on the market square while children lit lanterns along the orchard wall."
BUSES = "The council bought two electric buses, which will serve the hospital and the new school from early summer."
BODY = f"Lock keepers welcome spring\n\n{TWICE}\n\n{CHOIR}\n\n{TWICE}\n\n{MILL}\n"
EARLIER = f"{BUSES}\n\nThe valley has its mill back.\n\n{MILL}\n\nThe miller is 81.\n"


@pytest.fixture
def workspace(start: Callable[[], Program], tmp_path: Path, qtbot: QtBot) -> Workspace:
    """A text that says one thing twice and one that was said before, by a file and by an article of the desk."""
    program = start()
    workspace = program.workspace
    assert workspace
    older = tmp_path / "mill.txt"
    older.write_text(EARLIER, encoding="utf-8")
    workspace.importing.take_in([older])
    settle(workspace, qtbot)
    mill = queue(workspace.work.desk)[0]
    with workspace.work.desk.database.begin() as tx:
        put(tx, [Archived(mill.id, "The mill", "2025-04-01", EARLIER.strip(), mill.id)])
        put(tx, [Archived("/house/mill.txt", "The mill of old", "2024-05-01", EARLIER)])
    draft = tmp_path / "locks.txt"
    draft.write_text(BODY, encoding="utf-8")
    workspace.importing.take_in([draft])
    qtbot.waitUntil(lambda: workspace.work.article.title.startswith("Lock"), timeout=30_000)
    settle(workspace, qtbot)
    qtbot.waitUntil(lambda: len(workspace.context.compare.earlier.found) == 2, timeout=30_000)
    return workspace


def settle(workspace: Workspace, qtbot: QtBot) -> None:
    """Wait for the findings of the text on the screen."""
    live = workspace.live
    qtbot.waitUntil(
        lambda: live.freshness is Freshness.FRESH and workspace.decisions.report is not None, timeout=30_000
    )
    qtbot.waitUntil(lambda: workspace.decisions.report.stamp == live.draft.stamp, timeout=30_000)


def take(workspace: Workspace, rule: str) -> None:
    """Take the first finding of a rule in hand, as a click in its mark does."""
    mark = next(mark for mark in workspace.page.overlay.marks if mark.finding.rule == rule)
    workspace.window.pane.pointed.emit(mark.finding)


def lines(workspace: Workspace) -> tuple[int, int]:
    """How far up and down the page goes."""
    seen = workspace.page.visible()
    return seen.start, seen.end


def test_the_twin_is_one_key_away_with_both_ends_in_sight(workspace: Workspace) -> None:
    take(workspace, "duplicates.exact")
    first, second = BODY.index(TWICE), BODY.rindex(TWICE)
    here = workspace.page.overlay.marks.place_of(workspace.findings.current()).start
    workspace.window.command("twin").trigger()
    assert workspace.page.caret == (first + second) - here
    start, end = lines(workspace)
    assert start <= first
    assert second + len(TWICE) <= end
    sides = workspace.context.compare.sides
    assert TWICE in sides.left.toPlainText()
    assert TWICE in sides.right.toPlainText()
    workspace.window.command("twin").trigger()
    assert workspace.page.caret == here


def test_twins_far_apart_are_both_in_sight_side_by_side(workspace: Workspace, qtbot: QtBot) -> None:
    cursor = workspace.page.textCursor()
    cursor.setPosition(BODY.index(CHOIR))
    cursor.insertText("A line that nobody has said.\n\n" * 1 + "".join(f"Boat {n} left.\n\n" for n in range(90)))
    settle(workspace, qtbot)
    take(workspace, "duplicates.exact")
    workspace.window.command("twin").trigger()
    start, end = lines(workspace)
    assert start <= workspace.page.caret <= end
    assert TWICE in workspace.context.compare.sides.left.toPlainText()
    assert workspace.context.currentWidget() is workspace.context.compare


@pytest.mark.parametrize("side", [0, 1])
def test_keeping_one_is_one_step_of_undo(workspace: Workspace, qtbot: QtBot, side: int) -> None:
    body = workspace.page.body
    take(workspace, "duplicates.exact")
    workspace.context.compare.heads[side].keep.click()
    assert workspace.page.body.count(TWICE) == 1
    assert "\n\n\n" not in workspace.page.body
    kept = workspace.page.body.index(TWICE)
    assert (kept < workspace.page.body.index(CHOIR)) is (side == 0)
    workspace.window.command("undo").trigger()
    assert workspace.page.body == body
    settle(workspace, qtbot)


def test_a_passage_that_was_said_before_is_shown_in_the_earlier_text(workspace: Workspace) -> None:
    take(workspace, "duplicates.archive")
    compare = workspace.context.compare
    assert MILL in compare.sides.left.toPlainText()
    assert "The miller is 81." in compare.sides.right.toPlainText()
    assert compare.earlier.current() is not None


def test_an_earlier_article_of_the_desk_is_opened_at_the_passage_and_one_comes_back(
    workspace: Workspace, qtbot: QtBot
) -> None:
    here = workspace.work.article
    mine = next(one for one in workspace.context.compare.earlier.found if one.text.article)
    assert workspace.context.compare.earlier.take(mine.text.name, mine.shared[0].passage.a)
    with qtbot.waitSignal(workspace.work.opened):
        workspace.context.compare.heads[1].read.click()
    assert workspace.work.article.id == mine.text.article
    assert workspace.page.selection.of(workspace.page.body).startswith("The old mill")
    back = next(one for one in workspace.window.notices if one.topic == "return")
    with qtbot.waitSignal(workspace.work.opened):
        back.then()
    assert workspace.work.article.id == here.id
    assert all(one.topic != "return" for one in workspace.window.notices)
    settle(workspace, qtbot)


def test_an_earlier_text_from_a_file_is_shown_whole(workspace: Workspace) -> None:
    filed = next(one for one in workspace.context.compare.earlier.found if not one.text.article)
    workspace.context.compare.earlier.take(filed.text.name, filed.shared[0].passage.a)
    workspace.context.compare.heads[1].read.click()
    dialog = workspace.window.findChild(ArchivedDialog)
    assert dialog.page.toPlainText() == EARLIER
    assert [mark.cursor.selectedText() for mark in dialog.page.extraSelections()] == [MILL]
    dialog.go.click()


def test_the_way_back_is_not_offered_from_the_article_itself(workspace: Workspace, qtbot: QtBot) -> None:
    here = workspace.work.article
    way = workspace.window.findChild(Way)
    assert isinstance(way, Way)
    with qtbot.waitSignal(workspace.work.opened):
        way.go(Archived(here.id, here.title, "", BODY, here.id), Span(0, 4))
    assert workspace.page.selection == Span(0, 4)
    assert all(one.topic != "return" for one in workspace.window.notices)
    settle(workspace, qtbot)


def test_an_earlier_article_that_is_gone_meanwhile_is_one_calm_bar(workspace: Workspace, qtbot: QtBot) -> None:
    here = workspace.work.article
    gone = Archived("nowhere", "Gone", "", EARLIER, "no-such-article", "approved")
    workspace.context.compare.earlier_asked.emit(gone, Span(0, 5))
    qtbot.waitUntil(lambda: any("no-such" in one.text for one in workspace.window.notices))
    assert workspace.work.article.id == here.id
    assert workspace.page.body.strip() == BODY.strip()


def test_what_left_the_archive_meanwhile_is_still_shown_by_its_words(workspace: Workspace, qtbot: QtBot) -> None:
    remove(workspace.work.desk, [one.text.name for one in workspace.context.compare.earlier.found])
    workspace.context.refresh()
    qtbot.waitUntil(lambda: not workspace.context.compare.earlier.found)
    take(workspace, "duplicates.archive")
    assert workspace.context.compare.sides.right.toPlainText().startswith("The old mill")
    assert workspace.context.compare.earlier.isHidden()


def test_arcs_lead_through_the_text(workspace: Workspace, qtbot: QtBot) -> None:
    workspace.window.command("repeats").trigger()
    diagram = workspace.context.repeats.diagram
    assert {arc.kind for arc in diagram.arcs} == {"exact", "archive"}
    exact = next(arc for arc in diagram.arcs if arc.kind == "exact")
    diagram.activated.emit(exact, 1)
    assert workspace.page.caret == BODY.rindex(TWICE)
    diagram.chosen.emit(exact)
    assert workspace.findings.current().rule == "duplicates.exact"
    QTest.keyClicks(workspace.page, "x")
    assert not workspace.context.repeats.isEnabled()
    settle(workspace, qtbot)
    qtbot.waitUntil(workspace.context.repeats.isEnabled)


def test_the_header_is_that_of_the_text_on_the_desk(workspace: Workspace) -> None:
    assert workspace.window.pane.header.title.text() == "Lock keepers welcome spring"
