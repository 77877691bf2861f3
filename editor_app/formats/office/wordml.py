"""WordprocessingML to pieces: the body in order, changes accepted or not, with a count of all that was left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.domain.tracked import Tracked
from editor_app.formats.base.pieces import Piece, PieceKind, Run, joined, laid_out, words_of
from editor_app.formats.office.comments import Marks, without_marks
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.losses import Tally

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_CHANGES = {
    **dict.fromkeys(_DELETED, "deletions"),
    **dict.fromkeys(_INSERTED, "insertions"),
    "cellDel": "deletions",
    "cellIns": "insertions",
}
_GONE = {
    Tracked.ACCEPTED: ("deletions", ("del", "moveFrom")),
    Tracked.ORIGINAL: ("insertions", ("ins", "moveTo")),
}
"""Which changes are not read: their kind, and what marks them at the end of a paragraph and in a run."""
_UNREAD = frozenset(
    "pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr delInstrText Fallback rt fldData binData".split()
)
_COMMENTED = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_DRAWN = {"blip": "pictures", "imagedata": "pictures", "OLEObject": "embedded", "chart": "charts", "relIds": "charts"}
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LINES = frozenset({"single", "double", "thick", "dotted", "dashed"})
_SOURCE_TEXT = "SourceText"
_LINK_FIELD = re.compile(r'\s*HYPERLINK\s+"([^"]+)"')
_WEB = re.compile(r"(?:https?://|mailto:)[^\s<>]+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordStyle:
    """What a paragraph style means for the text."""

    title: bool = False
    heading: int = 0
    numbering: tuple[str, int] | None = None
    quote: bool = False
    code: bool = False


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the other parts of the file say: styles, which lists have numbers, where links lead, the notes' texts."""

    styles: dict[str, WordStyle] = field(default_factory=dict)
    ordered: frozenset[tuple[str, int]] = frozenset()
    links: dict[str, str] = field(default_factory=dict)
    notes: dict[tuple[str, str], etree._Element] = field(default_factory=dict)
    commented: bool = False


def on(properties: etree._Element | None, name: str) -> bool:
    """Whether a yes-or-no property is set."""
    found = child(properties, name)
    return found is not None and value(found).lower() not in ("0", "false", "off", "none")


