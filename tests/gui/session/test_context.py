"""The panels below the text: only what is visible is read, and only for the text on the screen."""

from collections.abc import Callable, Iterator

import pytest

from editor_app.domain.article import Status
from editor_app.domain.finding import Related
from editor_app.gui.base.lanes import LatestLane
from editor_app.gui.session.context import Context
from editor_app.text.edits import Edit
from editor_app.text.span import Span


@pytest.fixture
def context(seat) -> Iterator[Context]:
    look, comparing = LatestLane("look"), LatestLane("compare")
    made = Context(seat.work, seat.live, look, comparing)
    seat.qtbot.addWidget(made)
    seat.work.opened.connect(lambda _: made.show_new_text())
    yield made
    look.close()
    comparing.close()


@pytest.fixture
def article(seat, context: Context, at: Callable[..., str]) -> str:
    made = at(Status.IN_REVIEW, "Ana Brandt opened the lock. Brandt left.")
    seat.open(made)
    return made


def wait(seat, context: Context) -> None:
    seat.qtbot.waitUntil(lambda: not context._lane.busy and not context._comparing.busy, timeout=30_000)


def test_only_the_panel_in_front_is_read(seat, context: Context, article: str) -> None:
    wait(seat, context)
    assert context.history.moments.rows == ()
    assert context.names.names.names.rows == ()
    context.setCurrentWidget(context.history)
    wait(seat, context)
    assert "Imported" in [one.what for one in context.history.moments.rows]


def test_the_preview_is_of_what_is_typed(seat, context: Context, article: str) -> None:
    context.setCurrentWidget(context.preview)
    seat.type("Newly typed. ")
    seat.live.check()
    seat.settle()
    wait(seat, context)
    assert "Newly typed." in context.preview.page.toPlainText()


def test_edits_are_asked_for_only_in_the_text_they_were_found_in(seat, context: Context, article: str) -> None:
    asked: list[object] = []
    context.edits_asked.connect(asked.append)
    assert seat.live.draft
    body, changes = seat.live.draft.manuscript.body, (Edit(Span(0, 3), "Eva"),)
    context.compare.show_occurrences(body, (Span(0, 3), Span(11, 14)))
    context.compare.edits_asked.emit(changes)
    seat.type("New. ")
    context.compare.edits_asked.emit(changes)
    assert asked == [changes]


def test_while_the_text_is_newer_than_the_report_nothing_can_be_done_in_it(
    seat, context: Context, article: str
) -> None:
    panels = (context.compare, context.repeats, context.names)
    context.show_stale()
    assert not any(panel.isEnabled() for panel in panels)
    assert seat.live.draft
    context.compare.show_occurrences("an older text", (Span(0, 2), Span(3, 8)))
    context.forget_places(seat.live.draft.manuscript.body)
    assert context.compare.isEnabled() and context.repeats.isEnabled()
    assert context.compare.body == ""


def test_a_panel_that_is_brought_forward_asks_for_the_keys(seat, context: Context) -> None:
    with seat.qtbot.waitSignal(context.wanted):
        context.bring_forward(context.archive)
    assert context.currentWidget() is context.archive


def test_a_passage_of_an_earlier_text_is_shown_though_that_is_gone(seat, context: Context, article: str) -> None:
    context.show_earlier(Span(0, 10), Related(Span(3, 9), "Ana Brandt", "m", "March"))
    assert context.compare.sides.right.toPlainText() == "Ana Brandt"
    assert "Ana Brandt" in context.compare.sides.left.toPlainText()


def test_two_saved_texts_are_compared(seat, context: Context, article: str) -> None:
    seat.type("New. ")
    seat.work.save()
    seat.settle()
    context.history.compare_asked.emit(1, 2)
    wait(seat, context)
    assert context.currentWidget() is context.compare
    assert context.compare.sides.left.toPlainText().startswith("Ana Brandt")
    assert context.compare.sides.right.toPlainText().startswith("New. Ana Brandt")


def test_another_text_leaves_nothing_of_the_one_before(
    seat, context: Context, article: str, taken: Callable[..., str]
) -> None:
    context.setCurrentWidget(context.history)
    wait(seat, context)
    context.setCurrentWidget(context.details)
    seat.open(taken("Another lock.", name="other"))
    assert context.history.moments.rows == ()
    assert context.compare.body == ""
