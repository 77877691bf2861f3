"""The finding in hand: marked with its twins, and shown next to the other place that says the same."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from editor_app.domain.article import Status
from editor_app.domain.finding import Finding, Related
from editor_app.gui.flows.finding_in_hand import FindingInHand, elsewhere
from editor_app.gui.flows.workspace import Workspace
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

TWICE = "The keepers opened the upper lock on Monday, in the rain, and forty visitors came from the valley to see it."
CHOIR = "A choir of forty voices sang carols on the market square while children lit lanterns along the orchard wall."
BODY = f"{TWICE}\n\n{CHOIR}\n\n{TWICE}\n"


@pytest.fixture
def workspace(lay: Callable[[str], Workspace], at: Callable[..., str]) -> Workspace:
    return lay(at(Status.IN_REVIEW, BODY))


@pytest.fixture
def in_hand(workspace: Workspace) -> FindingInHand:
    return FindingInHand(workspace.window.pane, workspace.live, workspace.context, workspace.findings)


@pytest.fixture
def repeat(workspace: Workspace) -> Finding:
    return next(mark.finding for mark in workspace.page.overlay.marks if mark.finding.rule == "duplicates.exact")


def test_its_own_place_comes_first_then_its_twins(
    workspace: Workspace, in_hand: FindingInHand, repeat: Finding
) -> None:
    places = in_hand.places(repeat)
    assert places[0] == workspace.page.overlay.marks.place_of(repeat)
    assert {place.start for place in places} == {BODY.index(TWICE), BODY.rindex(TWICE)}
    assert len(places) == len(set(places))


def test_in_a_newer_text_only_the_marks_are_trusted(
    workspace: Workspace, in_hand: FindingInHand, repeat: Finding
) -> None:
    workspace.page.textCursor().insertText("New. ")
    places = in_hand.places(repeat)
    assert places == tuple(mark.span for mark in workspace.page.overlay.marks if mark.finding.group == repeat.group)
    assert all(place.of(workspace.page.body) == TWICE for place in places)


def test_a_repeat_is_shown_side_by_side_at_once(workspace: Workspace, in_hand: FindingInHand, repeat: Finding) -> None:
    in_hand.take(repeat, scroll=True)
    sides = workspace.context.compare.sides
    assert TWICE in sides.left.toPlainText() and TWICE in sides.right.toPlainText()
    place = workspace.page.overlay.marks.place_of(repeat)
    assert place and workspace.page.caret == place.start


def test_no_finding_in_hand_leaves_no_pill(workspace: Workspace, in_hand: FindingInHand, repeat: Finding) -> None:
    in_hand.take(repeat, scroll=False)
    in_hand.take(None, scroll=True)
    assert workspace.page.overlay.chosen is None
    assert workspace.page.overlay._twins == ()


def test_comparing_brings_both_places_forward(workspace: Workspace, in_hand: FindingInHand, repeat: Finding) -> None:
    workspace.context.setCurrentWidget(workspace.context.history)
    in_hand.compare(repeat)
    assert workspace.context.currentWidget() is workspace.context.compare
    focused = workspace.window.focusWidget()
    assert focused and workspace.context.isAncestorOf(focused)


def test_an_earlier_text_is_shown_where_this_one_says_it_only_once(
    workspace: Workspace, in_hand: FindingInHand, repeat: Finding
) -> None:
    earlier = Related(Span(0, 7), "The choir of old sang.", "m", "March")
    once = replace(repeat, group="alone", related=(earlier,))
    workspace.page.overlay.show([once])
    in_hand.take(once, scroll=False)
    assert workspace.context.compare.sides.right.toPlainText() == "The choir of old sang."


def test_places_of_this_text_are_not_elsewhere(repeat: Finding) -> None:
    assert elsewhere(repeat) is None
    there = Related(Span(0, 7), "words", "m", "March")
    assert elsewhere(replace(repeat, related=(*repeat.related, there))) is there


def test_a_finding_in_the_headline_is_marked_there_with_its_places_in_the_text_outlined(
    workspace: Workspace, in_hand: FindingInHand, repeat: Finding
) -> None:
    below = Related(Span(0, 3), "The")
    above = replace(repeat, anchor=replace(repeat.anchor, part=Part.TITLE), group="x", related=(below,))
    in_hand.take(above, scroll=True)
    assert workspace.window.pane.header.title.chosen == above
    assert in_hand.places(above) == (Span(0, 3),)
    assert workspace.page.overlay._twins == (Span(0, 3),)
    in_hand.take(repeat, scroll=True)
    assert workspace.window.pane.header.title.chosen is None
