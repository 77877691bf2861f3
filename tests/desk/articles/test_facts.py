from datetime import UTC, datetime

import pytest

from editor_app.desk.articles.facts import embargo, is_date, missing

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


def test_dates():
    assert is_date("2025-08-22")
    assert is_date("2025-08-22T10:00")
    assert not is_date("22 August")
    assert not is_date("2025-02-30")
