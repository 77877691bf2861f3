"""Words and numbers of a string."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.language.letters import is_cjk
from editor_app.text.language.words import (
    count_words,
    hyphenated,
    is_lettered,
    length_in_words,
    parts,
    runs,
    units,
    word_at,
    words,
)
from editor_app.text.span import Span
from tests.text.language.conftest import SCRIPTS, is_mark, texts


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Don't stop, said O’Neill’s mill.", ["Don't", "stop", "said", "O’Neill’s", "mill"]),
        ("e-mail the U.S. office", ["e", "mail", "the", "U", "S", "office"]),
        ("3,000.5 trees on 2025/06/26 at 22:50", ["3,000.5", "trees", "on", "2025/06/26", "at", "22:50"]),
        ("the 21st and 5G in 3Q24", ["the", "21st", "and", "5G", "in", "3Q24"]),
        ("中文 and 한글 말", ["中", "文", "and", "한글", "말"]),
        ("caf\u00e9 cafe\u0301 co\u00adoperate", ["caf\u00e9", "cafe\u0301", "co\u00adoperate"]),
        ("mill中mill", ["mill", "中", "mill"]),
        ("mill2 b2b snake_case", ["mill2", "b2b", "snake", "case"]),
        ("dogs' 'quoted'", ["dogs", "quoted"]),
        ("人々は二〇二六年", ["人", "々", "は", "二", "〇", "二", "六", "年"]),
        ("か\u3099く・ｶﾞｸ", ["か\u3099", "く", "ｶﾞ", "ｸ"]),
        ("水\u200b车", ["水\u200b", "车"]),
        ("葛\U000e0100城", ["葛\U000e0100", "城"]),
        ("नमस्ते दुनिया।", ["नमस्ते", "दुनिया"]),
        ("สวัสดี ครับ", ["สวัสดี", "ครับ"]),
        ("مُحَمَّد said שָׁלוֹם", ["مُحَمَّد", "said", "שָׁלוֹם"]),
        ("e\u0301t\u0301's", ["e\u0301t\u0301's"]),
        ("中क 한中", ["中", "क", "한", "中"]),
        ("１，２００ ５月 ٣٤", ["１", "２００", "５", "月", "٣٤"]),
        ("🙂 👩\u200d🚀 ©", []),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert [word.text for word in words(text)] == found
    assert count_words(text) == len(found)


@given(texts(), st.data())
def test_words_are_places_in_order(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    at = start
    for word in words(text, start, end):
        assert at <= word.start < word.end <= end
        assert text[word.start : word.end] == word.text == word.span.of(text)
        assert not any(map(str.isspace, word.text))
        assert not is_mark(word.text[0])
        at = word.end


@given(texts())
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    held = {at for word in words(text) for at in range(word.start, word.end)}
    assert {at for at, sign in enumerate(text) if sign.isalnum()} <= held


@given(texts())
def test_no_mark_parts_a_word(text: str) -> None:
    """A letter, its marks and the next letter are one word, in every script that puts spaces between words."""
    ends = {word.end for word in words(text)}
    for at in range(1, len(text)):
        letter = unicodedata.category(text[at - 1]).startswith("L") and not is_cjk(text[at - 1])
        assert not (letter and is_mark(text[at]) and at in ends)


@given(texts("han", "kana"))
def test_a_letter_without_spaces_is_a_word(text: str) -> None:
    assert count_words(text) == sum(map(is_cjk, text))


@given(texts())
def test_a_text_taken_apart_is_the_text_and_its_words(text: str) -> None:
    pieces = parts(text)
    assert "".join(pieces) == text
    assert pieces[1::2] == [word.text for word in words(text)]
    assert count_words(text) == len(pieces[1::2])


@given(texts())
def test_units_are_the_words_and_each_other_sign(text: str) -> None:
    found = units(text)
    assert "".join(unit.text for unit in found) == "".join(text.split())
    assert {unit.span for unit in found} >= {word.span for word in words(text)}
    assert all(len(unit.text) == 1 for unit in found if unit not in set(words(text)))


def test_units_of_a_line() -> None:
    assert [unit.text for unit in units("It's a_b, 水车 1,200!")] == [
        *("It's", "a", "_", "b", ",", "水", "车", "1,200", "!")
    ]


@given(texts(), st.integers(0, 80))
def test_the_word_at_a_place_holds_it(text: str, at: int) -> None:
    found = word_at(text, at)
    assert at >= len(text) or found.start <= at < found.end
    assert found in {word.span for word in words(text)} or len(found) <= 1


@given(st.lists(st.sampled_from(sorted(SCRIPTS["latin"] + SCRIPTS["cyrillic"])), min_size=1).map("".join))
def test_one_run_of_letters_is_one_word_in_every_sense(word: str) -> None:
    assert count_words(word) == len(runs(word)) == len(hyphenated(word)) == length_in_words(word) == 1
    assert is_lettered(word)


def test_what_a_word_says_of_itself() -> None:
    (word,) = words("Miller’S")
    assert word.lower == "miller's"
    assert not word.is_number
    assert words("3rd")[0].is_number


def test_words_for_other_questions() -> None:
    text = "It's the 1,200 well-known wheels: 水车转，水流。"
    assert count_words(text) == 11
    assert length_in_words(text) == 6 + 5 / 2
    assert runs(text) == ["It", "s", "the", "1", "200", "well", "known", "wheels", "水车转", "水流"]
    assert hyphenated("a well-known, open‐air mill-") == ["a", "well-known", "open‐air", "mill"]


@pytest.mark.parametrize("word", ["mill", "O’Neill", "cafe\u0301", "co\u00adoperate", "मिल"])
def test_words_of_letters(word: str) -> None:
    assert is_lettered(word)


@pytest.mark.parametrize("word", ["mill2", "3rd", "中", "", "a-b"])
def test_words_that_are_not(word: str) -> None:
    assert not is_lettered(word)


def test_the_word_at_a_place() -> None:
    text = "It turns.\nDon't stop 水车"
    assert word_at(text, 13).of(text) == "Don't"
    assert word_at(text, 8).of(text) == "."
    assert word_at(text, 22).of(text) == "车"
    assert word_at(text, len(text)) == Span(len(text), len(text))


@given(texts())
def test_words_are_the_same_when_chinese_or_marks_stand_elsewhere(text: str) -> None:
    alone = [(word.start, word.end) for word in words(text)]
    assert [(word.start, word.end) for word in words(f"{text}\n\n水车 e\u0301")][: len(alone)] == alone
    assert [(word.start, word.end) for word in words(f"{text}\n\n水", 0, len(text))] == alone
