"""A change of a detail is an act like any other."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest

from editor_app.domain.article import Status
from editor_app.gui.session.acts.detail_acts import DetailActs
from tests.gui.session.conftest import Seat


class Fields:
    """What a person types into the details."""

    def __init__(self, seat: Seat) -> None:
        from editor_app.gui.session.context import Context

        self.seat = seat
        self.context = Context(seat.work, seat.live, seat.review, seat.review)
        self.context.editable = True
        self.acts = seat.decisions._acts
        DetailActs(self.context, seat.live, self.acts)
        self.details = self.context.details
        assert seat.live.draft
        self.details.show_details(seat.live.draft.manuscript, ())

    def type(self, key: str, words: str) -> None:
        self.details.fields[key].selectAll()
        QTest.keyClicks(self.details.fields[key], words)

    def known(self, key: str) -> str:
        return self.seat.live.draft.manuscript.known(key)


@pytest.fixture
def fields(seat: Seat, at: Callable[..., str]) -> Fields:
    seat.open(at(Status.IN_REVIEW))
    return Fields(seat)


def test_what_is_typed_into_one_field_is_one_act(fields: Fields) -> None:
    fields.type("source", "Port")
    fields.type("date", "2025-08-23")
    assert (fields.known("source"), fields.known("date")) == ("Port", "2025-08-23")
    assert fields.seat.work.unsaved
    fields.acts.undo()
    assert (fields.known("source"), fields.known("date")) == ("Port", "2025-08-22")
    fields.acts.undo()
    assert fields.known("source") == "Canal Weekly" == fields.details.fields["source"].text()
    assert fields.acts.last is None
    fields.acts.redo()
    assert fields.known("source") == "Port" == fields.details.fields["source"].text()


def test_a_frozen_text_keeps_its_details(fields: Fields) -> None:
    fields.type("source", "Port")
    fields.context.editable = False
    fields.acts.undo()
    assert fields.known("source") == "Port" and fields.acts.last
