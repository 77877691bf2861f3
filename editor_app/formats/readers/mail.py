"""Mails (.eml) and web archives (.mht): the text in them, with what the head says of it."""

import re
from dataclasses import replace
from email.utils import parsedate_to_datetime

from editor_app.domain.message import say_n
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.encodings import decode
from editor_app.formats.base.incoming import Incoming, SourceFile, headline, language_of
from editor_app.formats.base.left_out import quoted
from editor_app.formats.base.notes import lost_note
from editor_app.formats.base.plain_text import plain_text
from editor_app.formats.base.sniffing import A_MAIL, other_kind
from editor_app.formats.readers import html
from editor_app.formats.web.mime import Letter, is_mime, letter
from editor_app.text.manuscript import Front, Manuscript

_REPLY = re.compile(r"^(?:(?:re|fwd?|aw|wg|tr|rv|回复|转发|答复)\s*[:：]\s*)+", re.IGNORECASE)
_ADDRESS = re.compile(r"\s*<[^<>]*>\s*$")


def read(source: SourceFile) -> Incoming:
    """The page of a mail or an archive, or its plain words; the subject is the title where the text has none."""
    if not is_mime(source.data):
        raise other_kind(A_MAIL, source.data)
    found = letter(source.data)
    return (_page if found.is_page else _words)(source, found)


def _page(source: SourceFile, found: Letter) -> Incoming:
    """A mail's page; what the page says of itself counts before what the head says."""
    encoding = source.encoding or (found.encoding if _fits(found) else None)
    inside = html.read(replace(source, data=found.page(), encoding=encoding))
    manuscript = inside.manuscript
    title = manuscript.title
    if title == headline(plain_text(replace(manuscript, title=""))):  # a page without a heading of its own
        title = _subject(found) or title
    front = dict(_front(found)) | dict(manuscript.front)
    return replace(
        inside,
        manuscript=replace(manuscript, title=title, front=tuple(front.items())),
        notes=(*inside.notes, *_attached(found)),
    )


def _words(source: SourceFile, found: Letter) -> Incoming:
    text, encoding, sure = decode(found.text, source.encoding or (found.encoding if _fits(found) else None))
    body = text.strip("\n")
    title = _subject(found) or headline(body)
    manuscript = Manuscript(title, body, language=language_of("", body, source.language), front=_front(found))
    return Incoming(manuscript, encoding, sure, (*lost_note(body), *_attached(found)))


def _fits(found: Letter) -> bool:
    """Whether the text is in the encoding that the head names."""
    try:
        found.text.decode(found.encoding)
    except (LookupError, UnicodeDecodeError, ValueError):
        return False
    return True


def _subject(found: Letter) -> str:
    return _REPLY.sub("", found.subject)


def _front(found: Letter) -> Front:
    """Who sent it and when; an archive that a browser saved was sent by nobody."""
    said = {} if found.sender.startswith("<") else {"source": _ADDRESS.sub("", found.sender).strip(' "')}
    try:
        said["date"] = parsedate_to_datetime(found.date).date().isoformat() if said and found.date else ""
    except ValueError:
        said["date"] = ""
    return tuple((key, words) for key, words in said.items() if words)


def _attached(found: Letter) -> tuple[Note, ...]:
    if not found.attached:
        return ()
    said = say_n(
        "{n:,} attachment was left out: {names}.",
        "{n:,} attachments were left out: {names}.",
        n=len(found.attached),
        names=quoted(found.attached),
    )
    return (Note(NoteKind.ATTACHMENTS, said, tuple(found.attached)),)
