"""WordprocessingML to pieces: the body in order, changes accepted, with a count of all that was left out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.formats.elements import child, local, value
from editor_app.formats.pieces import Piece, PieceKind, Run, joined, laid_out, words_of

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_UNREAD = frozenset(
    "pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr delText delInstrText Fallback rt fldData binData".split()
)
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LINES = frozenset({"single", "double", "thick", "dotted", "dashed"})
_SOURCE_TEXT = "SourceText"
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph style means for a text."""

    title: bool = False
    heading: int = 0
    numbering: tuple[str, int] | None = None
    quote: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other parts of the file say: styles, which lists have numbers, where links lead, the notes' texts."""

    styles: dict[str, Style] = field(default_factory=dict)
    ordered: frozenset[tuple[str, int]] = frozenset()
    links: dict[str, str] = field(default_factory=dict)
    notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)


def on(properties: etree._Element | None, name: str) -> bool:
    """Whether a yes-or-no property is set."""
    found = child(properties, name)
    return found is not None and value(found).lower() not in ("0", "false", "off", "none")


class BodyReader:
    """Reads one body; `title` is the first paragraph set as a title, `counts` what was dropped or is worth a note."""

    def __init__(self, around: Surroundings) -> None:
        self.around = around
        self.title = ""
        self.counts: Counter[str] = Counter()
        self.noted: list[tuple[str, str]] = []
        self._boxes: list[Piece] = []
        self._carried: list[Run] = []
        self._fields: list[str] = []

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Piece]:
        """The pieces of a body, a cell, a text box."""
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name in _DELETED:
                self.counts["deletions"] += 1
            elif name == "altChunk":
                self.counts["embedded"] += 1
            elif name not in _UNREAD:
                self.counts["insertions"] += name in _INSERTED and len(element) > 0
                yield from self.blocks(element)
        if self._carried:  # the mark of the last paragraph was deleted, there is nothing to join it to
            runs, self._carried = joined(self._carried), []
            yield Piece(PieceKind.PARAGRAPH, runs)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Piece]:
        properties = child(paragraph, "pPr")
        runs = [*self._carried, *self._runs(paragraph, Run(""))]
        self._carried = []
        if child(properties, "rPr", "del") is not None or child(properties, "rPr", "moveFrom") is not None:
            self._carried = runs  # the paragraph's end is deleted: it goes on in the next one
        elif (piece := self._piece(properties, runs)) is not None:
            yield piece
        yield from self._boxes
        self._boxes = []

    def _piece(self, properties: etree._Element | None, words: Sequence[Run]) -> Piece | None:
        style, runs = self.around.styles.get(value(child(properties, "pStyle")), Style()), joined(words)
        if not runs:
            return Piece(PieceKind.RULE) if value(child(properties, "pBdr", "bottom")) in _LINES else None
        if style.code:
            return Piece(PieceKind.CODE, (Run(words_of(words)),))
        if style.title and not self.title:
            self.title = " ".join(words_of(runs).split())
            return None
        outline = value(child(properties, "outlineLvl"))
        heading = style.heading or (int(outline) + 1 if outline.isdigit() and int(outline) < 6 else 0)
        if heading or style.title:
            return Piece(PieceKind.HEADING, tuple(replace(run, bold=False) for run in runs), max(1, heading))
        numbering = child(properties, "numPr")
        at = _numbering(numbering) if numbering is not None else style.numbering
        if at and at[0] != "0":
            return Piece(PieceKind.ITEM, runs, at[1], at in self.around.ordered)
        return Piece(PieceKind.QUOTE if style.quote else PieceKind.PARAGRAPH, runs)

    def _runs(self, parent: Iterable[etree._Element], style: Run) -> Iterator[Run]:
        for element in parent:
            name = local(element)
            if name in _DELETED:
                self.counts["deletions"] += 1
            elif name == "r":
                yield from self._run(element, style)
            elif name == "hyperlink":
                target = self.around.links.get(element.get(_RELATION) or element.get(_RELATION_STRICT) or "", "")
                yield from self._runs(element, replace(style, link=target if _WEB.match(target) else style.link))
            elif name == "t":  # formulas keep their text in runs of another kind
                yield style.saying(element.text or "")
            elif name not in _UNREAD:
                self.counts["insertions"] += name in _INSERTED and len(element) > 0
                yield from self._runs(element, style)

    def _run(self, run: etree._Element, style: Run) -> Iterator[Run]:
        properties = child(run, "rPr")
        if on(properties, "vanish"):
            self.counts["hidden"] += any(local(element) == "t" for element in run)
            return
        if child(properties, "del") is not None:
            return
        link = style.link or next(filter(None, self._fields), "")
        code = value(child(properties, "rStyle")) == _SOURCE_TEXT
        style = Run("", on(properties, "b"), on(properties, "i"), code, link)
        for element in run:
            yield from self._content(element, style)

    def _content(self, element: etree._Element, style: Run) -> Iterator[Run]:
        name = local(element)
        if name == "t":
            yield style.saying((element.text or "").replace("\n", " "))
        elif name in _SIGNS:
            yield style.saying(_SIGNS[name])
        elif name == "sym":
            yield from self._symbol(element, style)
        elif name in ("footnoteReference", "endnoteReference"):
            self.noted.append((name.removesuffix("Reference"), value(element, "id")))
            yield style.saying(f"[{len(self.noted)}]")
        elif name == "txbxContent":
            self._box(element)
        elif name in ("fldChar", "instrText"):
            self._field(name, element)
        elif name not in _UNREAD:
            self.counts["pictures"] += name in ("blip", "imagedata")
            for inner in element:
                yield from self._content(inner, style)

    def _symbol(self, element: etree._Element, style: Run) -> Iterator[Run]:
        code = value(element, "char")
        if re.fullmatch("[0-9A-Fa-f]{2,5}", code) and not 0xE000 <= int(code, 16) <= 0xF8FF:
            yield style.saying(chr(int(code, 16)))

    def _box(self, content: etree._Element) -> None:
        outside, self._boxes = self._boxes, []
        fields, self._fields = self._fields, []
        carried, self._carried = self._carried, []
        found = list(self.blocks(content))
        self._boxes, self._fields, self._carried = [*outside, *found], fields, carried

    def _field(self, name: str, element: etree._Element) -> None:
        """Follow fields as they open and close; the address of a link field holds for the runs inside it."""
        kind = value(element, "fldCharType")
        if name == "instrText":
            link = _LINK_FIELD.match(element.text or "")
            if link and self._fields and _WEB.match(link[1]):
                self._fields[-1] = link[1]
        elif kind == "begin":
            self._fields.append("")
        elif kind == "end" and self._fields:
            self._fields.pop()

    def _table(self, table: etree._Element) -> Iterator[Piece]:
        """A table of data as a table, one that lays out the page as the blocks in its cells."""
        yield from laid_out([[list(self.blocks(cell)) for cell in self._cells(row)] for row in self._rows(table)])

    def _rows(self, parent: etree._Element) -> Iterator[etree._Element]:
        for element in parent:
            if local(element) == "tr" and child(element, "trPr", "del") is not None:
                self.counts["deletions"] += 1
            elif local(element) == "tr":
                yield element
            elif local(element) not in _UNREAD:
                yield from self._rows(element)

    def _cells(self, parent: etree._Element) -> Iterator[etree._Element]:
        for element in parent:
            if local(element) == "tc" and child(element, "tcPr", "cellDel") is not None:
                self.counts["deletions"] += 1
            elif local(element) == "tc":
                yield element
            elif local(element) not in _UNREAD:
                yield from self._cells(element)


def _numbering(properties: etree._Element) -> tuple[str, int]:
    level = value(child(properties, "ilvl"))
    return value(child(properties, "numId")) or "0", min(8, int(level)) if level.isdigit() else 0
