"""Every number of an English sentence."""

import pytest

from editor_app.text.parallel.english_figures import english_figures, moved


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("It sold 12.5 million units, up 3.4 percent.", [("12.5 million", 12.5e6), ("3.4", 3.4)]),
        ("Two hundred and six people and five dogs came.", [("Two hundred and six", 206), ("five", 5)]),
        (
            "On February 11, 2022, 500 of 1,234,567 died.",
            [("11", 11), ("2022", 2022), ("500", 500), ("1,234,567", 1234567)],
        ),
        ("three million two hundred thousand", [("three million two hundred thousand", 3.2e6)]),
        ("the 20th and the twenty-first centuries", [("20th", 20), ("twenty-first", 21)]),
        ("one third of 5bn, 3 to 5", [("one third", 1 / 3), ("5bn", 5e9), ("3", 3), ("5", 5)]),
        ("A hundred of them, a thousand and one", [("A hundred", 100), ("a thousand and one", 1001)]),
        ("half a million people in a house, a half", [("half a million", 5e5), ("half", 0.5)]),
        ("two, three or four", [("two", 2), ("three", 3), ("four", 4)]),
    ],
)
def test_numbers_are_read_whole(sentence: str, found: list[tuple[str, float]]) -> None:
    assert [(one.span.of(sentence), one.value) for one in english_figures(sentence)] == found


def test_currency_percent_ordinal_and_step() -> None:
    dollars, percent, ordinal = english_figures("HK$3.25 billion is 4% in the 15th year")
    assert (dollars.money, dollars.step, dollars.also) == ("HKD", pytest.approx(1e7), (3.25,))
    assert percent.percent and percent.is_whole and not percent.ordinal
    assert ordinal.ordinal
    assert english_figures("RMB 12 million")[0].money == "CNY"
    assert english_figures("both")[0].loose


def test_a_figure_is_moved() -> None:
    (one,) = english_figures("12 boats")
    assert moved(one, 5).span.start == 5
