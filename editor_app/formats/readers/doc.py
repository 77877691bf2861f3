"""Files named .doc: often another format under that name, which is read; the old binary format itself is refused."""

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.incoming import Incoming, Reader, SourceFile
from editor_app.formats.base.sniffing import A_WORD_FILE, other_kind, true_kind
from editor_app.formats.readers import docx, html, mail, odt, rtf
from editor_app.formats.web.mime import is_mime

_READ_AS: dict[str, Reader] = {".rtf": rtf.read, ".docx": docx.read, ".html": html.read, ".odt": odt.read}


def read(source: SourceFile) -> Incoming:
    """The text when the file is of a newer format than its name; else the refusal that says what to do."""
    if is_mime(source.data):
        return mail.read(source)
    kind = true_kind(source.data)
    if kind and (reader := _READ_AS.get(kind.suffix)):
        return reader(source)
    if kind and kind.old and not kind.locked:
        raise Unreadable(
            say("This is {kind}, which cannot be read here.", kind=kind.name),
            say("Open it in Word or LibreOffice and save it as .docx."),
        )
    raise other_kind(A_WORD_FILE, source.data)
