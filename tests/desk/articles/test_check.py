"""Checking without a database."""

import pytest

from editor_app.desk.articles.check import check
from editor_app.desk.base.desk import Desk
from editor_app.domain.article import Draft
from editor_app.domain.errors import Cancelled
from editor_app.domain.known import Known
from editor_app.system.resources import SAMPLE, read_text
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Memory


def test_a_report_speaks_of_the_draft_it_was_given(desk: Desk) -> None:
    draft = Draft("a", 1, Manuscript("T", "She saw the the lock."), 3)
    report = check(desk, draft, Known(), lambda: False)
    assert report.stamp == draft.stamp
    assert "the the" in {finding.quote for finding in report.findings}


def test_it_stops_when_it_is_no_longer_wanted(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        check(desk, Draft("a", 1, Manuscript("T", "the the")), Known(), lambda: True)


def test_with_a_memory_the_report_on_an_edited_text_is_the_same(desk: Desk) -> None:
    memory = Memory()
    told = read_text(SAMPLE)
    for version, first in enumerate(("", "She saw the the lock.\n\n", "She saw the lock.\n\nThe the.\n\n")):
        draft = Draft("a", 1, Manuscript("T", first + told), version)
        assert check(desk, draft, Known(), lambda: False, memory) == check(desk, draft, Known(), lambda: False)


def test_a_check_that_was_cancelled_is_not_remembered(desk: Desk) -> None:
    memory = Memory()
    with pytest.raises(Cancelled):
        check(desk, Draft("a", 1, Manuscript("T", "the the")), Known(), lambda: True, memory)
    draft = Draft("a", 1, Manuscript("T", "the the old"))
    assert check(desk, draft, Known(), lambda: False, memory) == check(desk, draft, Known(), lambda: False)
