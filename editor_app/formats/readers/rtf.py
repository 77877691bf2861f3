"""Rich text (.rtf) to Markdown."""

import re
from collections.abc import Iterator

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.facts.languages import main_language, settled
from editor_app.formats.base.incoming import Incoming, SourceFile, heading_as_title, headline
from editor_app.formats.base.left_out import LeftOut
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.base.sniffing import AN_RTF_FILE, other_kind
from editor_app.formats.base.unreadable import SEND_AGAIN
from editor_app.formats.office.comments import bare, comments, filled, without_marks
from editor_app.formats.rtf.asides import Asides
from editor_app.formats.rtf.state import language_by
from editor_app.formats.rtf.walk import RtfReader
from editor_app.text.manuscript import Manuscript, Markup

_LANGUAGE = re.compile(rb"\\deflang(\d{1,5})")


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
    found = _LANGUAGE.search(data)
    language = main_language(language_by(int(found[1])) if found else "", marked, source.language)
    marked = settled(marked, language, sure=False)
    pieces = bare(marked) if asides.marks else marked
    body = markdown(pieces)
    if not (title or body) and data.count(b"}") < data.count(b"{"):
        raise Unreadable(say("The RTF file is cut off."), SEND_AGAIN)
    title = without_marks(title) or headline(pieces[0].text if pieces else "")
    return Incoming(
        Manuscript(title, body, Markup.MARKDOWN, language, reader.tally.front),
        notes=(*reader.tally.notes(source.tracked), *left.notes()),
        comments=comments(asides.remarks, marked, asides.marks.names, body),
        changes=reader.tally.changes,
        pictures=asides.pictures.shown_in(body),
    )


def _notes(asides: Asides) -> Iterator[Piece]:
    """Footnotes and endnotes at the end, under the numbers they have in the text."""
    for number, note in enumerate(asides.notes, 1):
        for at, piece in enumerate(note.pieces()):
            mark = (Run(f"[{number}] "),) if at == 0 else ()
            yield Piece(PieceKind.PARAGRAPH, (*mark, *piece.runs)) if piece.kind is not PieceKind.TABLE else piece
