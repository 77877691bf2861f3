"""Plain text: the body is the file to the letter."""

from editor_app.formats.base.encodings import decode
from editor_app.formats.base.incoming import Incoming, SourceFile, headline, language_of
from editor_app.formats.base.notes import lost_note
from editor_app.formats.web.pasted import pasted_furniture
from editor_app.text.manuscript import Manuscript


def read(source: SourceFile) -> Incoming:
    """The first line gives the title, but stays in the body so that findings can point at it."""
    body, encoding, sure = decode(source.data, source.encoding)
    manuscript = Manuscript(headline(body), body, language=language_of("", body, source.language))
    return Incoming(manuscript, encoding, sure, lost_note(body), pasted_furniture(body))