class BodyReader:
    """Reads one body; `title` is the first paragraph set as a title, `tally` what was dropped or is worth a note.

    `hidden` counts the letters that Word does not show; `with_hidden` reads them as well.
    """

    def __init__(self, around: Surroundings, tracked: Tracked = Tracked.ACCEPTED, with_hidden: bool = False) -> None:
        self.around = around
        self.title = ""
        self.tally = Tally()
        self.marks = Marks()
        self.hidden = 0
        self._with_hidden = with_hidden
        self._gone, self._gone_signs = _GONE[tracked]
        self._words = ("t", "delText") if tracked is Tracked.ORIGINAL else ("t",)
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
            elif name == "altChunk":
                self.tally.counts["embedded"] += 1
            elif name in _COMMENTED:
                self._carried.append(Run(self._marked(name, element)))
            elif name not in _UNREAD and self._stays(name, element):
                yield from self.blocks(element)
        if self._carried:  # the mark of the last paragraph was deleted, there is nothing to join it to
            runs, self._carried = joined(self._carried), []
            yield Piece(PieceKind.PARAGRAPH, runs)

    def _paragraph(self, paragraph: etree._Element) -> Iterator[Piece]:
        properties = child(paragraph, "pPr")
        runs = [*self._carried, *self._runs(paragraph, Run(""))]
        self._carried = []
        mark = child(properties, "rPr")
        if mark is not None and any(child(mark, sign) is not None for sign in self._gone_signs):
            self._carried = runs  # the end of the paragraph is deleted: it continues in the next one
        elif (piece := self._piece(properties, runs)) is not None:
            yield piece
        yield from self._boxes
        self._boxes = []

    def _piece(self, properties: etree._Element | None, words: Sequence[Run]) -> Piece | None:
        style, runs = self.around.styles.get(value(child(properties, "pStyle")), WordStyle()), joined(words)
        if not runs:
            return Piece(PieceKind.RULE) if value(child(properties, "pBdr", "bottom")) in _LINES else None
        if style.code:
            return Piece(PieceKind.CODE, (Run(words_of(words)),))
        if style.title and not self.title:
            self.title = " ".join(without_marks(words_of(runs)).split())
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
            if name == "r":
                yield from self._run(element, style)
            elif name == "hyperlink":
                target = self.around.links.get(element.get(_RELATION) or element.get(_RELATION_STRICT) or "", "")
                yield from self._runs(element, replace(style, link=target if _WEB.match(target) else style.link))
            elif name == "t":  # formulas have their text in runs of another kind
                yield style.saying(element.text or "")
            elif name in _COMMENTED:
                yield style.saying(self._marked(name, element))
            elif name not in _UNREAD and self._stays(name, element):
                self.tally.counts["equations"] += name == "oMath"
                yield from self._runs(element, style)

    def _stays(self, name: str, element: etree._Element) -> bool:
        """Whether what a change holds is part of the text that is wanted; a change is counted."""
        kind = _CHANGES.get(name)
        if kind and len(element):
            self.tally.change(kind, value(element, "author"))
        return kind != self._gone

    def _marked(self, name: str, element: etree._Element) -> str:
        """A mark for the place of a comment."""
        if not self.around.commented:
            return ""
        mark = {"commentRangeStart": self.marks.begin, "commentRangeEnd": self.marks.end}.get(name, self.marks.point)
        return mark(value(element, "id"))

    def _run(self, run: etree._Element, style: Run) -> Iterator[Run]:
        properties = child(run, "rPr")
        if on(properties, "vanish"):
            words = "".join(element.text or "" for element in run if local(element) == "t")
            self.tally.counts["unhidden" if self._with_hidden else "hidden"] += bool(words)
            self.hidden += len(words)
            if not self._with_hidden:
                return
        if any(child(properties, sign) is not None for sign in self._gone_signs):
            return
        link = style.link or next(filter(None, self._fields), "")
        code = value(child(properties, "rStyle")) == _SOURCE_TEXT
        style = Run("", on(properties, "b"), on(properties, "i"), code, link)
        for element in run:
            yield from self._content(element, style)

    def _content(self, element: etree._Element, style: Run) -> Iterator[Run]:
        name = local(element)
        if name in self._words:
            yield style.saying((element.text or "").replace("\n", " "))
        elif name in _SIGNS:
            yield style.saying(_SIGNS[name])
        elif name == "sym" or name in _COMMENTED:
            yield style.saying(_symbol(element) if name == "sym" else self._marked(name, element))
        elif name in ("footnoteReference", "endnoteReference"):
            self.noted.append((name.removesuffix("Reference"), value(element, "id")))
            yield style.saying(f"[{len(self.noted)}]")
        elif name == "txbxContent":
            self._box(element)
        elif name in ("fldChar", "instrText"):
            self._field(name, element)
        elif name not in _UNREAD:
            if name in _DRAWN:
                self.tally.counts[_DRAWN[name]] += 1
            for inner in element:
                yield from self._content(inner, style)

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
            if local(element) == "tr":
                if self._is_there([child(element, "trPr", sign) for sign in ("ins", "del")]):
                    yield element
            elif local(element) not in _UNREAD:
                yield from self._rows(element)

    def _cells(self, parent: etree._Element) -> Iterator[etree._Element]:
        for element in parent:
            if local(element) == "tc":
                if self._is_there([child(element, "tcPr", sign) for sign in ("cellIns", "cellDel")]):
                    yield element
            elif local(element) not in _UNREAD:
                yield from self._cells(element)

    def _is_there(self, changes: Iterable[etree._Element | None]) -> bool:
        """Whether a row or a cell is part of the text that is wanted, by the changes set in its properties."""
        stays = True
        for change in changes:
            if change is not None:
                kind = _CHANGES[local(change)]
                self.tally.change(kind, value(change, "author"))
                stays = stays and kind != self._gone
        return stays


def _symbol(element: etree._Element) -> str:
    code = value(element, "char")
    number = int(code, 16) if re.fullmatch("[0-9A-Fa-f]{2,5}", code) else 0
    return chr(number) if number and not 0xD800 <= number <= 0xF8FF and number & 0xFFFE != 0xFFFE else ""


def _numbering(properties: etree._Element) -> tuple[str, int]:
    level = value(child(properties, "ilvl"))
    return value(child(properties, "numId")) or "0", min(8, int(level)) if level.isdigit() else 0
