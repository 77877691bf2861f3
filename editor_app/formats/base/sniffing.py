"""What a file really is, by its bytes, for saying that it is not what its name says."""

import zipfile
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from io import BytesIO
from typing import TYPE_CHECKING

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import Message, say
from editor_app.formats.base.unreadable import locked

if TYPE_CHECKING:
    import olefile

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
SPACE = b"\xef\xbb\xbf \t\r\n"
_FIB_FLAGS, _ENCRYPTED = 11, 0x01
"""Where an old Word file says that it is encrypted."""


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file: what it is called, and the ending it should have when it can be read here.

    An `old` one is from before 2007.
    """

    name: Message
    suffix: str = ""
    locked: bool = False
    old: bool = False


A_PDF_FILE, AN_RTF_FILE, A_WORD_FILE, AN_OPENDOCUMENT_FILE = (
    say("a PDF file"),
    say("an RTF file"),
    say("a Word file"),
    say("an OpenDocument file"),
)
A_MAIL, AN_EBOOK = say("a mail or a web archive"), say("an e-book")
SAVE_AS_TEXT = say("If there is a text in it, open it in the program it comes from and save it as .docx or .txt.")
_PICTURE, _PROGRAM, _PACKED = say("a picture"), say("a program"), say("a compressed file")
_OLD_WORD = FileKind(say("a Word file of the old kind"), old=True)
_OLD_EXCEL = FileKind(say("an Excel workbook of the old kind"), old=True)
_STARTS = (
    (b"%PDF-", FileKind(A_PDF_FILE, ".pdf")),
    (b"{\\rtf", FileKind(AN_RTF_FILE, ".rtf")),
    (b"\x89PNG", FileKind(_PICTURE)),
    (b"\xff\xd8\xff", FileKind(_PICTURE)),
    (b"GIF8", FileKind(_PICTURE)),
    (b"\x7fELF", FileKind(_PROGRAM)),
    (b"MZ\x90", FileKind(_PROGRAM)),
    (b"\x1f\x8b", FileKind(_PACKED)),
    (b"Rar!", FileKind(_PACKED)),
    (b"7z\xbc\xaf", FileKind(_PACKED)),
    (b"SQLite format 3", FileKind(say("a database"))),
    (b"\xdb\xa5", _OLD_WORD),
    (b"\x31\xbe\x00\x00", FileKind(say("a Write file"))),
)
_STREAMS = (
    ("EncryptedPackage", FileKind(say("an Office file"), locked=True)),
    ("WordDocument", _OLD_WORD),
    ("Workbook", _OLD_EXCEL),
    ("Book", _OLD_EXCEL),
    ("PowerPoint Document", FileKind(say("a presentation of the old kind"), old=True)),
    ("__properties_version1.0", FileKind(say("an Outlook message"))),
)
_PARTS = (
    ("word/document.xml", FileKind(A_WORD_FILE, ".docx")),
    ("xl/workbook.xml", FileKind(say("an Excel workbook"))),
    ("ppt/presentation.xml", FileKind(say("a presentation"))),
    ("META-INF/container.xml", FileKind(AN_EBOOK, ".epub")),
    ("Index/Document.iwa", FileKind(say("a Pages file"))),
    ("Index.zip", FileKind(say("a Pages file"))),
    ("content.xml", FileKind(AN_OPENDOCUMENT_FILE, ".odt")),
)


def true_kind(data: bytes) -> FileKind | None:
    """What the bytes are; None when they do not tell, as with plain text."""
    if data.startswith(OLE):
        return _in_ole(data)
    if data.startswith(b"PK"):
        return _in_zip(data)
    head = data[:1024].lstrip(SPACE)
    return next((kind for start, kind in _STARTS if head.startswith(start)), None) or _in_markup(head.lower())


def other_kind(wanted: Message, data: bytes) -> Unreadable:
    """The refusal of a file that is not `wanted` (with its article, as in “a Word file”): what it is, and what to
    do.
    """
    kind = true_kind(data)
    if kind and kind.locked:
        return locked()
    if kind is None or kind.name == wanted:
        return Unreadable(
            say("This is not {wanted}, whatever its name says.", wanted=wanted), say("Check what the file really is.")
        )
    hint = say("Rename it to end in {ending}.", ending=kind.suffix) if kind.suffix else SAVE_AS_TEXT
    return Unreadable(say("This is not {wanted} but {found}.", wanted=wanted, found=kind.name), hint)


def _in_ole(data: bytes) -> FileKind:
    """An Office file from before 2007, or the container of an encrypted one."""
    import olefile  # only for what has the mark of such a file

    with suppress(Exception), olefile.OleFileIO(BytesIO(data)) as shell:  # on broken files it raises any exception
        for name, kind in _STREAMS:
            if shell.exists(name):
                return replace(kind, locked=kind.locked or (name == "WordDocument" and _is_locked(shell)))
    for name, kind in _STREAMS:  # a broken container may still show what was in it
        if name.encode("utf-16-le") in data:
            return kind
    return FileKind(say("an Office file of the old kind"), old=True)


def _is_locked(shell: "olefile.OleFileIO[str]") -> bool:
    head = shell.openstream("WordDocument").read(_FIB_FLAGS + 1)
    return len(head) > _FIB_FLAGS and bool(head[_FIB_FLAGS] & _ENCRYPTED)


def _in_zip(data: bytes) -> FileKind:
    with suppress(Exception), zipfile.ZipFile(BytesIO(data)) as package:
        names = frozenset(package.namelist())
        return next((kind for name, kind in _PARTS if name in names), FileKind(say("a zip archive")))
    return FileKind(say("a damaged zip archive"))


def _in_markup(head: bytes) -> FileKind | None:
    return next((kind for start, kind in _marked() if start in head), None) if head.startswith(b"<") else None


def _marked() -> Iterator[tuple[bytes, FileKind]]:
    yield b"office:document", FileKind(say("a flat OpenDocument file"), ".fodt")
    yield b"<html", FileKind(say("a web page"), ".html")
    yield b"<!doctype html", FileKind(say("a web page"), ".html")
    yield b"<?xml", FileKind(say("an XML file"))
