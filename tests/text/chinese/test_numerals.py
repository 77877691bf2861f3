"""The value of one numeral."""

import pytest

from editor_app.text.chinese.numerals import value, values


@pytest.mark.parametrize(
    ("said", "worth"),
    [
        ("零", 0), ("十", 10), ("十三", 13), ("二十", 20), ("廿五", 25), ("三百二十", 320), ("一百零三", 103),
        ("一千零五", 1005), ("两千三百万", 23_000_000), ("一亿二千万", 120_000_000), ("三百五", 350),
        ("二〇二五", 2025), ("三点五", 3.5), ("一点二亿", 120_000_000), ("两万亿", 2e12), ("一万二", 12_000),
        ("三万五千亿", 3.5e12), ("1.2亿", 120_000_000), ("3万5千", 35_000), ("3千万", 30_000_000),
        ("1亿2000万", 120_000_000),
        ("2千3百", 2300), ("1,234.5", 1234.5), ("１２３", 123), ("１１．４", 11.4), ("1万亿2000亿", 1.2e12),
        ("兩萬六千", 26_000), ("壹佰贰拾", 120), ("一億三千萬", 130_000_000), ("0.35", 0.35),
    ],
)  # fmt: skip
def test_value(said: str, worth: float) -> None:
    assert value(said) == worth
    assert values(said) == (worth, worth)


@pytest.mark.parametrize(
    ("said", "low", "high"),
    [("十七八", 17, 18), ("七八十", 70, 80), ("三五", 3, 5), ("一万六七千", 16_000, 17_000), ("三四百", 300, 400),
     ("一百二三十", 120, 130), ("一两", 1, 2), ("两三", 2, 3)],
)  # fmt: skip
def test_two_neighbours_leave_open_which_is_meant(said: str, low: float, high: float) -> None:
    assert values(said) == (low, high)


@pytest.mark.parametrize("said", ["点", "三点", "三点百", "甲", "三甲"])
def test_what_is_no_numeral_is_refused(said: str) -> None:
    with pytest.raises(ValueError, match=said):
        value(said)
