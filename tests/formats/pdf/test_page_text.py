import pytest

from editor_app.formats.pdf.glyphs import Glyph
from editor_app.formats.pdf.page_text import is_unknown
from editor_app.formats.pdf.page_text import page_text as made


def page_text(glyphs: list[Glyph]) -> list[str]:
    return [line.text for line in made(glyphs)]


def set_line(words: str, base: float, height: float = 10, unknown: bool = False) -> list[Glyph]:
    return [Glyph(one, 5 * at, 5 * at + 5, base, height, unknown) for at, one in enumerate(words)]


def test_an_empty_line_parts_what_stands_apart_or_is_larger() -> None:
    page = [*set_line("Head", 120, 16), *set_line("one", 100), *set_line("two", 88), *set_line("three", 76)]
    page += set_line("four", 50)
    assert page_text(page) == ["", "Head", "", "one", "two", "three", "", "four"]
    assert page_text([]) == []


def test_a_heading_at_the_top_does_not_go_on_with_the_page_before() -> None:
    assert page_text([*set_line("Head", 120, 16), *set_line("one", 100), *set_line("two", 88)])[:2] == ["", "Head"]
    assert page_text([*set_line("one", 100), *set_line("two", 88)]) == ["one", "two"]


def test_letters_that_nobody_can_tell_become_one_mark() -> None:
    page = [*set_line("ab", 100), *set_line("xyz", 100, unknown=True)]
    assert page_text(page[:2] + [Glyph(g.text, g.left + 15, g.right + 15, 100, 10, True) for g in page[2:]]) == ["ab �"]


@pytest.mark.parametrize(
    ("text", "unknown"), [("a", False), ("\x04", True), ("\ue123", True), ("�", True), ("你", False)]
)
def test_what_nobody_can_tell(text: str, unknown: bool) -> None:
    assert is_unknown(Glyph(text, 0, 1, 0, 1)) is unknown


def test_a_line_knows_how_high_it_is_set() -> None:
    assert [line.height for line in made([*set_line("Head", 120, 16), *set_line("one", 100)])] == [0, 16, 0, 10]
