import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text import compare
from editor_app.text.compare import ChangeKind, changed_sentences, differences
from editor_app.text.span import Span

TEXTS = st.text(alphabet="ab .,\n-’中文é\u0301", max_size=60)


def shown(a: str, b: str) -> list[tuple[str, str, str]]:
    return [(change.kind.value, change.a.of(a), change.b.of(b)) for change in differences(a, b)]


def test_one_word_changed() -> None:
    assert shown("The two sides met.", "The two parties met.") == [
        ("same", "The two ", "The two "),
        ("changed", "sides", "parties"),
        ("same", " met.", " met."),
    ]


def test_words_added_and_taken_away() -> None:
    assert shown("She signed.", "She gladly signed.") == [
        ("same", "She", "She"),
        ("only b", "", " gladly"),
        ("same", " signed.", " signed."),
    ]
    assert shown("one two three", "one two") == [("same", "one two", "one two"), ("only a", " three", "")]


def test_white_space_is_compared_too() -> None:
    assert ("changed", "  ", " ") in shown("a  b", "a b")


def test_chinese_is_compared_character_by_character() -> None:
    assert ("changed", "一", "二") in shown("第一章", "第二章")


def test_equal_and_empty_texts() -> None:
    assert shown("", "") == []
    assert shown("same here", "same here") == [("same", "same here", "same here")]
    assert shown("", "new") == [("only b", "", "new")]


def check_covers(a: str, b: str) -> None:
    at_a = at_b = 0
    for change in differences(a, b):
        assert (change.a.start, change.b.start) == (at_a, at_b)
        at_a, at_b = change.a.end, change.b.end
        assert len(change.a) + len(change.b) > 0
        assert (change.kind is ChangeKind.SAME) == (change.a.of(a) == change.b.of(b))
        assert (change.kind is ChangeKind.ONLY_A) == (len(change.b) == 0)
        assert (change.kind is ChangeKind.ONLY_B) == (len(change.a) == 0)
    assert (at_a, at_b) == (len(a), len(b))


@given(TEXTS, TEXTS)
def test_every_character_of_both_is_covered_in_order(a: str, b: str) -> None:
    check_covers(a, b)


@given(st.lists(st.sampled_from("abcdefg"), max_size=40), st.lists(st.sampled_from("abcdefg"), max_size=40))
def test_long_texts_are_covered_too(a: list[str], b: list[str]) -> None:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(compare, "_LARGE", 30)
        check_covers(" ".join(a), " ".join(b))


def test_a_long_text_takes_little_time() -> None:
    words = [f"w{number * 7919 % 5000}" for number in range(100_000)]
    changed = ["other" if number % 40 == 0 else word for number, word in enumerate(words)]
    begin = time.process_time()
    found = differences(" ".join(words), " ".join(changed))
    assert time.process_time() - begin < 5
    assert 2000 < sum(change.kind is ChangeKind.CHANGED for change in found) <= 2500
    unlike = differences("x " * 100_000, "y " * 90_000)
    assert not any(change.kind is ChangeKind.SAME and change.a.of("x " * 100_000).strip() for change in unlike)
    assert time.process_time() - begin < 8


@pytest.mark.parametrize(
    ("a", "b", "pairs"),
    [
        (
            "The bridge will be closed. Walkers may use it.",
            "The bridge will not be closed. Walkers may use it.",
            [("The bridge will be closed.", "The bridge will not be closed.")],
        ),
        (
            "It rained. Ninety came.\n\nIt is over.",
            "It rained. Eighty came.\n\nIt is over.",
            [("Ninety came.", "Eighty came.")],
        ),
        ("One. Two came. Three.", "One. Two came. Four. Three.", [("", "Four.")]),
        ("It is, they said, over.", "It is they said over.", []),
    ],
)
def test_the_sentences_in_which_words_differ(a: str, b: str, pairs: list[tuple[str, str]]) -> None:
    start = "Before it all. "
    there = changed_sentences(start + a, b, Span(len(start), len(start + a)), Span(0, len(b)))
    assert [(one.of(start + a), two.of(b)) for one, two in there] == pairs
