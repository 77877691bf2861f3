"""Words and numbers of a string."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.language.words import is_cjk, parts, words


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't stop, said O’Neill’s mill.", ["Don't", "stop", "said", "O’Neill’s", "mill"]),
        ("e-mail the U.S. office", ["e", "mail", "the", "U", "S", "office"]),
        ("3,000.5 trees on 2025/06/26 at 22:50", ["3,000.5", "trees", "on", "2025/06/26", "at", "22:50"]),
        ("the 21st and 5G", ["the", "21st", "and", "5G"]),
        ("中文 and 한글", ["中", "文", "and", "한", "글"]),
        ("caf\u00e9 cafe\u0301 co\u00adoperate", ["caf\u00e9", "cafe\u0301", "co\u00adoperate"]),
        ("mill中mill", ["mill", "中", "mill"]),
        ("mill2 b2b snake_case", ["mill2", "b2b", "snake", "case"]),
        ("dogs' 'quoted'", ["dogs", "quoted"]),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert [word.text for word in words(text)] == found


@given(st.text(alphabet="abZ é'’中3.,:-_\u0301\u00ad\n", max_size=40), st.data())
def test_words_are_places_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = start
    for word in words(text, start, end):
        assert at <= word.start < word.end <= end
        assert text[word.start : word.end] == word.text == word.span.of(text)
        at = word.end


def test_what_a_word_says_of_itself() -> None:
    (word,) = words("Miller’S")
    assert word.lower == "miller's"
    assert not word.is_number
    assert next(words("3rd")).is_number
    assert is_cjk("中")
    assert not is_cjk("a")


@given(st.text(max_size=100))
def test_a_text_taken_apart_is_the_text_and_its_words(text: str) -> None:
    pieces = parts(text)
    assert "".join(pieces) == text
    assert pieces[1::2] == [word.text for word in words(text)]
