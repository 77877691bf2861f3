import struct
import zipfile
from io import BytesIO

import pytest

from editor_app.formats.base.sniffing import OLE, other_kind, true_kind


def zipped(*names: str) -> bytes:
    stream = BytesIO()
    with zipfile.ZipFile(stream, "w") as package:
        for name in names:
            package.writestr(name, "x")
    return stream.getvalue()


def shell(*streams: tuple[str, bytes]) -> bytes:
    """A compound file as Office wrote them before 2007: a head, one sector of allocations, a directory, the streams."""
    size = 512
    entries, sectors = [_entry("Root Entry", 5, child=1 if streams else -1)], []
    table = [0xFFFFFFFD, 0xFFFFFFFE]
    for number, (name, content) in enumerate(streams, 1):
        content = content.ljust(4096, b"\0")  # shorter ones would lie in a stream of their own
        begin = len(table)
        right = number + 1 if number < len(streams) else -1
        entries.append(_entry(name, 2, right=right, begin=begin, length=len(content)))
        parts = [content[at : at + size] for at in range(0, len(content), size)]
        table += [*range(begin + 1, begin + len(parts)), 0xFFFFFFFE]
        sectors += parts
    head = OLE + bytes(16) + struct.pack("<HHHHHHL", 0x3E, 3, 0xFFFE, 9, 6, 0, 0)
    head += struct.pack("<8L", 0, 1, 1, 0, 4096, 0xFFFFFFFE, 0, 0xFFFFFFFE) + struct.pack("<L", 0)
    head += struct.pack("<L", 0) + b"\xff" * (108 * 4)
    allocations = struct.pack(f"<{len(table)}L", *table).ljust(size, b"\xff")
    return head + allocations + b"".join(entries).ljust(size, b"\0") + b"".join(sectors)


def _entry(name: str, kind: int, child: int = -1, right: int = -1, begin: int = 0xFFFFFFFE, length: int = 0) -> bytes:
    words = name.encode("utf-16-le") + b"\0\0"
    made = words.ljust(64, b"\0") + struct.pack("<HBB", len(words), kind, 1)
    made += struct.pack("<3l", -1, right, child) + bytes(36) + struct.pack("<LQ", begin & 0xFFFFFFFF, length)
    return made.ljust(128, b"\0")


LOCKED = bytes(11) + b"\x01" + bytes(20)


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7", "a PDF file"),
        (b"\xef\xbb\xbf{\\rtf1", "an RTF file"),
        (b"<!DOCTYPE html><p>", "a web page"),
        (b'<?xml version="1.0"?><office:document>', "a flat OpenDocument file"),
        (zipped("word/document.xml"), "a Word file"),
        (zipped("content.xml"), "an OpenDocument file"),
        (zipped("xl/workbook.xml"), "an Excel workbook"),
        (zipped("META-INF/container.xml"), "an e-book"),
        (zipped("holiday.jpg"), "a zip archive"),
        (b"PK\x03\x04 cut off", "a damaged zip archive"),
        (shell(("WordDocument", bytes(32))), "a Word file of the old kind"),
        (shell(("Workbook", b"")), "an Excel workbook of the old kind"),
        (OLE + "WordDocument".encode("utf-16-le"), "a Word file of the old kind"),
        (OLE, "an Office file of the old kind"),
    ],
)
def test_it_is_named(data: bytes, name: str) -> None:
    kind = true_kind(data)
    assert kind is not None
    assert (str(kind.name), kind.locked) == (name, False)


@pytest.mark.parametrize(
    "data",
    [shell(("WordDocument", LOCKED)), shell(("EncryptedPackage", b"")), OLE + "EncryptedPackage".encode("utf-16-le")],
)
def test_a_password_is_seen(data: bytes) -> None:
    assert "password" in str(other_kind("a Word file", data).message)


def test_plain_words_tell_nothing() -> None:
    assert true_kind(b"Plain words.") is None
    refusal = other_kind("a Word file", b"Plain words.")
    assert str(refusal.message) == "This is not a Word file, whatever its name says."


def test_what_to_do() -> None:
    refusal = other_kind("a Word file", zipped("content.xml"))
    assert str(refusal) == "This is not a Word file but an OpenDocument file. Rename it to end in .odt."
    assert "save it as .docx" in str(other_kind("a Word file", zipped("xl/workbook.xml")).hint)
