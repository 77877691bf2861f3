"""Slips of the hand."""

import pytest

from editor_app.checks.spelling.slips import LETTERS, Slip, one_off, slip


@pytest.mark.parametrize(
    ("written", "meant", "kind"),
    [
        ("foriegn", "foreign", Slip.SWAPPED),
        ("acommodate", "accommodate", Slip.DOUBLED),
        ("untill", "until", Slip.DOUBLED),
        ("seperate", "separate", Slip.VOWEL),
        ("hapoy", "happy", Slip.KEY),
        ("febuary", "february", Slip.LOST),
        ("boyat", "boat", Slip.ADDED),
        ("boxt", "boat", Slip.CHANGED),
        ("bost", "most", Slip.FIRST),
        ("ostage", "hostage", Slip.FIRST),
        ("boad", "boat", Slip.LAST),
        ("boats", "boat", Slip.PLURAL),
        ("boatx", "boat", Slip.ENDED),
        ("berli", "berlin", Slip.LAST),
    ],
)
def test_the_kind_of_a_slip(written: str, meant: str, kind: Slip) -> None:
    assert meant in one_off(written)
    assert slip(written, meant) is kind


def test_all_strings_one_slip_away() -> None:
    near = one_off("at")
    assert {"ta", "a", "t", "cat", "aft", "ate", "it"} <= near
    assert "at" not in near
    assert len(near) == 1 + 2 + 25 * 2 + len({f"{'at'[:i]}{c}{'at'[i:]}" for i in range(3) for c in LETTERS})
