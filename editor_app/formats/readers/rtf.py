"""Rich text (.rtf) to Markdown."""

import re
from collections.abc import Iterator

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.incoming import Incoming, SourceFile, heading_as_title, headline, language_of
from editor_app.formats.base.left_out import LeftOut
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.base.sniffing import AN_RTF_FILE, other_kind
from editor_app.formats.base.unreadable import SEND_AGAIN
from editor_app.formats.office.comments import bare, comments, filled, without_marks
from editor_app.formats.rtf.asides import Asides
from editor_app.formats.rtf.walk import RtfReader
from editor_app.text.manuscript import Manuscript, Markup

_LANGUAGE = re.compile(rb"\\deflang(\d{1,5})")
_TAGS = {1033: "en-US", 2057: "en-GB", 2052: "zh-CN", 1028: "zh-TW", 1031: "de-DE", 1036: "fr-FR", 3082: "es-ES"}
"""The Windows language codes that a house working in English and Chinese meets most."""


def read(source: SourceFile) -> Incoming:
    """The text with tracked changes accepted, or as it was before; what is not in it is counted in the notes."""
    data = source.data.lstrip(b"\xef\xbb\xbf \t\r\n")
    if not data.startswith(b"{\\rtf"):
        raise other_kind(AN_RTF_FILE, source.data)
    reader = RtfReader(source.tracked)
    asides = reader.asides
    left = LeftOut()
    marked = filled(left.settled([*reader.pieces(data), *_notes(asides)]))
    title, marked = (reader.title, marked) if reader.title else heading_as_title(marked)
    pieces = bare(marked) if asides.marks else marked
    body = markdown(pieces)
    if not (title or body) and data.count(b"}") < data.count(b"{"):
        raise Unreadable(say("The RTF file is cut off."), SEND_AGAIN)
    title = without_marks(title) or headline(pieces[0].text if pieces else "")
    found = _LANGUAGE.search(data)
    language = language_of(_TAGS.get(int(found[1]), "") if found else "", body, source.language)
    return Incoming(
        Manuscript(title, body, Markup.MARKDOWN, language, reader.tally.front),
        notes=(*reader.tally.notes(source.tracked), *left.notes()),
        comments=comments(asides.remarks, marked, asides.marks.names, body),
        changes=reader.tally.changes,
    )


def _notes(asides: Asides) -> Iterator[Piece]:
    """Footnotes and endnotes at the end, under the numbers they have in the text."""
    for number, note in enumerate(asides.notes, 1):
        for at, piece in enumerate(note.pieces()):
            mark = (Run(f"[{number}] "),) if at == 0 else ()
            yield Piece(PieceKind.PARAGRAPH, (*mark, *piece.runs)) if piece.kind is not PieceKind.TABLE else piece
