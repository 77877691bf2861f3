import pytest
from hypothesis import given
from hypothesis import strategies as st

from editor_app.domain.errors import EditorError
from editor_app.formats.base.pieces import Run
from editor_app.formats.pdf.fonts import Fonts
from editor_app.formats.pdf.set_lines import Line, Setting, Typesetter

SETTING = Setting(10)
SETTER = Typesetter(Fonts("en_US"), lambda text, face, size, from_right: float(len(text)))


def texts(text: str, width: float) -> list[str]:
    return ["".join(bit.text for bit in line.bits) for line in SETTER.lines((Run(text),), SETTING, width)]


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("one two three", 8, ["one two", "three"]),
        ("one  two", 4, ["one", "two"]),
        ("abcdefgh ij", 3, ["abc", "def", "gh", "ij"]),
        ("one\ntwo", 20, ["one", "two"]),
        ("well-known", 6, ["well-", "known"]),
        ("a no\u00a0break", 9, ["a", "no\u00a0break"]),
        ("中文，段落。也在", 3, ["中文，", "段落。", "也在"]),
        ("中（文段）落", 3, ["中（文", "段）落"]),
        ("", 5, [""]),
    ],
)
def test_lines_break_where_they_may(text: str, width: float, lines: list[str]) -> None:
    assert texts(text, width) == lines


def test_text_from_the_right_stands_in_the_order_of_the_eye() -> None:
    (line,) = SETTER.lines((Run("שלום abc 12 עולם"),), SETTING, 99)
    assert [(bit.text.strip(), bit.from_right) for bit in line.bits if bit.text.strip()] == [
        ("עולם", True),
        ("abc 12", False),
        ("שלום", True),
    ]
    assert line.from_right
    (mixed,) = SETTER.lines((Run("abc שלום עולם, def"),), SETTING, 99)
    assert not mixed.from_right
    assert mixed.bits[0].text.strip() == "abc"


def test_links_and_styles_part_bits() -> None:
    (line,) = SETTER.lines((Run("a "), Run("b", bold=True), Run("c", link="https://a.org")), SETTING, 99)
    assert [(bit.text, bit.link) for bit in line.bits] == [("a ", ""), ("b", ""), ("c", "https://a.org")]
    assert line.bits[0].face != line.bits[1].face


def test_missing_letters_are_named_once() -> None:
    with pytest.raises(EditorError, match="has these characters: \U0010fffd \U0010fffc\\. Install"):
        texts("a\U0010fffd b\U0010fffc\U0010fffd", 50)


@given(st.text(alphabet="ab1 中，。-שלמبت\u0301\u00a0\n", max_size=60), st.integers(2, 30))
def test_no_letter_is_lost_and_no_line_is_too_wide(text: str, width: int) -> None:
    lines: list[Line] = SETTER.lines((Run(text),), SETTING, width)
    found = "".join(bit.text for line in lines for bit in line.bits)
    assert sorted("".join(found.split())) == sorted("".join(text.split()))
    assert all(line.width <= width or len(line.bits) == 1 for line in lines)
    assert SETTER.width((Run(text),), SETTING) >= max(line.width for line in lines)
