"""The tables at the head of a file."""

import pytest

from editor_app.formats.rtf.header import Header, page


def styled(*styles: tuple[int, str, int, int]) -> Header:
    """A header with styles: number, name, number of the one it is based on, outline level."""
    made = Header()
    for number, name, based_on, outline in styles:
        made.word("stylesheet", "s", number)
        if based_on >= 0:
            made.word("stylesheet", "sbasedon", based_on)
        if outline >= 0:
            made.word("stylesheet", "outlinelevel", outline)
        made.said("stylesheet", f"{name};")
    return made


def test_a_style_is_a_heading_by_its_level_its_name_or_what_it_is_based_on() -> None:
    header = styled((1, "Mine", -1, 0), (2, "heading 2", -1, -1), (3, "Ours", 2, -1), (4, "Normal", -1, -1))
    assert [header.heading(number) for number in (1, 2, 3, 4, 99)] == [1, 2, 2, 0, 0]


def test_styles_that_are_based_on_each_other_end_somewhere() -> None:
    header = styled((1, "One", 2, -1), (2, "Two", 1, -1))
    assert header.heading(1) == 0
    assert not header.quotes(1) and not header.titles(1)


def test_titles_and_quotations_are_known_by_their_names() -> None:
    header = styled((1, "Title", -1, -1), (2, "Intense Quote", -1, -1), (3, "Ours", 2, -1))
    assert [header.titles(number) for number in (1, 2)] == [True, False]
    assert [header.quotes(number) for number in (1, 2, 3)] == [False, True, True]


def test_each_font_has_its_alphabet() -> None:
    header = Header()
    for font, word, number in ((0, "fcharset", 204), (1, "cpg", 936), (2, "fcharset", 999)):
        header.word("fonttbl", "f", font)
        header.word("fonttbl", word, number)
    assert header.fonts == {0: "cp1251", 1: "gb18030", 2: ""}


@pytest.mark.parametrize(("number", "name"), [(65001, "utf-8"), (1252, "cp1252"), (936, "gb18030"), (31_337, "")])
def test_code_pages_have_names_or_none(number: int, name: str) -> None:
    assert page(number) == name


def test_people_are_counted_from_the_first() -> None:
    header = Header()
    for name in ("Unknown;", "Ann Reed;"):
        header.said("revtbl", name)
    assert header.person(1) == "Ann Reed"
    assert header.person(-1) == header.person(7) == ""
