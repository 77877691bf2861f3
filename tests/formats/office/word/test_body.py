from lxml import etree

from editor_app.formats.office.elements import child, value
from editor_app.formats.office.word.body import BodyReader
from editor_app.formats.office.word.looks import Surroundings, is_on

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
STRICT = 'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"'


def test_both_dialects_are_read() -> None:
    for dialect in (W, STRICT):
        body = etree.fromstring(
            f"<w:body {dialect}><w:p><w:r><w:t>Words</w:t><w:tab/><w:t>more</w:t></w:r></w:p></w:body>"
        )
        assert [piece.text for piece in BodyReader(Surroundings()).blocks(body)] == ["Words more"]


def test_properties() -> None:
    properties = etree.fromstring(f'<w:rPr {W}><w:b/><w:i w:val="false"/><w:sz w:val="20"/></w:rPr>')
    assert is_on(properties, "b")
    assert is_on(properties, "i") is False
    assert is_on(properties, "u") is None
    assert value(child(properties, "sz")) == "20"
    assert child(properties, "sz", "nothing") is None


def test_the_same_text_in_two_shapes_is_read_once() -> None:
    source = (
        f'<w:body {W} xmlns:mc="m"><w:p><w:r><mc:AlternateContent><mc:Choice><w:t>once</w:t></mc:Choice>'
        "<mc:Fallback><w:t>twice</w:t></mc:Fallback></mc:AlternateContent></w:r></w:p></w:body>"
    )
    assert [piece.text for piece in BodyReader(Surroundings()).blocks(etree.fromstring(source))] == ["once"]


def test_an_end_that_was_deleted_at_the_very_end() -> None:
    source = f"<w:body {W}><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>last</w:t></w:r></w:p></w:body>"
    assert [piece.text for piece in BodyReader(Surroundings()).blocks(etree.fromstring(source))] == ["last"]
