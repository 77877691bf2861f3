"""Word (.docx, templates and files with macros, which are never looked at) to Markdown."""

import posixpath
from collections.abc import Callable, Iterator, Mapping

from lxml import etree

from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.message import say
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.facts.languages import main_language, settled
from editor_app.formats.base.incoming import Incoming, SourceFile, first_words, heading_as_title, headline
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pictures import PictureBox
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.base.sniffing import A_WORD_FILE, other_kind
from editor_app.formats.base.unreadable import SEND_AGAIN
from editor_app.formats.office.comments import Remark, bare, comments, filled, without_marks
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.losses import Tally, words_of_drawing
from editor_app.formats.office.package import Package
from editor_app.formats.office.word.body import BodyReader
from editor_app.formats.office.word.comments import remarks
from editor_app.formats.office.word.definitions import styles_of
from editor_app.formats.office.word.looks import Surroundings, look_of
from editor_app.formats.office.word.numbers import Numbering
from editor_app.formats.readers.embedded import embedded
from editor_app.text.manuscript import Manuscript, Markup

_DEEPEST = 2
"""Word files within Word files."""


def read(source: SourceFile) -> Incoming:
    """The text with tracked changes accepted, or as it was before; what is not in it is said in the notes."""
    package = Package(source.data, "Word", A_WORD_FILE)
    main = _main_part(package)
    body = child(package.part(main), "body")
    if body is None and "word/document.xml" not in package.names():
        raise other_kind(A_WORD_FILE, source.data)
    if body is None:
        raise Unreadable(say("There is no document in the Word file."), SEND_AGAIN)
    related = _related(package, main)
    found, box = _remarks(package, related), PictureBox()
    reader, marked = _body(body, lambda: _surroundings(package, related, bool(found), box=box), source.tracked)
    _furniture(package, related, reader.tally)
    title, marked = (reader.title, marked) if reader.title else heading_as_title(marked)
    language = main_language(_language(package, related), marked, source.language)
    marked = settled(marked, language, sure=False)
    pieces = bare(marked) if reader.marks else marked
    text = markdown(pieces)
    title = without_marks(title) or headline(first_words(pieces))
    manuscript = Manuscript(
        title,
        text,
        Markup.MARKDOWN,
        language,
        reader.tally.front,
    )
    return Incoming(
        manuscript,
        notes=(*reader.tally.notes(source.tracked), *reader.left.notes()),
        comments=comments(found, marked, reader.marks.names, text),
        changes=reader.tally.changes,
        pictures=box.shown_in(text),
    )


def words_of_file(data: bytes, deep: int = 1) -> tuple[Piece, ...]:
    """The pieces of a Word file within another; nothing when it cannot be read."""
    package = Package(data, "Word", A_WORD_FILE)
    main = _main_part(package)
    body = child(package.part(main), "body")
    if body is None or deep > _DEEPEST:
        return ()
    related = _related(package, main)
    return tuple(_body(body, lambda: _surroundings(package, related, False, deep), Tracked.ACCEPTED)[1])


def _body(body: etree._Element, around: Callable[[], Surroundings], tracked: Tracked) -> tuple[BodyReader, list[Piece]]:
    """The pieces. Hidden text is left out, unless most of the text is hidden: then the file was meant to be read with
    it.
    """
    reader = BodyReader(around(), tracked)
    pieces = filled([*reader.blocks(body), *_notes(reader)])
    if reader.hidden > len(reader.title) + sum(len(piece.text) for piece in pieces):
        reader = BodyReader(around(), tracked, with_hidden=True)
        pieces = filled([*reader.blocks(body), *_notes(reader)])
    return reader, reader.left.settled(pieces)


def _furniture(package: Package, related: dict[str, list[tuple[str, str]]], tally: Tally) -> None:
    """The words of page headers and footers, of charts and diagrams, and whether there are macros."""
    for _, target in (*related.get("header", ()), *related.get("footer", ())):
        root = package.part(target)
        if root is not None:
            words = " ".join(piece.text for piece in BodyReader(Surroundings()).blocks(root))
            if (words := " ".join(words.split())) and words not in tally.headers:
                tally.headers.append(words)
    for _, target in (*related.get("diagramData", ()), *related.get("chart", ())):
        tally.drawn += words_of_drawing(package.part(target))
    tally.counts["macros"] += any(name.endswith("vbaProject.bin") for name in package.names())


