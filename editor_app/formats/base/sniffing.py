"""What a file really is, by its bytes, for whoever has to say that it is not what its name says."""

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO

import olefile

from editor_app.domain.errors import Unreadable

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SPACE = b"\xef\xbb\xbf \t\r\n"
_FIB_FLAGS, _ENCRYPTED = 11, 0x01
"""Where an old Word file says that it is encrypted."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: what it is called, and the ending it should have when it can be read here."""

    name: str
    suffix: str = ""
    locked: bool = False


_STARTS = (
    (b"%PDF-", FileKind("a PDF file", ".pdf")),
    (b"{\\rtf", FileKind("an RTF file", ".rtf")),
    (b"\x89PNG", FileKind("a picture")),
    (b"\xff\xd8\xff", FileKind("a picture")),
    (b"GIF8", FileKind("a picture")),
    (b"\x7fELF", FileKind("a program")),
    (b"MZ\x90", FileKind("a program")),
    (b"\x1f\x8b", FileKind("a packed file")),
    (b"Rar!", FileKind("a packed file")),
    (b"7z\xbc\xaf", FileKind("a packed file")),
    (b"SQLite format 3", FileKind("a database")),
    (b"\xdb\xa5", FileKind("a Word file of the old kind")),
    (b"\x31\xbe\x00\x00", FileKind("a Write file")),
)
_STREAMS = (
    ("EncryptedPackage", FileKind("an Office file", locked=True)),
    ("WordDocument", FileKind("a Word file of the old kind")),
    ("Workbook", FileKind("an Excel workbook of the old kind")),
    ("Book", FileKind("an Excel workbook of the old kind")),
    ("PowerPoint Document", FileKind("a presentation of the old kind")),
    ("__properties_version1.0", FileKind("an Outlook message")),
)
_PARTS = (
    ("word/document.xml", FileKind("a Word file", ".docx")),
    ("xl/workbook.xml", FileKind("an Excel workbook")),
    ("ppt/presentation.xml", FileKind("a presentation")),
    ("META-INF/container.xml", FileKind("an e-book")),
    ("Index/Document.iwa", FileKind("a Pages file")),
    ("Index.zip", FileKind("a Pages file")),
    ("content.xml", FileKind("an OpenDocument file", ".odt")),
)


def true_kind(data: bytes) -> FileKind | None:
    """What the bytes are; nothing when they tell nothing, as plain text does."""
    if data.startswith(OLE):
        return _in_ole(data)
    if data.startswith(b"PK"):
        return _in_zip(data)
    head = data[:1024].lstrip(SPACE)
    return next((kind for start, kind in _STARTS if head.startswith(start)), None) or _in_markup(head.lower())


def other_kind(wanted: str, data: bytes) -> Unreadable:
    """The refusal of a file that is not `wanted`, which is said with its article: what it is, and what to do."""
    kind = true_kind(data)
    if kind and kind.locked:
        return Unreadable(
            "The file is protected by a password.", "Open it in Word, take the password off, save it again."
        )
    if kind is None or kind.name == wanted:
        return Unreadable(f"This is not {wanted}, whatever its name says.", "Check what the file really is.")
    hint = (
        f"Rename it to end in {kind.suffix}."
        if kind.suffix
        else "If there is a text in it, open it in the program it comes from and save it as .docx or .txt."
    )
    return Unreadable(f"This is not {wanted} but {kind.name}.", hint)


def _in_ole(data: bytes) -> FileKind:
    """An Office file of before 2007, or the shell around an encrypted one."""
    with suppress(Exception), olefile.OleFileIO(BytesIO(data)) as shell:  # it meets broken files with any exception
        for name, kind in _STREAMS:
            if shell.exists(name):
                return FileKind(kind.name, locked=kind.locked or (name == "WordDocument" and _is_locked(shell)))
    for name, kind in _STREAMS:  # a broken shell may still show what was in it
        if name.encode("utf-16-le") in data:
            return kind
    return FileKind("an Office file of the old kind")


def _is_locked(shell: "olefile.OleFileIO[str]") -> bool:
    head = shell.openstream("WordDocument").read(_FIB_FLAGS + 1)
    return len(head) > _FIB_FLAGS and bool(head[_FIB_FLAGS] & _ENCRYPTED)


def _in_zip(data: bytes) -> FileKind:
    with suppress(Exception), zipfile.ZipFile(BytesIO(data)) as package:
        names = frozenset(package.namelist())
        return next((kind for name, kind in _PARTS if name in names), FileKind("a zip archive"))
    return FileKind("a damaged zip archive")


def _in_markup(head: bytes) -> FileKind | None:
    return next((kind for start, kind in _marked() if start in head), None) if head.startswith(b"<") else None


def _marked() -> Iterator[tuple[bytes, FileKind]]:
    yield b"office:document", FileKind("a flat OpenDocument file", ".fodt")
    yield b"<html", FileKind("a web page", ".html")
    yield b"<!doctype html", FileKind("a web page", ".html")
    yield b"<?xml", FileKind("an XML file")
