"""Drafts: edits make new ones, each with a stamp of its own."""

import pytest

from editor_app.domain.article import Action, Draft
from editor_app.text.edits import Edit
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

DRAFT = Draft("a", 3, Manuscript("Ferry", "The mill turns."))


def test_an_edit_makes_a_new_draft() -> None:
    edited = DRAFT.edited([Edit(Span(4, 8), "ferry"), Edit(Span(9, 14), "runs")])
    assert edited.manuscript.body == "The ferry runs."
    assert (edited.base, edited.version) == (3, 1)
    assert DRAFT.manuscript.body == "The mill turns."


def test_a_stamp_names_exactly_one_text() -> None:
    edited = DRAFT.edited([Edit(Span(0, 3), "A")])
    back = edited.edited([Edit(Span(0, 1), "The")])
    assert DRAFT.stamp != edited.stamp
    assert back.stamp.digest == DRAFT.stamp.digest
    assert back.stamp != DRAFT.stamp, "a report is for one version"


def test_overlapping_edits_are_refused() -> None:
    with pytest.raises(ValueError, match="overlap"):
        DRAFT.edited([Edit(Span(0, 5), ""), Edit(Span(3, 8), "")])


def test_actions_are_words_for_the_command_line() -> None:
    assert all(action.value == action.value.lower() and " " not in action.value for action in Action)
    assert len(Action) == 18