def _chunk(package: Package, targets: Mapping[str, str], deep: int, relation: str) -> tuple[Piece, ...]:
    """A text of another format that stands in place of paragraphs; nothing when it cannot be read."""
    name = targets.get(relation, "")
    try:
        data = package.data(name) or b""
        return words_of_file(data, deep + 1) if data.startswith(b"PK") else embedded(name, data)
    except EditorError:
        return ()


def _main_part(package: Package) -> str:
    root = package.part("_rels/.rels")
    for relation in root if root is not None else ():
        if (relation.get("Type") or "").endswith("/officeDocument"):
            return posixpath.normpath((relation.get("Target") or "").lstrip("/"))
    return "word/document.xml"


def _related(package: Package, main: str) -> dict[str, list[tuple[str, str]]]:
    """The relationships of the main part by the last word of their type: (id, target)."""
    folder, name = posixpath.split(main)
    root = package.part(posixpath.join(folder, "_rels", name + ".rels"))
    found: dict[str, list[tuple[str, str]]] = {}
    for relation in root if root is not None else ():
        target = relation.get("Target") or ""
        if relation.get("TargetMode") != "External":
            target = posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")
        kind = (relation.get("Type") or "").rpartition("/")[2]
        found.setdefault(kind, []).append((relation.get("Id") or "", target))
    return found


def _part(package: Package, related: dict[str, list[tuple[str, str]]], kind: str) -> etree._Element | None:
    return next((package.part(target) for _, target in related.get(kind, ())), None)


def _surroundings(
    package: Package,
    related: dict[str, list[tuple[str, str]]],
    commented: bool,
    deep: int = 1,
    box: PictureBox | None = None,
) -> Surroundings:
    notes = {
        (kind, value(note, "id")): note
        for kind in ("footnote", "endnote")
        if (root := _part(package, related, kind + "s")) is not None
        for note in root
        if value(note, "type") in ("", "normal")
    }
    chunks, images = dict(related.get("aFChunk", ())), dict(related.get("image", ()))
    return Surroundings(
        styles_of(_part(package, related, "styles")),
        Numbering(_part(package, related, "numbering")),
        dict(related.get("hyperlink", ())),
        notes,
        commented,
        lambda relation: _chunk(package, chunks, deep, relation),
        lambda relation: box.take(package.data(images[relation])) if box and relation in images else "",
    )


def _notes(reader: BodyReader) -> Iterator[Piece]:
    """Footnotes and endnotes at the end, under the numbers they have in the text."""
    for number, key in enumerate(reader.noted, 1):  # a note may contain a note: the list grows while it is read
        note = reader.around.notes.get(key)
        for at, piece in enumerate(reader.blocks(note) if note is not None else ()):
            mark = (Run(f"[{number}] "),) if at == 0 else ()
            yield Piece(PieceKind.PARAGRAPH, (*mark, *piece.runs)) if piece.kind is not PieceKind.TABLE else piece


def _language(package: Package, related: dict[str, list[tuple[str, str]]]) -> str:
    """Of the style that paragraphs have by default, or else of all words."""
    root = _part(package, related, "styles")
    usual = (
        look_of(child(one, "rPr")).language
        for one in (root if root is not None else ())
        if local(one) == "style" and value(one, "type") == "paragraph" and value(one, "default") in ("1", "true")
    )
    return next(filter(None, usual), "") or value(child(root, "docDefaults", "rPrDefault", "rPr", "lang"))


def _remarks(package: Package, related: dict[str, list[tuple[str, str]]]) -> list[Remark]:
    extended = _part(package, related, "commentsExtended")
    return remarks(_part(package, related, "comments"), extended, BodyReader(Surroundings()).blocks)
