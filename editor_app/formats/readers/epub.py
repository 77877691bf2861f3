"""E-books (.epub): the chapters in their order."""

import posixpath
from collections.abc import Iterator
from urllib.parse import unquote

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.facts.languages import main_language, settled
from editor_app.formats.base.html.css import sheet_of
from editor_app.formats.base.html.page import View, pieces
from editor_app.formats.base.html.tree import parsed
from editor_app.formats.base.incoming import Incoming, SourceFile, first_words, heading_as_title, headline
from editor_app.formats.base.left_out import LeftOut
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pictures import PictureBox
from editor_app.formats.base.pieces import Piece
from editor_app.formats.base.sniffing import AN_EBOOK
from editor_app.formats.base.unreadable import SEND_AGAIN, locked
from editor_app.formats.office.elements import local, value
from editor_app.formats.office.package import Package
from editor_app.formats.readers.html import page_text
from editor_app.formats.web.page_parts import parts_note
from editor_app.text.manuscript import Front, Manuscript, Markup

_FONTS = "http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"
"""Ways of hiding fonts, which lock no words."""
_MOST_CHAPTERS = 1000


def read(source: SourceFile) -> Incoming:
    """The words of all chapters; the book's own name is the title."""
    package = Package(source.data, "EPUB", AN_EBOOK)
    _refuse_locked(package)
    name, book = _book(package)
    left = LeftOut()
    chapters = [*_chapters(package, name, book)]
    box = PictureBox()
    found = left.settled(piece for path, root in chapters for piece in _pieces(package, path, root, box))
    title = _said(book, "title")
    heading, rest = heading_as_title(found)
    if heading and (not title or heading.casefold() == title.casefold()):
        title, found = heading, rest
    language = main_language(_said(book, "language"), found, source.language)
    body = markdown(settled(found, language, sure=True))
    manuscript = Manuscript(
        title or headline(first_words(found)),
        body,
        Markup.MARKDOWN,
        language,
        _front(book),
    )
    pictures = box.shown_in(body)
    notes = dict.fromkeys(note for _, root in chapters for note in parts_note(root, len(pictures)))
    return Incoming(manuscript, notes=(*left.notes(), *notes), pictures=pictures)


def _refuse_locked(package: Package) -> None:
    encryption = package.part("META-INF/encryption.xml")
    for method in encryption.iter() if encryption is not None else ():
        if local(method) == "EncryptionMethod" and value(method, "Algorithm") not in _FONTS:
            raise locked()


def _book(package: Package) -> tuple[str, etree._Element]:
    """The part that lists the chapters."""
    container = package.part("META-INF/container.xml")
    for one in container.iter() if container is not None else ():
        if local(one) == "rootfile" and (book := package.part(value(one, "full-path"))) is not None:
            return value(one, "full-path"), book
    raise Unreadable(say("There is no book in the file."), SEND_AGAIN)


def _chapters(package: Package, name: str, book: etree._Element) -> Iterator[tuple[str, etree._Element]]:
    """Each with its path."""
    items = {value(one, "id"): value(one, "href") for one in book.iter() if local(one) == "item"}
    order = [value(one, "idref") for one in book.iter() if local(one) == "itemref" and value(one, "linear") != "no"]
    for key in order[:_MOST_CHAPTERS]:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(name), unquote(items.get(key, ""))))
        data = package.data(path) if items.get(key) else None
        root = parsed(page_text(data)[0]) if data else None
        if root is not None:
            yield path, root


def _pieces(package: Package, chapter: str, root: etree._Element, box: PictureBox) -> tuple[Piece, ...]:
    """The pieces of a chapter, with the pictures that the book holds."""

    def picture(address: str) -> str:
        path = posixpath.normpath(posixpath.join(posixpath.dirname(chapter), unquote(address)))
        return box.take(package.data(path)) if path in package.names() else box.take_address(address)

    return pieces(root, View(sheet=sheet_of(root), languages=True, pictures=picture))


def _said(book: etree._Element, name: str) -> str:
    found = (one.text or "" for one in book.iter() if local(one) == name)
    return " ".join(next(filter(str.strip, found), "").split())


def _front(book: etree._Element) -> Front:
    known = {"author": _said(book, "creator"), "source": _said(book, "publisher"), "date": _said(book, "date")}
    return tuple((key, words) for key, words in known.items() if words)
