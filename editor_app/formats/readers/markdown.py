"""Markdown, with or without front matter."""

import re

from editor_app.domain.message import say
from editor_app.domain.note import Note, NoteKind
from editor_app.formats.base.encodings import decode
from editor_app.formats.base.facts.front_matter import front_matter
from editor_app.formats.base.incoming import Incoming, SourceFile, headline, language_of
from editor_app.formats.base.notes import lost_note
from editor_app.text.manuscript import Manuscript, Markup

_SIGNS = re.compile(r"^#{1,6}\s+|\s+#+\s*$|[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}|\\(?=[^\w\s])|\]\([^)]*\)|!?\[")


def read(source: SourceFile) -> Incoming:
    """Front matter gives title, language and the rest; without any, the first heading or line gives the title."""
    text, encoding, sure = decode(source.data, source.encoding)
    notes = lost_note(text)
    above = front_matter(text)
    front = above.known or ()
    body = text[above.end :] if above.known is not None else text
    if above.known is None:
        unread = say("The front matter cannot be read as {kind} and was left in the text.", kind=above.kind)
        notes = (*notes, Note(NoteKind.FRONT_MATTER, unread))
    if not body.strip():
        notes = (*notes, Note(NoteKind.EMPTY, say("There are no words in the file.")))
    known = dict(front)
    title = known.get("title") or _SIGNS.sub("", headline(body))
    language = language_of(known.get("language") or known.get("lang") or "", body, source.language)
    rest = tuple((key, value) for key, value in front if key not in ("title", "language", "lang"))
    head = text.removesuffix(body)
    return Incoming(Manuscript(title, body, Markup.MARKDOWN, language, rest), encoding, sure, notes, head=head)
