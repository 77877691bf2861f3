from lxml import etree

from editor_app.formats.base.facts.numerals import Label
from editor_app.formats.office.word.numbers import Numbering

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def level(at: int, text: str, form: str = "decimal", more: str = "") -> str:
    return f'<w:lvl w:ilvl="{at}">{more}<w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'


def numbering(levels: str, *numbers: str) -> Numbering:
    lists = "".join(
        f'<w:num w:numId="{at}"><w:abstractNumId w:val="0"/>{inside}</w:num>' for at, inside in enumerate(numbers, 1)
    )
    return Numbering(
        etree.fromstring(
            f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{levels}</w:abstractNum>{lists}</w:numbering>'
        )
    )


RESTART = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'


def test_lists_of_one_kind_share_their_count_until_one_begins_anew() -> None:
    found = numbering(level(0, "%1."), "", "", RESTART)
    assert [found.next(one, 0).number for one in ("1", "1", "2", "3", "3", "1")] == [1, 2, 3, 7, 8, 9]


def test_a_start_in_the_definition_and_deeper_levels_that_begin_again() -> None:
    found = numbering(level(0, "%1)", more='<w:start w:val="3"/>') + level(1, "%2."), "")
    assert [found.next("1", at).number for at in (0, 1, 1, 0, 1)] == [3, 1, 2, 4, 1]


def test_what_a_text_cannot_count_stands_as_words() -> None:
    levels = level(0, "Article %1", "upperRoman") + level(1, "%1.%2") + level(2, "(%3)", "lowerLetter")
    found = numbering(levels, "")
    labels = [found.next("1", at) for at in (0, 1, 2)]
    assert labels == [Label(words="Article I"), Label(words="I.1"), Label(words="(a)")]
    legal = numbering(level(0, "%1.", "upperRoman") + level(1, "%1.%2", more="<w:isLgl/>"), "")
    legal.next("1", 0)
    assert legal.next("1", 1) == Label(words="1.1")


def test_bullets_and_lists_that_are_not_there() -> None:
    found = numbering(level(0, "•", "bullet") + level(1, "Note", "none"), "")
    assert found.next("1", 0) == found.next("9", 0) == Numbering().next("1", 0) == Label()
    assert found.next("1", 1) == Label(words="Note")


def test_a_list_that_a_style_defines() -> None:
    root = etree.fromstring(
        f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:numStyleLink w:val="S"/></w:abstractNum>'
        f'<w:abstractNum w:abstractNumId="1"><w:styleLink w:val="S"/>{level(0, "%1.")}</w:abstractNum>'
        '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
    )
    assert Numbering(root).next("1", 0) == Label(1)
