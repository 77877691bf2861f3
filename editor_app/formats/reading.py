"""A file of any kind the desk knows to a manuscript, or one sentence why not."""

from dataclasses import replace
from pathlib import Path

from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.encodings import wide
from editor_app.formats.base.incoming import Comment, Incoming, Reader, SourceFile
from editor_app.formats.base.sniffing import SPACE, true_kind
from editor_app.formats.office.package import DAMAGED, LARGE
from editor_app.formats.readers import doc, docx, html, markdown, odt, pdf, plain, rtf

__all__ = [
    "SUFFIXES",
    "TEXTUAL",
    "Comment",
    "Incoming",
    "Reader",
    "SourceFile",
    "load",
    "read",
    "read_source",
    "suffix_of",
]

# To add a format: its file in readers/, its name here.
_READERS: dict[str, Reader] = {
    suffix: module.read for module in (plain, markdown, html, docx, doc, odt, rtf, pdf) for suffix in module.SUFFIXES
}
SUFFIXES = tuple(_READERS)

_LIMIT = 40 << 20
_KINDS = "Text, Markdown, HTML, Word (.docx), OpenDocument (.odt), RTF and PDF files can be read."
SIMPLE = frozenset({*plain.SUFFIXES, *markdown.SUFFIXES})
"""Kinds that need no library to take them apart."""
TEXTUAL = frozenset({*SIMPLE, *html.SUFFIXES})
"""Kinds that are in an encoding, which may have to be guessed or chosen."""
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROLS = bytes({*range(9), 11, *range(16, 27), *range(28, 32)})  # 14, 15 and 27 are the shifts of ISO 2022


def read(path: Path, encoding: str | None = None) -> Incoming:
    """The text of a file, read here and now. Raises Unreadable."""
    return read_source(load(path, encoding))


def load(path: Path, encoding: str | None = None, tracked: Tracked = Tracked.ACCEPTED) -> SourceFile:
    """The bytes of a file, once: what is read and what is kept are the same. Raises Unreadable."""
    if suffix_of(path.name) not in _READERS and path.is_file():
        raise Unreadable(f"{path.name} is of a kind that cannot be read here.", _KINDS)
    return SourceFile(path.name, _data(path), encoding, tracked)


def read_source(source: SourceFile) -> Incoming:
    """The text in bytes of a file; a chosen encoding overrides what they seem to be in. Raises Unreadable."""
    suffix = suffix_of(source.name)
    if suffix in TEXTUAL:
        _refuse_binary(source.name, source.data, source.encoding)
    try:
        found = _READERS[suffix](source)
    except EditorError as fault:
        raise _named(source.name, fault) from fault
    except MemoryError as fault:
        raise Unreadable(f"{source.name} needs more memory than a text can: refused.", LARGE) from fault
    except Exception as fault:  # libraries meet broken files with any kind of exception: this is where they end
        raise Unreadable(f"{source.name} is damaged and cannot be read.", DAMAGED) from fault
    if found.manuscript.title or found.manuscript.body.strip():
        return found
    return replace(found, notes=("There are no words in the file.", *found.notes))


def _named(name: str, fault: EditorError) -> EditorError:
    """The same fault with the name of the file: of several files, each must say which one it is."""
    return fault if name in str(fault.message) else Unreadable(f"{name}: {fault.message}", fault.hint)


def suffix_of(name: str) -> str:
    """What kind a file is by its name; without any ending it is plain text."""
    return Path(name).suffix.lower() or ".txt"


def _data(path: Path) -> bytes:
    try:
        _refuse_odd(path)
        data = path.read_bytes()
    except PermissionError as fault:
        raise Unreadable(f"{path.name} may not be read.", "Ask its owner for permission to read it.") from fault
    except (OSError, ValueError) as fault:
        reason = getattr(fault, "strerror", None) or "unusable name"
        raise Unreadable(f"{path.name} cannot be read: {reason}.", "Check the file and its disk.") from fault
    if not data:
        raise Unreadable(f"{path.name} is empty.", "Choose another file.")
    return data


def _refuse_odd(path: Path) -> None:
    if path.is_dir():
        raise Unreadable(f"{path.name} is a folder, not a file.", "Choose a file in it.")
    if not path.exists():
        raise Unreadable(f"There is no file {path}.", "Check the name and the folder.")
    if not path.is_file():
        raise Unreadable(f"{path.name} is no ordinary file.", "Choose another file.")
    if (size := path.stat().st_size) > _LIMIT:
        raise Unreadable(f"{path.name} is too large ({size >> 20} MB).", f"Files up to {_LIMIT >> 20} MB can be read.")


def _refuse_binary(name: str, data: bytes, encoding: str | None) -> None:
    """Refuse what is no text: a known signature, or bytes that no text holds."""
    kind = true_kind(data)
    if kind and kind.suffix not in TEXTUAL and not data.lstrip(SPACE).startswith(b"<"):
        hint = f"Rename it to end in {kind.suffix}." if kind.suffix else _KINDS
        raise Unreadable(f"{name} is {kind.name}, not a text.", hint)
    if encoding or data.startswith(_WIDE):
        return
    head = data[: 1 << 16]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    stray = head.count(0) * 100 <= len(head)  # a NUL or two in a long text is dirt, not another kind of file
    if (not stray and not wide(data)) or controls - head.count(0) > max(32, len(head) // 20):
        raise Unreadable(f"{name} is a binary file, not a text.", _KINDS)
