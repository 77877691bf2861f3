"""Letters, and the scripts they belong to."""

import re
import unicodedata
from collections.abc import Callable

import pytest

from editor_app.text.language.letters import (
    CJK,
    EASTERN,
    INVISIBLE,
    LETTER,
    MARKS,
    SQUARE_MARKS,
    UNSPACED,
    ascii_letters,
    breadth,
    count_han,
    count_kana,
    is_cjk,
    is_eastern,
    is_unspaced,
    is_western,
    with_letters,
)

EVERY = [chr(code) for code in range(0x110000) if not 0xD800 <= code <= 0xDFFF]
NAMED = [character for character in EVERY if unicodedata.name(character, "")]


def named(*beginnings: str) -> list[str]:
    return [character for character in NAMED if unicodedata.name(character).startswith(beginnings)]


def outside(characters: list[str], inside: str) -> list[str]:
    """The characters that a class does not hold."""
    return [character for character in characters if not re.match(f"[{inside}]", character)]


def test_each_chinese_and_japanese_letter_counts_as_a_word() -> None:
    han = named("CJK UNIFIED IDEOGRAPH", "CJK COMPATIBILITY IDEOGRAPH", "IDEOGRAPHIC NUMBER ZERO")
    kana = [character for character in named("HIRAGANA", "KATAKANA", "BOPOMOFO") if character.isalnum()]
    assert outside(han, CJK) == []
    assert outside([one for one in kana if not unicodedata.name(one).endswith("SOUND MARK")], CJK) == []
    assert len(han) > 90_000


def test_a_korean_syllable_is_no_word_but_an_eastern_letter() -> None:
    hangul = [character for character in named("HANGUL", "HALFWIDTH HANGUL") if character.isalnum()]
    assert outside(hangul, EASTERN) == []
    assert set(outside(hangul, CJK)) == set(hangul)


def test_no_sign_and_no_blank_is_a_letter_of_the_east() -> None:
    assert [character for character in NAMED if re.match(f"[{EASTERN}]", character) and not character.isalnum()] == []
    assert not is_cjk("・")  # the dot between Katakana names
    assert not is_cjk("。")


def test_the_table_of_marks_is_that_of_unicode() -> None:
    basic = [character for character in NAMED if character < "\U00010000"]
    marks = [character for character in basic if unicodedata.category(character).startswith("M")]
    assert len(outside(marks, MARKS)) <= 0.01 * len(marks)  # a later Unicode has a few more
    for inside in (MARKS, SQUARE_MARKS, INVISIBLE):
        held = [character for character in basic if re.match(f"[{inside}]", character)]
        assert {unicodedata.category(character)[0] for character in held} <= {"M", "L", "C"}
        assert not any(map(str.isspace, held))


def test_marks_of_square_letters_hold_nothing_else() -> None:
    """A class that a Chinese letter may carry must hold no letter: two words would be one."""
    held = [character for character in NAMED if re.match(f"[{SQUARE_MARKS}]", character)]
    assert {character for character in held if unicodedata.category(character) != "Mn"} == {"ﾞ", "ﾟ"}


@pytest.mark.parametrize("letter", ["a", "é", "Ж", "ש", "ن", "क", "ก", "한"])
def test_letters_of_scripts_with_spaces(letter: str) -> None:
    assert re.fullmatch(LETTER, letter)
    assert not is_cjk(letter)


@pytest.mark.parametrize("other", ["中", "の", "5", "_", " ", ".", "🙂", "\u0301"])
def test_what_is_no_such_letter(other: str) -> None:
    assert not re.fullmatch(LETTER, other)


def test_of_one_character() -> None:
    assert is_cjk("々")
    assert is_cjk("〇")
    assert is_cjk("\U00020000")
    assert is_eastern("한")
    assert not is_eastern("a")
    assert not is_eastern("")
    assert is_unspaced("，")
    assert is_unspaced("中")
    assert not is_unspaced("한")
    assert not is_unspaced("")


def test_how_broad_and_how_chinese_a_line_is() -> None:
    assert breadth("mill") == 4
    assert breadth("水车。") == 6
    assert breadth("한국") == 4
    assert count_han("A 水车 turns 〇") == 3
    assert outside(["　", "（", "カ"], UNSPACED) == []


@pytest.mark.parametrize(("word", "plain"), [("müller", "muller"), ("łódź", "lodz"), ("åse", "ase"), ("groß", "gross")])
def test_letters_without_their_accents(word: str, plain: str) -> None:
    assert ascii_letters(word) == plain
    assert ascii_letters(plain) == plain


@pytest.mark.parametrize(("asked", "signs"), [(is_cjk, CJK), (is_eastern, EASTERN), (is_unspaced, UNSPACED)])
def test_what_is_asked_of_a_sign_is_what_its_class_says(asked: Callable[[str], bool], signs: str) -> None:
    one_of = re.compile(f"[{signs}]")
    assert [sign for sign in NAMED if asked(sign) != bool(one_of.match(sign))] == []
    assert not asked("")


def test_no_letter_of_cjk_is_western() -> None:
    assert [sign for sign in NAMED if is_western(sign) and is_cjk(sign)] == []
    assert is_western("") and is_western("“mill” – Ωмир") and not is_western("the mill 水")


def test_a_letter_of_a_pattern_is_none_of_cjk() -> None:
    for text in ("mill", "mill水", "水mill"):
        found = with_letters("LETTER+", text).search(text)
        assert found and found[0] == "mill"


def test_japanese_letters_are_counted_without_chinese_characters() -> None:
    assert count_kana("東京タワーの夜景, by night") == 4
    assert count_kana("by night") == 0
