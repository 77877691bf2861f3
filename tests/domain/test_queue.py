"""A list asks for nothing unless it says so."""

from editor_app.domain.queue import EVERYTHING, Rows, Sought


def test_everything_is_asked_for_by_nothing():
    assert Sought((), "", None, "") == EVERYTHING
    assert Rows((), 0, 0).places == ()
