from lxml import etree

from editor_app.formats.office.word.definitions import styles_of

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def test_a_style_has_what_those_it_is_based_on_say() -> None:
    found = styles_of(
        etree.fromstring(
            f"<w:styles {W}><w:style w:styleId='Strong'><w:name w:val='Strong'/><w:rPr><w:b/></w:rPr></w:style>"
            "<w:style w:styleId='Mine'><w:basedOn w:val='Strong'/><w:rPr><w:i/></w:rPr></w:style>"
            "<w:style w:styleId='H'><w:name w:val='heading 3'/><w:basedOn w:val='H'/></w:style></w:styles>"
        )
    )
    assert (found["Mine"].words.bold, found["Mine"].words.italic) == (True, True)
    assert found["H"].heading == 3
    assert styles_of(None) == {}
