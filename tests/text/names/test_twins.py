"""Names that are nearly alike and hold one post."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.twins import nearly


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tran Minh Quang", "Tran Minh Tuan"),
        ("Tran Minh Quang", "Chen Mingdao"),
        ("Orsol Vander", "Orsal Vonder"),
        ("Xu Mei", "Xu Meilling"),
    ],
)
def test_nearly_alike(one: str, other: str, vocabulary: Vocabulary) -> None:
    assert nearly(one, other, vocabulary)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Tran Minh Quang", "Tran Duc Tuan"),
        ("Orsol Vander", "Pavel Vander"),
        ("Li Na", "Li Wei"),
        ("Orsol H.W. Vander", "Orsol W. Vander"),
    ],
)
def test_two_names(one: str, other: str, vocabulary: Vocabulary) -> None:
    assert not nearly(one, other, vocabulary)


def test_a_shorter_form_goes_with_the_others(who: Callable[[str], Who]) -> None:
    text = "Prime Minister Tran Minh Quang came. Prime Minister Tran Minh Tuan spoke. Prime Minister Tran Minh left."
    (found,) = who(text).twins
    assert found.post == "prime minister"
    assert found.names == ("Tran Minh Quang", "Tran Minh Tuan", "Tran Minh")


def test_of_ministers_a_text_tells_of_one(who: Callable[[str], Who]) -> None:
    text = "Foreign Minister Tran Minh Quang came. Foreign Minister Tran Minh Tuan spoke."
    assert [found.post for found in who(text).twins] == ["foreign minister"]


@pytest.mark.parametrize(
    "text",
    [
        "Prime Minister Tran Minh Quang came. Prime Minister Tran Minh left.",  # usual, shorter
        "Former Prime Minister Tran Minh Quang came. Prime Minister Tran Minh Tuan spoke.",
        "The Vietnamese President Tran Minh Quang met the Thai President Tran Minh Tuan.",
        "Member Tran Minh Quang came. Member Tran Minh Tuan spoke.",
        "Director Tran Minh Quang came. Director Tran Minh Tuan spoke.",  # of which house?
    ],
)
def test_no_twins(text: str, who: Callable[[str], Who]) -> None:
    assert who(text).twins == ()
