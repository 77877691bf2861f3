import pytest

from editor_app.gui.panels.repeats.diff_summary import sentence, words_of_one_side
from editor_app.text.compare import differences


@pytest.mark.parametrize(
    ("a", "b", "here", "there"),
    [
        ("The lock is open.", "The lock is open.", (), ()),
        ("The old lock is open.", "The lock is open.", ("old",), ()),
        ("The lock is open.", "The lock is wide open.", (), ("wide",)),
        ("Two locks.", "Three locks.", ("Two",), ("Three",)),
        ("Open, they say.", "Open they say!", (), ()),
        ("船闸开放", "船闸关放", ("开",), ("关",)),
    ],
)
def test_what_one_of_two_says(a, b, here, there):
    assert words_of_one_side(a, b, differences(a, b)) == (here, there)


def test_it_is_said_in_one_line():
    a, b = "Two locks opened.", "Three locks opened at nine."
    assert sentence(a, b, differences(a, b)) == "Only in A: “Two” · Only in B: “Three”, “at nine”"
    assert sentence(a, a, differences(a, a)) == ""
