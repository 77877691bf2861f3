"""A file of any supported format to a manuscript, or one sentence that says why not."""

from dataclasses import replace
from pathlib import Path

from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.message import AND, listed, say
from editor_app.domain.note import NoteKind
from editor_app.domain.refusals import unreadable
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.encodings import wide
from editor_app.formats.base.incoming import Comment, Incoming, Reader, Reply, SourceFile
from editor_app.formats.base.notes import lost_note
from editor_app.formats.base.sniffing import SPACE, true_kind
from editor_app.formats.base.unreadable import SEND_AGAIN, TOO_MUCH
from editor_app.formats.formats import READABLE, format_of
from editor_app.system.errors import refused
from editor_app.text.language.broken import mended
from editor_app.text.manuscript import Manuscript

__all__ = ["Comment", "Incoming", "Reader", "SourceFile", "load", "read", "read_source"]

_LIMIT = 40 << 20
_KINDS = say("These can be read: {kinds}.", kinds=listed(tuple(dict.fromkeys(one.said for one in READABLE)), AND))
_ANOTHER = say("Choose another file.")
_PASTE = say("If another program shows its text, paste it from there.")
_TEXTUAL = frozenset(suffix for one in READABLE if one.textual for suffix in one.suffixes)
_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")
_CONTROLS = bytes({*range(9), 11, *range(16, 27), *range(28, 32)})  # 14, 15 and 27 are the shifts of ISO 2022


def read(path: Path, encoding: str | None = None) -> Incoming:
    """The text of a file, read here and now. Raises Unreadable."""
    return read_source(load(path, encoding))


def load(path: Path, encoding: str | None = None, tracked: Tracked = Tracked.ACCEPTED) -> SourceFile:
    """The bytes of a file, once: what is read and what is kept are the same. Raises Unreadable."""
    if format_of(path.name) is None and path.is_file():
        raise _unknown(path.name)
    return SourceFile(path.name, _data(path), encoding, tracked)


def received(name: str, data: bytes) -> SourceFile:
    """Bytes that another program wrote, as if they were a file. Raises Unreadable."""
    if not data:
        raise Unreadable(say("{file} is empty.", file=name), _ANOTHER)
    if len(data) > _LIMIT:
        raise _too_large(name, len(data))
    return SourceFile(name, data)


def read_source(source: SourceFile) -> Incoming:
    """The text in bytes of a file; a chosen encoding overrides what they seem to be in. Raises Unreadable."""
    form = format_of(source.name)
    if form is None or form.reader is None:
        raise _unknown(source.name)
    if form.textual:
        _refuse_binary(source.name, source.data, source.encoding)
    try:
        found = form.reader(source)
    except EditorError as fault:
        raise _named(source.name, fault) from fault
    except MemoryError as fault:
        raise needs_too_much(source.name) from fault
    except Exception as fault:  # libraries raise any kind of exception on broken files: they end here
        raise Unreadable(say("{file} is damaged and cannot be read.", file=source.name), SEND_AGAIN) from fault
    empty = any(note.kind is NoteKind.EMPTY for note in found.notes)
    if empty or not (found.manuscript.title.strip() or found.manuscript.body.strip()):
        raise Unreadable(say("No text was found in {file}.", file=source.name), _PASTE)
    return _mended(found)


def _mended(found: Incoming) -> Incoming:
    """The same text without halves of characters, whatever of a file they came from. Places stay where they are."""
    text = found.manuscript
    front = tuple((mended(key), mended(value)) for key, value in text.front)
    whole = replace(text, title=mended(text.title), body=mended(text.body), front=front)
    comments = tuple(map(_mended_comment, found.comments))
    if whole == text and comments == found.comments:
        return found
    notes = (*(note for note in found.notes if note.kind is not NoteKind.ENCODING), *lost_note(_all_words(whole)))
    return replace(found, manuscript=whole, comments=comments, notes=notes, head=mended(found.head))


def _all_words(text: Manuscript) -> str:
    """Everything in a text that is written, once."""
    title = "" if text.title in text.body else text.title
    return "\n".join((title, text.body, *(value for _, value in text.front)))


def _mended_comment(one: Comment) -> Comment:
    replies = tuple(Reply(mended(reply.author), mended(reply.text)) for reply in one.replies)
    return replace(one, author=mended(one.author), date=mended(one.date), text=mended(one.text), replies=replies)


def needs_too_much(name: str) -> Unreadable:
    """The refusal of a file that uses too much memory."""
    return Unreadable(say("{file} needs more memory than a text should, so it was not read.", file=name), TOO_MUCH)


def _unknown(name: str) -> Unreadable:
    return Unreadable(say("{file} is in a format that cannot be read here.", file=name), _KINDS)


def _named(name: str, fault: EditorError) -> EditorError:
    """The same fault with the name of the file: of several files, each must say which one it is."""
    if name in str(fault.message):
        return fault
    return Unreadable(say("{file}: {fault}", file=name, fault=fault.message), fault.hint)


def _data(path: Path) -> bytes:
    try:
        _refuse_odd(path)
        data = path.read_bytes()
    except (OSError, ValueError) as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    if not data:
        raise Unreadable(say("{file} is empty.", file=path.name), _ANOTHER)
    return data


def _refuse_odd(path: Path) -> None:
    if path.is_dir():
        raise Unreadable(say("{file} is a folder, not a file.", file=path.name), say("Choose a file in it."))
    if not path.exists():
        raise Unreadable(say("There is no file {path}.", path=str(path)), say("Check the name and the folder."))
    if not path.is_file():
        raise Unreadable(say("{file} is not an ordinary file.", file=path.name), _ANOTHER)
    if (size := path.stat().st_size) > _LIMIT:
        raise _too_large(path.name, size)


def _too_large(name: str, size: int) -> Unreadable:
    return Unreadable(
        say("{file} is too large ({size} MB).", file=name, size=size >> 20),
        say("Files up to {limit} MB can be read.", limit=_LIMIT >> 20),
    )


def _refuse_binary(name: str, data: bytes, encoding: str | None) -> None:
    """Refuse what is not text: a known signature, or bytes that no text contains."""
    kind = true_kind(data)
    if kind and kind.suffix not in _TEXTUAL and not data.lstrip(SPACE).startswith(b"<"):
        hint = say("Rename it to end in {ending}.", ending=kind.suffix) if kind.suffix else _KINDS
        raise Unreadable(say("{file} is {kind}, not text.", file=name, kind=kind.name), hint)
    if encoding or data.startswith(_WIDE):
        return
    head = data[: 1 << 16]
    controls = len(head) - len(head.translate(None, _CONTROLS))
    stray = head.count(0) * 100 <= len(head)  # a NUL or two in a long text is dirt, not another kind of file
    if (not stray and not wide(data)) or controls - head.count(0) > max(32, len(head) // 20):
        raise Unreadable(say("{file} is a binary file, not text.", file=name), _KINDS)
