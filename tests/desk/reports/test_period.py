"""What a house did in a period, and how long it took."""

import csv
import io
from datetime import date

import pytest

from editor_app.desk.base.people import set_policy
from editor_app.desk.exports.release import release
from editor_app.desk.reports.period import COLUMNS, period, period_table
from editor_app.domain.article import Action, Status
from editor_app.domain.errors import EditorError
from tests.taking import advance

DAY = date(2025, 8, 22)


def rows(house, first=DAY, last=DAY):
    return list(csv.DictReader(io.StringIO(period_table(period(house, first, last)))))


def test_each_approval_and_export_is_a_row_with_its_hours(house, taken, clock, tmp_path):
    key = taken("The mayor is here.", title="=Locks")
    advance(house, key, Action.START, "Ed")
    clock.move(hours=1)
    advance(house, key, Action.SUBMIT, "Ed", reason="Fine.")
    advance(house, key, Action.REQUEST_CHANGES, "Mia", reason="Again.")
    advance(house, key, Action.START, "Ed")
    clock.move(hours=1)
    advance(house, key, Action.SUBMIT, "Ed", reason="Fine.")
    clock.move(minutes=30)
    advance(house, key, Action.APPROVE, "Mia", reason="Fine.")
    clock.move(hours=2)
    release(house, [key], tmp_path / "out", ("txt",), "Max")
    approved, exported = rows(house)
    assert (approved["what"], approved["by"], approved["submitted_by"], approved["rounds"]) == (
        "approve",
        "Mia",
        "Ed",
        "2",
    )
    assert (approved["hours_from_import"], approved["hours_from_submission"]) == ("2.5", "0.5")
    assert (exported["what"], exported["by"], exported["hours_from_import"]) == ("export", "Max", "4.5")
    assert approved["headline"] == "'=Locks", "no spreadsheet computes it"
    assert tuple(approved) == COLUMNS


def test_what_came_before_or_after_is_left_out(house, at, clock):
    at(Status.APPROVED)
    assert len(rows(house)) == 1
    assert rows(house, date(2025, 8, 1), date(2025, 8, 21)) == []
    assert rows(house, date(2025, 8, 23), date(2025, 9, 21)) == []
    with pytest.raises(EditorError, match="ends before"):
        period(house, DAY, date(2025, 8, 1))


def test_two_approvals_are_one_row_with_both_names(house, at):
    set_policy(house, "second_approval", "yes", "Ada")
    article = at(Status.APPROVED)
    assert rows(house) == [], "the first of two approves nothing yet"
    advance(house, article, Action.APPROVE, "Max")
    (row,) = rows(house)
    assert (row["what"], row["by"], row["first_approved_by"]) == ("approve", "Max", "Mia")
