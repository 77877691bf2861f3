"""Chinese names in other letters."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.model import Reason
from editor_app.text.names.phonetics import of_name, reading


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("Meilin", [{"mei"}, {"lin"}]),
        ("Mei-lin", [{"mei"}, {"lin"}]),
        ("Hsieh", [{"xie"}]),
        ("Ch'en", [{"chen", "zhen"}]),
    ],
)
def test_a_word_and_the_syllables_that_it_may_be(word: str, syllables: list[set[str]], vocabulary: Vocabulary) -> None:
    assert all(may_be <= found for may_be, found in zip(syllables, reading(word, vocabulary), strict=True))


def test_what_is_no_chinese_has_none(vocabulary: Vocabulary) -> None:
    assert reading("Brandt", vocabulary) == ()
    assert of_name(["Mei", "Brandt"], vocabulary) == ()


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Hsu Mei-ling", "Xu Meiling"),
        ("Mei-Ling Hsu", "Xu Meiling"),
        ("Hsieh Kuo-chiang", "Xie Guoqiang"),
        ("Cheung Kwok-keung", "Zhang Guoqiang"),
        ("Tran Minh Quang", "Chen Mingguang"),
        ("Park Jae-sung", "Piao Zaicheng"),
    ],
)
def test_one_name_in_two_spellings(first: str, second: str, who: Callable[[str], Who]) -> None:
    found = who(f"They met Mr. {first}. Later Mr. {second} said no.")
    assert [link.reason for entity in found.entities for link in entity.links] == [Reason.SOUND]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Zhang Weiguo", "Chang Weiguo"),  # both can be Pinyin
        ("Hsu Mei-ling", "Xu Meilan"),
        ("Tran Van Hung", "Tran Van Hong"),
        ("Hsu Mei", "Xu Mei"),  # too short to tell
    ],
)
def test_two_names(first: str, second: str, who: Callable[[str], Who]) -> None:
    found = who(f"They met Mr. {first}. Later Mr. {second} said no.")
    assert not [link for entity in found.entities for link in entity.links if link.reason is Reason.SOUND]
