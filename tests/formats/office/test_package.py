import zipfile
from io import BytesIO

import pytest

from editor_app.domain.errors import Unreadable
from editor_app.formats.base.sniffing import A_WORD_FILE
from editor_app.formats.office.package import Package, parsed

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def zipped(name: str, content: bytes) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr(name, content)
    return stream.getvalue()


def test_a_part_or_nothing() -> None:
    package = Package(zipped("a.xml", b"<a><b/></a>"), "Word", A_WORD_FILE)
    part = package.part("a.xml")
    assert part is not None
    assert part.tag == "a"
    assert package.part("b.xml") is None


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"just words", "not a Word file"),
        (b"PK\x03\x04 cut off", "damaged"),
        (OLE + b"WordDocument", "old kind"),
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (zipped("a.xml", b"\0" * (20 << 20)), "unpack to 20 MB"),
    ],
)
def test_refused_in_words(data: bytes, words: str) -> None:
    with pytest.raises(Unreadable, match=words) as refusal:
        Package(data, "Word", A_WORD_FILE)
    assert refusal.value.hint


def test_damage_inside_a_part_is_damage_of_the_file() -> None:
    data = bytearray(zipped("a.xml", bytes(range(256)) * 40))
    data[60:80] = b"x" * 20
    with pytest.raises(Unreadable, match="damaged"):
        Package(bytes(data), "Word", A_WORD_FILE).part("a.xml")


@pytest.mark.parametrize("declaration", ['<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/hostname">'])
def test_declarations_are_refused(declaration: str) -> None:
    with pytest.raises(Unreadable, match="declarations"):
        parsed(f"<!DOCTYPE a [{declaration}]><a>&a;</a>".encode(), "Word")


def test_broken_xml_is_damage() -> None:
    with pytest.raises(Unreadable, match="damaged"):
        parsed(b"<a><b></a>", "Word")
