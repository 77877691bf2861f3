"""What editors suggest, and what a manager answers."""

import pytest

from editor_app.desk.lists.house import _terms as house_terms
from editor_app.desk.lists.house import import_terms
from editor_app.desk.lists.house_file import write_terms
from editor_app.desk.lists.suggestions import (
    answer,
    suggest,
    suggestions,
    undo_acceptance,
    withdraw,
)
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.domain.house import HouseTerm, TermKind, TermStatus

TERM = HouseTerm("quay", TermKind.TERM, "North Quay", TermStatus.PREFERRED)


def test_an_editor_may_only_suggest(house, tmp_path):
    write_terms(tmp_path / "in.csv", (TERM,))
    with pytest.raises(NotAllowed):
        import_terms(house, tmp_path / "in.csv", "Ed")
    suggest(house, (TERM,), "Ed")
    (waiting,) = suggestions(house)
    with pytest.raises(NotAllowed):
        answer(house, waiting.id, True, "Ed")
    assert house_terms(house).terms == ()
    answer(house, waiting.id, True, "Mia")
    assert house_terms(house).terms == (TERM,)
    assert suggestions(house) == ()


def test_a_declined_suggestion_is_gone(house):
    suggest(house, (TERM,), "Ed")
    answer(house, suggestions(house)[0].id, False, "Mia")
    assert (suggestions(house), house_terms(house).terms) == ((), ())


def test_a_suggestion_is_taken_back_by_whoever_made_it(house):
    keys = suggest(house, (TERM,), "Ed")
    with pytest.raises(EditorError, match="not yours"):
        withdraw(house, keys, "Eva")
    withdraw(house, keys, "Ed")
    assert suggestions(house) == ()
    with pytest.raises(EditorError, match="it was already answered"):
        withdraw(house, keys, "Ed")


def test_an_accepted_term_waits_again_for_whoever_suggested_it(house):
    suggest(house, (TERM,), "Ed")
    (waiting,) = suggestions(house)
    answer(house, waiting.id, True, "Mia")
    undo_acceptance(house, waiting, "Max")
    assert house_terms(house).terms == ()
    assert [(one.term, one.by) for one in suggestions(house)] == [(TERM, "Ed")]
    with pytest.raises(Conflict):
        undo_acceptance(house, waiting, "Max")
