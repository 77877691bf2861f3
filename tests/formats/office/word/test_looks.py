import pytest
from lxml import etree

from editor_app.formats.base.pieces import Run
from editor_app.formats.office.word.looks import WordLook, look_of, no_chunk

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


@pytest.mark.parametrize(
    ("properties", "look"),
    [
        ("<w:b/><w:i w:val='0'/>", WordLook(bold=True, italic=False)),
        ("<w:strike/>", WordLook(struck=True)),
        ("<w:dstrike w:val='false'/>", WordLook(struck=False)),
        ("<w:vanish/>", WordLook(hidden=True)),
        ("<w:vertAlign w:val='superscript'/>", WordLook(raised=1)),
        ("<w:vertAlign w:val='baseline'/>", WordLook(raised=0)),
        ("<w:position w:val='-6'/>", WordLook(raised=-1)),
        ("<w:position w:val='1'/>", WordLook()),
        ("<w:rFonts w:ascii='Symbol' w:hAnsi='Arial'/>", WordLook(font="Symbol")),
        ("", WordLook()),
    ],
)
def test_what_properties_say(properties: str, look: WordLook) -> None:
    given = etree.fromstring(f"<w:rPr {W}>{properties}</w:rPr>")
    assert look_of(given) == look


def test_a_nearer_word_overrules_a_style() -> None:
    style = WordLook(bold=True, raised=1, font="Symbol")
    assert WordLook(bold=False, struck=True).over(style) == WordLook(False, None, True, None, 1, "Symbol")
    assert style.run("", code=False) == Run("", bold=True)


def test_words_as_a_person_sees_them() -> None:
    assert WordLook(raised=1).shown("6") == "⁶"
    assert WordLook(raised=-1).shown("2") == "₂"
    assert WordLook(font="Symbol").shown("\xb3") == WordLook().shown("\xb3", "Symbol") == "≥"
    assert list(no_chunk("x")) == []
