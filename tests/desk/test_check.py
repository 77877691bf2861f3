"""Checking without a database."""

import pytest

from editor_app.desk.check import check
from editor_app.desk.desk import Desk
from editor_app.domain.article import Draft
from editor_app.domain.errors import Cancelled
from editor_app.domain.house import HouseList
from editor_app.text.manuscript import Manuscript


def test_a_report_speaks_of_the_draft_it_was_given(desk: Desk) -> None:
    draft = Draft("a", 1, Manuscript("T", "She saw the the lock."), 3)
    report = check(desk, draft, HouseList(), lambda: False)
    assert report.stamp == draft.stamp
    assert "the the" in {finding.quote for finding in report.findings}


def test_it_stops_when_it_is_no_longer_wanted(desk: Desk) -> None:
    with pytest.raises(Cancelled):
        check(desk, Draft("a", 1, Manuscript("T", "the the")), HouseList(), lambda: True)
