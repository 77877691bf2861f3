from datetime import UTC, datetime

import pytest

from editor_app.desk.articles.facts import NO_SUCH_DATE, embargo, is_date, missing

NOW = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("given", "holds"),
    [
        ("", ""),
        ("2025-08-22", ""),
        ("2025-08-23", "2025-08-23"),
        ("2025-08-22T09:01", "2025-08-22T09:01"),
        ("2025-08-22T09:00", ""),
        ("2025-08-22T16:59+08:00", ""),
        ("2025-08-22T17:01+08:00", "2025-08-22T17:01+08:00"),
        ("next Friday", "next Friday"),
    ],
)
def test_an_embargo_holds_until_its_minute(given, holds, manuscript):
    assert embargo(manuscript("x", embargo=given), NOW) == holds


def test_what_is_missing(manuscript):
    assert missing(manuscript("x")) == ()
    assert missing(manuscript("x", title=" ", date="")) == ("headline", "date")


@pytest.mark.parametrize("given", ["2026-02-30", "2026-13-01", "2025-6-31", "2026-02-30 18:00", "2026-00-10"])
def test_a_day_that_does_not_exist_is_missing(given, manuscript):
    assert missing(manuscript("x", date=given)) == (NO_SUCH_DATE,)


@pytest.mark.parametrize(
    "given", ["2026-02-28", "2024-02-29", "2025-6-3", "22 August 2025", "2025-08-22T10:00", "20260230"]
)
def test_a_day_that_exists_or_is_written_otherwise_is_taken(given, manuscript):
    assert missing(manuscript("x", date=given)) == ()


def test_dates():
    assert is_date("2025-08-22")
    assert is_date("2025-08-22T10:00")
    assert not is_date("22 August")
    assert not is_date("2025-02-30")
