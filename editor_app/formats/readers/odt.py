"""OpenDocument text (.odt, its templates, and the flat form in one XML file) to Markdown."""

from collections.abc import Iterator

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.facts.languages import main_language, settled
from editor_app.formats.base.incoming import Incoming, SourceFile, first_words, heading_as_title, headline
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.base.sniffing import AN_OPENDOCUMENT_FILE, SAVE_AS_TEXT, other_kind
from editor_app.formats.base.unreadable import SEND_AGAIN, locked
from editor_app.formats.office.comments import bare, comments, filled, without_marks
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.odt_beside import Beside
from editor_app.formats.office.odt_looks import language_of_words, styles_of
from editor_app.formats.office.opendocument import TextReader
from editor_app.formats.office.package import Package, parsed
from editor_app.text.manuscript import Manuscript, Markup

_KIND = "OpenDocument"
_OTHERS = {
    "spreadsheet": say("a spreadsheet"),
    "presentation": say("a presentation"),
    "drawing": say("a drawing"),
    "chart": say("a chart"),
}


def read(source: SourceFile) -> Incoming:
    """The text with tracked changes accepted, or as it was before; what is not in it is counted in the notes."""
    content, styles, package = _parts(source)
    beside = Beside(package)
    body = child(content, "body")
    text = child(body, "text")
    if text is None:
        other = next((_OTHERS[local(one)] for one in body if local(one) in _OTHERS), None) if body is not None else None
        if other:
            raise Unreadable(say("This is {kind}, not a text.", kind=other), SAVE_AS_TEXT)
        raise Unreadable(say("There is no document in the file."), SEND_AGAIN)
    reader = TextReader(styles_of((styles, content)), source.tracked, beside)
    marked = filled(reader.left.settled([*reader.blocks(text), *reader.rest(), *_notes(reader)]))
    reader.tally.headers += _furniture(styles)
    title, marked = (reader.title, marked) if reader.title else heading_as_title(marked)
    language = main_language(_language(styles), marked, source.language)
    marked = settled(marked, language, sure=False)
    pieces = bare(marked) if reader.marks else marked
    words = markdown(pieces)
    title = without_marks(title) or headline(first_words(pieces))
    manuscript = Manuscript(title, words, Markup.MARKDOWN, language, reader.tally.front)
    return Incoming(
        manuscript,
        notes=(*reader.tally.notes(source.tracked), *reader.left.notes()),
        comments=comments(reader.remarks, marked, reader.marks.names, words),
        changes=reader.tally.changes,
        pictures=beside.box.shown_in(words),
    )


def _parts(source: SourceFile) -> tuple[etree._Element, etree._Element | None, Package | None]:
    """The content, the styles and what holds them; a flat file is both."""
    if source.data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        root = parsed(source.data, _KIND)
        if local(root) != "document":
            raise other_kind(AN_OPENDOCUMENT_FILE, source.data)
        return root, root, None
    package = Package(source.data, _KIND, AN_OPENDOCUMENT_FILE)
    manifest = package.part("META-INF/manifest.xml")
    if manifest is not None and any(local(element) == "encryption-data" for element in manifest.iter()):
        raise locked()
    content = package.part("content.xml")
    if content is None:
        raise other_kind(AN_OPENDOCUMENT_FILE, source.data)
    return content, package.part("styles.xml"), package


def _notes(reader: TextReader) -> Iterator[Piece]:
    """Footnotes and endnotes at the end, under the numbers they have in the text."""
    for number, note in enumerate(reader.notes, 1):  # a note may contain a note: the list grows while it is read
        content = child(note, "note-body")
        for at, piece in enumerate(reader.blocks(content) if content is not None else ()):
            mark = (Run(f"[{number}] "),) if at == 0 else ()
            yield Piece(PieceKind.PARAGRAPH, (*mark, *piece.runs)) if piece.kind is not PieceKind.TABLE else piece


def _furniture(styles: etree._Element | None) -> list[str]:
    """The words of the page headers and footers."""
    found = (one for one in (styles.iter() if styles is not None else ()) if local(one) in ("header", "footer"))
    return [words for one in found if (words := " ".join("".join(map(str, one.itertext())).split()))]


def _language(styles: etree._Element | None) -> str:
    """The language of the default paragraph style; East Asian text has one of its own."""
    for element in styles.iter() if styles is not None else ():
        if local(element) == "default-style" and value(element, "family") == "paragraph":
            return language_of_words(child(element, "text-properties"))
    return ""
