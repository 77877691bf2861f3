"""The same number in both languages."""

import pytest

from editor_app.checks.parallel.values import accepted, in_english, says
from editor_app.text.chinese import figures
from editor_app.text.parallel.english_figures import english_figures


@pytest.mark.parametrize(
    ("chinese", "english", "same"),
    [
        ("123.4万人", "1.234 million people", True),
        ("123.4万人", "1,234,000 people", True),
        ("123.4万人", "1.2 million people", True),
        ("123.4万人", "1.243 million people", False),
        ("2021人", "2,020 people", False),
        ("三分之一的船", "a third of the boats, 33 percent", True),
        ("增长3倍", "rose to four times as much", True),
        ("30亩", "2 hectares", True),
        ("5成的人", "50 percent of people", True),
        ("85.6%", "85.4 percent", False),
        ("8至10公里", "10 km", True),
        ("1200万", "twelve million", True),
    ],
)
def test_figures_are_compared_as_they_are_written(chinese: str, english: str, same: bool) -> None:
    (figure,) = figures(chinese)
    said = english_figures(english)
    assert any(says(one, value) for one in said for value in accepted(figure)) == same


def test_numbers_are_written_as_in_a_release() -> None:
    assert [in_english(value) for value in (1234, 12.5e6, 3e9, 0.5)] == ["1,234", "12.5 million", "3 billion", "0.5"]
