import pytest

from editor_app.gui.panels.repeats.diff_summary import sentence, spoken, words_of_one_side
from editor_app.text.compare import ChangeKind, differences


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


@pytest.mark.parametrize(
    ("a", "b", "said"),
    [
        ("The old lock.", "The lock.", "“old” is deleted."),
        ("The lock.", "The wide lock.", "“wide” is inserted."),
        ("Two locks.", "Three locks.", "“Two” becomes “Three”."),
    ],
)
def test_a_change_is_read_out_as_what_was_done(a, b, said):
    (change,) = (one for one in differences(a, b) if one.kind is not ChangeKind.SAME)
    assert spoken(a, b, change) == said


def test_it_is_said_in_one_line():
    a, b = "Two locks opened.", "Three locks opened at nine."
    assert sentence(a, b, differences(a, b)) == "Only in A: “Two” · Only in B: “Three”, “at nine”"
    assert sentence(a, a, differences(a, a)) == ""
