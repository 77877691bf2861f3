"""A text of another format within a file: a page, a web archive, RTF or plain text, as pieces."""

from editor_app.formats.base.encodings import decode
from editor_app.formats.base.html.css import sheet_of
from editor_app.formats.base.html.page import View, pieces
from editor_app.formats.base.html.tree import parsed
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.readers.html import page_text
from editor_app.formats.rtf.walk import RtfReader
from editor_app.formats.web.mime import is_mime, letter


def embedded(name: str, data: bytes) -> tuple[Piece, ...]:
    """The pieces of such a text. Raises Unreadable."""
    if is_mime(data):
        found = letter(data)
        return _page(found.text, found.encoding) if found.is_page else _lines(found.text)
    if data.lstrip().startswith(b"{\\rtf"):
        return tuple(RtfReader().pieces(data.lstrip()))
    if b"<" in data[:1024] and not name.endswith(".txt"):
        return _page(data)
    return _lines(data)


def _page(data: bytes, encoding: str = "") -> tuple[Piece, ...]:
    root = parsed(page_text(data, encoding or None)[0])
    return pieces(root, View(sheet=sheet_of(root))) if root is not None else ()


def _lines(data: bytes) -> tuple[Piece, ...]:
    lines = (" ".join(line.split()) for line in decode(data)[0].split("\n"))
    return tuple(Piece(PieceKind.PARAGRAPH, (Run(line),)) for line in lines if line)
