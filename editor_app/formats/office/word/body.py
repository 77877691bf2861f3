"""WordprocessingML to pieces: the body in order, changes accepted or not, with a count of all that was left out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from editor_app.domain.tracked import Tracked
from editor_app.formats.base.facts.links import web_link
from editor_app.formats.base.left_out import LeftOut
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Shown, joined, laid_out, words_of
from editor_app.formats.office.comments import Marks, without_marks
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.losses import Tally
from editor_app.formats.office.word.fields import Fields, link_of
from editor_app.formats.office.word.looks import Surroundings, WordLook, WordStyle, look_of
from editor_app.formats.office.word.math import linear
from editor_app.formats.office.word.tables import cells_of, rows_of

_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_RELATION_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"
_PICTURED = tuple(f"{key[:-2]}{name}" for key in (_RELATION, _RELATION_STRICT) for name in ("embed", "id"))
"""How a drawing names its picture."""
_DESCRIBED = frozenset({"docPr", "shape"})
"""What tells the words for those who cannot see a picture, which stands within or behind it."""
_DELETED = frozenset({"del", "moveFrom"})
_INSERTED = frozenset({"ins", "moveTo"})
_MOVED = frozenset({"moveFrom", "moveTo"})
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
    "pPr rPr sdtPr sdtEndPr tblPr tblGrid trPr tcPr sectPr rubyPr delInstrText Fallback fldData binData".split()
)
_COMMENTED = frozenset({"commentRangeStart", "commentRangeEnd", "commentReference"})
_DRAWN = {"blip": "pictures", "imagedata": "pictures", "OLEObject": "embedded", "chart": "charts", "relIds": "charts",
          "control": "fields"}  # fmt: skip
_SIGNS = {"tab": " ", "ptab": " ", "br": "\n", "cr": "\n", "noBreakHyphen": "\u2011"}
_LINES = frozenset({"single", "double", "thick", "dotted", "dashed"})
_WIDE_MARKS = ("、", "）", "．", "：", "。")
_SOURCE_TEXT = "SourceText"
_NO_STYLE = WordStyle()
_DRAWN_TEXT = "textpath"


class BodyReader:
    """Reads one body; `title` is the first paragraph set as a title, `tally` what was dropped or is worth a note.

    `hidden` counts the letters that Word does not show; `with_hidden` reads them as well.
    """

    def __init__(
        self,
        around: Surroundings,
        tracked: Tracked = Tracked.ACCEPTED,
        with_hidden: bool = False,
    ) -> None:
        self.around = around
        self.left = LeftOut()
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
        self._fields = Fields()
        self._words_for = ""
        self._language = ""

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Piece]:
        """The pieces of a body, a cell, a text box."""
        for element in parent:
            name = local(element)
            if name == "p":
                yield from self._paragraph(element)
            elif name == "tbl":
                yield from self._table(element)
            elif name == "altChunk":
                found = [*self.around.chunk(element.get(_RELATION) or element.get(_RELATION_STRICT) or "")]
                self.tally.counts["embedded"] += not found
                yield from found
            elif name == "subDoc":
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
        around, self._language = self._language, self._style(properties).words.language
        runs = [*self._carried, *self._runs(paragraph, "")]
        self._carried, self._language = [], around
        mark = child(properties, "rPr")
        if value(child(properties, "framePr"), "dropCap") in ("drop", "margin"):
            self._carried = runs  # a large first letter: its word is in the next paragraph
        elif mark is not None and any(child(mark, sign) is not None for sign in self._gone_signs):
            self._carried = runs  # the end of the paragraph is deleted: it continues in the next one
        elif (piece := self._piece(properties, runs)) is not None:
            yield piece
        yield from self._boxes
        self._boxes = []
        self.tally.describe(self._words_for)
        self._words_for = ""

    def _style(self, properties: etree._Element | None) -> WordStyle:
        return self.around.styles.get(value(child(properties, "pStyle")), _NO_STYLE)

    def _piece(self, properties: etree._Element | None, words: Sequence[Run]) -> Piece | None:
        style, runs = self._style(properties), joined(words)
        if not runs:
            return Piece(PieceKind.RULE) if value(child(properties, "pBdr", "bottom")) in _LINES else None
        if style.code:
            return Piece(PieceKind.CODE, (Run(words_of(words)),))
        if style.title and not self.title:
            self.title = " ".join(without_marks(words_of(self.left.words(runs))).split())
            return None
        outline = value(child(properties, "outlineLvl"))
        heading = style.heading or (int(outline) + 1 if outline.isdigit() and int(outline) < 6 else 0)
        numbering = child(properties, "numPr")
        at = _numbering(numbering) if numbering is not None else style.numbering
        label = self.around.numbers.next(*at) if at and at[0] != "0" else None
        if heading or style.title:
            number = f"{label.number}." if label and label.number else label.words if label else ""
            plain = (replace(run, bold=False) for run in runs)
            return Piece(PieceKind.HEADING, joined([Run(f"{number} " if number else ""), *plain]), max(1, heading))
        if label and at:
            words = joined([Run(_before_words(label.words)), *runs]) if label.words else runs
            return Piece(PieceKind.ITEM, words, at[1], bool(label.number), number=label.number)
        return Piece(PieceKind.QUOTE if style.quote else PieceKind.PARAGRAPH, runs)

    def _runs(self, parent: Iterable[etree._Element], link: str) -> Iterator[Run]:
        for element in parent:
            name = local(element)
            if name == "r":
                yield from self._run(element, link)
            elif name == "hyperlink":
                relation = element.get(_RELATION) or element.get(_RELATION_STRICT) or ""
                yield from self._runs(element, web_link(self.around.links.get(relation, "")) or link)
            elif name == "fldSimple":
                yield from self._runs(element, link_of(value(element, "instr")) or link)
            elif name == "oMath":
                self.tally.counts["equations"] += 1
                yield Run(linear(element), link=link)
            elif name in _COMMENTED:
                yield Run(self._marked(name, element), link=link)
            elif name not in _UNREAD and self._stays(name, element):
                yield from self._runs(element, link)

    def _stays(self, name: str, element: etree._Element) -> bool:
        """Whether what a change holds is part of the text that is wanted; a change is counted."""
        kind = _CHANGES.get(name)
        if kind and len(element):
            gone = kind == self._gone and name not in _MOVED  # what was moved is elsewhere in the text
            self.tally.change(kind, value(element, "author"), _words_in(element) if gone else "")
        return kind != self._gone

    def _marked(self, name: str, element: etree._Element) -> str:
        """A mark for the place of a comment."""
        if not self.around.commented:
            return ""
        mark = {"commentRangeStart": self.marks.begin, "commentRangeEnd": self.marks.end}.get(name, self.marks.point)
        return mark(value(element, "id"))

    def _run(self, run: etree._Element, link: str) -> Iterator[Run]:
        properties = child(run, "rPr")
        style = self.around.styles.get(value(child(properties, "rStyle")), _NO_STYLE)
        look = look_of(properties).over(style.words).spoken(self._language)
        if look.hidden:
            words = "".join(element.text or "" for element in run if local(element) == "t")
            if words:
                self.tally.leave("unhidden" if self._with_hidden else "hidden", words)
            self.hidden += len(words)
            if not self._with_hidden:
                return
        if any(child(properties, sign) is not None for sign in self._gone_signs):
            return
        code = value(child(properties, "rStyle")) == _SOURCE_TEXT
        for element in run:
            yield from self._content(element, look, look.run(link or self._fields.link, code))

    def _content(self, element: etree._Element, look: WordLook, style: Run) -> Iterator[Run]:
        name = local(element)
        if name in self._words:
            yield style.saying(look.shown((element.text or "").replace("\n", " ")))
        elif name in _SIGNS:
            yield style.saying(_SIGNS[name])
        elif name == "sym":
            yield style.saying(look.shown(_symbol(element), value(element, "font")))
        elif name in _COMMENTED:
            yield style.saying(self._marked(name, element))
        elif name in ("footnoteReference", "endnoteReference"):
            self.noted.append((name.removesuffix("Reference"), value(element, "id")))
            yield style.saying(f"[{len(self.noted)}]")
        elif name == "instrText":
            self._fields.instruct(element.text or "")
        elif name == "fldChar":
            yield style.saying(look.shown(*self._fields.turn(element)))
        else:
            yield from self._drawn(name, element, look, style)

    def _drawn(self, name: str, element: etree._Element, look: WordLook, style: Run) -> Iterator[Run]:
        """What is no plain text: boxes, readings above words, pictures, and what holds more of these."""
        if name == "txbxContent":
            self._box(element)
        elif name == _DRAWN_TEXT and (words := value(element, "string")):
            self._boxes.append(Piece(PieceKind.PARAGRAPH, (Run(words),)))
        elif name == "rt":
            self.left.readings.append("".join(map(str, element.itertext())))
        elif name not in _UNREAD:
            self._shown(name, element)
            for inner in element:
                if local(inner) == "r":  # the words below a reading
                    yield from self._run(inner, style.link)
                else:
                    yield from self._content(inner, look, style)

    def _shown(self, name: str, element: etree._Element) -> None:
        """A picture follows its paragraph, or is counted, as what else is drawn."""
        if name in _DESCRIBED:
            self.tally.describe(self._words_for)  # of a shape: no picture came
            said, self._words_for = value(element, "title"), value(element, "descr") or value(element, "alt")
            self.tally.describe(said if self._words_for else "")
            self._words_for = self._words_for or said
        elif name in _DRAWN:
            relation = next((found for key in _PICTURED if (found := element.get(key))), "")
            if picture := self.around.picture(relation) if relation else "":
                self._boxes.append(Piece(PieceKind.PICTURE, picture=Shown(picture, self._words_for)))
            else:
                self.tally.counts[_DRAWN[name]] += 1
                self.tally.describe(self._words_for)
            self._words_for = ""

    def _box(self, content: etree._Element) -> None:
        outside, self._boxes = self._boxes, []
        fields, self._fields = self._fields, Fields()
        carried, self._carried = self._carried, []
        found = list(self.blocks(content))
        self._boxes, self._fields, self._carried = [*outside, *found], fields, carried

    def _table(self, table: etree._Element) -> Iterator[Piece]:
        """A table of data as a table, one that lays out the page as the blocks in its cells."""
        properties = child(table, "tblPr")
        self.tally.describe(*(value(child(properties, name)) for name in ("tblCaption", "tblDescription")))
        rows = rows_of(table, _UNREAD, self._is_there)
        yield from laid_out([cells_of(row, _UNREAD, self._is_there, self.blocks) for row in rows])

    def _is_there(self, changes: Iterable[etree._Element | None]) -> bool:
        """Whether a row or a cell is part of the text that is wanted, by the changes set in its properties."""
        stays = True
        for change in changes:
            if change is not None:
                kind = _CHANGES[local(change)]
                properties = change.getparent()
                gone = properties.getparent() if properties is not None and kind == self._gone else None
                self.tally.change(kind, value(change, "author"), _words_in(gone) if gone is not None else "")
                stays = stays and kind != self._gone
        return stays


def _words_in(parent: etree._Element) -> str:
    """The words of a change, a row or a cell, deleted or not, with a blank between paragraphs and lines."""
    names = _SIGNS | {"p": " ", "t": "", "delText": ""}
    return "".join(names[name] + (element.text or "") for element in parent.iter() if (name := local(element)) in names)


def _before_words(label: str) -> str:
    """A label and what parts it from the words: nothing behind a wide mark, which is as wide as a blank."""
    return label if label.endswith(_WIDE_MARKS) else f"{label} "


def _symbol(element: etree._Element) -> str:
    """A letter of a font of signs; one that no text can hold is left to be named."""
    code = value(element, "char")
    number = int(code, 16) if 1 < len(code) <= 5 and all(one in "0123456789abcdefABCDEF" for one in code) else 0
    return chr(number) if number and not 0xD800 <= number <= 0xDFFF and number & 0xFFFE != 0xFFFE else ""


def _numbering(properties: etree._Element) -> tuple[str, int]:
    level = value(child(properties, "ilvl"))
    return value(child(properties, "numId")) or "0", min(8, int(level)) if level.isdigit() else 0
