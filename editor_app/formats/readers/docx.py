"""Word (.docx, templates and files with macros, which are never looked at) to Markdown."""

import posixpath
from collections.abc import Iterator

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.domain.tracked import Tracked
from editor_app.formats.base.incoming import Incoming, SourceFile, heading_as_title, headline, language_of
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, PieceKind, Run
from editor_app.formats.base.sniffing import A_WORD_FILE, other_kind
from editor_app.formats.base.unreadable import SEND_AGAIN
from editor_app.formats.office.comments import Remark, bare, comments, filled, without_marks
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.losses import Tally
from editor_app.formats.office.package import Package
from editor_app.formats.office.wordml import BodyReader, Surroundings, WordStyle
from editor_app.text.manuscript import Manuscript, Markup

_NUMBERED = frozenset("decimal upperRoman lowerRoman upperLetter lowerLetter decimalZero chineseCounting".split())


def read(source: SourceFile) -> Incoming:
    """The text with tracked changes accepted, or as it was before; what is not in it is counted in the notes."""
    package = Package(source.data, "Word", A_WORD_FILE)
    main = _main_part(package)
    document = package.part(main)
    body = child(document, "body")
    if document is None and "word/document.xml" not in package.names():
        raise other_kind(A_WORD_FILE, source.data)
    if body is None:
        raise Unreadable(say("There is no document in the Word file."), SEND_AGAIN)
    related = _related(package, main)
    remarks = [*_remarks(package, related)]
    reader, marked = _body(body, _surroundings(package, related, bool(remarks)), source.tracked)
    _furniture(package, related, reader.tally)
    title, marked = (reader.title, marked) if reader.title else heading_as_title(marked)
    pieces = bare(marked) if reader.marks else marked
    text = markdown(pieces)
    title = without_marks(title) or headline(pieces[0].text if pieces else "")
    manuscript = Manuscript(
        title, text, Markup.MARKDOWN, language_of(_language(package, related), text, source.language)
    )
    return Incoming(
        manuscript,
        notes=tuple(reader.tally.notes(source.tracked)),
        comments=comments(remarks, marked, reader.marks.names, text),
        changes=reader.tally.changes,
    )


def _body(body: etree._Element, around: Surroundings, tracked: Tracked) -> tuple[BodyReader, list[Piece]]:
    """The pieces. Hidden text is left out, unless most of the text is hidden: then the file was meant to be read with
    it.
    """
    reader = BodyReader(around, tracked)
    pieces = filled([*reader.blocks(body), *_notes(reader)])
    if reader.hidden > len(reader.title) + sum(len(piece.text) for piece in pieces):
        reader = BodyReader(around, tracked, with_hidden=True)
        pieces = filled([*reader.blocks(body), *_notes(reader)])
    return reader, pieces


def _furniture(package: Package, related: dict[str, list[tuple[str, str]]], tally: Tally) -> None:
    """Count page headers and footers with words in them, and macros."""
    for _, target in (*related.get("header", ()), *related.get("footer", ())):
        root = package.part(target)
        if root is not None and any((one.text or "").strip() for one in root.iter() if local(one) == "t"):
            tally.counts["furniture"] += 1
    tally.counts["macros"] += any(name.endswith("vbaProject.bin") for name in package.names())


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


def _surroundings(package: Package, related: dict[str, list[tuple[str, str]]], commented: bool) -> Surroundings:
    notes = {
        (kind, value(note, "id")): note
        for kind in ("footnote", "endnote")
        if (root := _part(package, related, kind + "s")) is not None
        for note in root
        if value(note, "type") in ("", "normal")
    }
    return Surroundings(
        _styles(_part(package, related, "styles")),
        frozenset(_ordered(_part(package, related, "numbering"))),
        dict(related.get("hyperlink", ())),
        notes,
        commented,
    )


def _styles(root: etree._Element | None) -> dict[str, WordStyle]:
    definitions = (
        {value(style, "styleId"): style for style in root if local(style) == "style"} if root is not None else {}
    )
    return {key: _style(key, definitions) for key in definitions}


def _style(key: str, definitions: dict[str, etree._Element]) -> WordStyle:
    """A style with what it inherits from those it is based on."""
    seen: set[str] = set()
    title, heading, quote, code, numbering = False, 0, False, False, None
    while key in definitions and key not in seen:
        seen.add(key)
        definition = definitions[key]
        name = value(child(definition, "name")).lower()
        outline = value(child(definition, "pPr", "outlineLvl"))
        title = title or name == "title"
        quote = quote or name in ("quote", "intense quote")
        code = code or name == "source code"
        heading = heading or _heading(name, outline)
        found = child(definition, "pPr", "numPr")
        if numbering is None and found is not None:
            level = value(child(found, "ilvl"))
            numbering = value(child(found, "numId")) or "0", int(level) if level.isdigit() else 0
        key = value(child(definition, "basedOn"))
    return WordStyle(title, heading, numbering, quote, code)


def _heading(name: str, outline: str) -> int:
    first, _, last = name.rpartition(" ")
    if first == "heading" and last.isdigit():
        return min(6, max(1, int(last)))
    return int(outline) + 1 if outline.isdigit() and int(outline) < 6 else 0


def _ordered(root: etree._Element | None) -> Iterator[tuple[str, int]]:
    """The lists (number and level) that count."""
    if root is None:
        return
    counting: dict[str, set[int]] = {}
    for abstract in (element for element in root if local(element) == "abstractNum"):
        levels = (level for level in abstract if local(level) == "lvl" and value(child(level, "numFmt")) in _NUMBERED)
        counting[value(abstract, "abstractNumId")] = {
            int(at) for level in levels if (at := value(level, "ilvl")).isdigit()
        }
    for number in (element for element in root if local(element) == "num"):
        for level in counting.get(value(child(number, "abstractNumId")), ()):
            yield value(number, "numId"), level


def _notes(reader: BodyReader) -> Iterator[Piece]:
    """Footnotes and endnotes at the end, under the numbers they have in the text."""
    for number, key in enumerate(reader.noted, 1):  # a note may contain a note: the list grows while it is read
        note = reader.around.notes.get(key)
        for at, piece in enumerate(reader.blocks(note) if note is not None else ()):
            mark = (Run(f"[{number}] "),) if at == 0 else ()
            yield Piece(PieceKind.PARAGRAPH, (*mark, *piece.runs)) if piece.kind is not PieceKind.TABLE else piece


def _language(package: Package, related: dict[str, list[tuple[str, str]]]) -> str:
    root = _part(package, related, "styles")
    return value(child(root, "docDefaults", "rPrDefault", "rPr", "lang"))


def _remarks(package: Package, related: dict[str, list[tuple[str, str]]]) -> Iterator[Remark]:
    root = _part(package, related, "comments")
    for comment in root if root is not None else ():
        if local(comment) == "comment":
            words = " ".join(piece.text for piece in BodyReader(Surroundings()).blocks(comment)).split()
            yield Remark(value(comment, "id"), value(comment, "author"), value(comment, "date"), " ".join(words))
