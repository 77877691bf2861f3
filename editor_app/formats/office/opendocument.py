"""OpenDocument text to pieces: the body in order, changes accepted or not, with a count of all that was left out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from lxml import etree

from editor_app.domain.tracked import Tracked
from editor_app.formats.base.facts.grid import Cell
from editor_app.formats.base.facts.links import web_link
from editor_app.formats.base.incoming import Reply
from editor_app.formats.base.left_out import LeftOut
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined, laid_out, words_of
from editor_app.formats.office.comments import Marks, Remark, without_marks
from editor_app.formats.office.elements import child, local, value
from editor_app.formats.office.losses import Tally
from editor_app.formats.office.odt_beside import Beside
from editor_app.formats.office.odt_looks import Look, Styles
from editor_app.formats.office.odt_numbers import Numbers

_SPACE = re.compile(r"[ \t\r\n]+")
_SIGNS = {"s": " ", "tab": " ", "line-break": "\n"}
_CODE, _SOURCE_TEXT, _RULE = "Source_20_Code", "Source_20_Text", "Horizontal_20_Line"
_HEAD = "Table_20_Heading"
_READING = "ruby-text"
_MANY_SPACES = 1000
_END = "\u2029"
"""Where a deleted end of a paragraph is put back."""
_UNREAD = frozenset(
    "tracked-changes forms sequence-decls variable-decls user-field-decls dde-connection-decls bibliography-source "
    "table-of-content-source illustration-index-source table-index-source object-index-source user-index-source "
    "alphabetical-index-source title desc event-listeners note-citation binary-data script "
    "table-header-columns table-column table-columns database-display-source meta".split()
)
_CHANGES = frozenset({"change", "change-start", "change-end"})
_HOLDING = frozenset({"span", "a", "meta", "meta-field", "annotation-end"})
_BOXED = frozenset(
    "frame custom-shape rect ellipse circle line polyline polygon regular-polygon path connector caption g text-box "
    "measure control a-page".split()
)


class TextReader:
    """Reads one body; `title` is the first paragraph set as a title, `tally` what was dropped or is worth a note."""

    def __init__(self, styles: Styles, tracked: Tracked = Tracked.ACCEPTED, beside: Beside | None = None) -> None:
        self.styles = styles
        self._beside = beside or Beside()
        self.title = ""
        self.tally = Tally()
        self.marks = Marks()
        self._tracked = tracked
        self._deleted: dict[str, etree._Element] = {}
        self._inserted: frozenset[str] = frozenset()
        self._within: set[str] = set()
        self._carried: list[Run] = []
        self.notes: list[etree._Element] = []
        self.remarks: list[Remark] = []
        self._numbers = Numbers(styles)
        self.left = LeftOut()
        self._new_item = False
        self._boxes: list[Piece] = []
        self._ahead: list[Piece] = []
        self._exact = False
        self._looks = [Look()]

    def blocks(self, parent: Iterable[etree._Element]) -> Iterator[Piece]:
        """The pieces of a body, a section, a cell, a text box."""
        for element in parent:
            name = local(element)
            if name in ("p", "h"):
                yield from self._paragraph(element)
            elif name == "list":
                yield from self._list(element)
            elif name in ("list-item", "list-header", "numbered-paragraph"):
                self._new_item = name == "list-item"
                self._numbers.item(element)
                yield from self.blocks(element)
            elif name == "table":
                self.tally.describe(*self._beside.words_for(element))
                yield from laid_out([[self._cell(cell) for cell in self._cells(row)] for row in self._rows(element)])
            elif name == "tracked-changes":
                self._changes(element)
            elif name == "image" and (picture := self._beside.picture(element)):
                yield picture
            elif name in _CHANGES:
                self._carried += self._change(name, element, Run(""))
                yield from self._take_ahead()
            elif name not in _UNREAD:
                self._noticed(element, name)
                yield from self.blocks(element)

    def rest(self) -> Iterator[Piece]:
        """What remains when the end of the last paragraph is not part of the text."""
        runs, self._carried = joined(self._carried), []
        if runs:
            yield Piece(PieceKind.PARAGRAPH, runs)

    def _changes(self, element: etree._Element) -> None:
        """Count the changes; when the text before them is wanted, remember what was deleted and what inserted."""
        inserted = set()
        for region in element:
            for change in region:
                kind = {"insertion": "insertions", "deletion": "deletions"}.get(local(change))
                if kind is None:
                    continue
                creator = child(change, "change-info", "creator")
                gone = kind == "deletions" and self._tracked is Tracked.ACCEPTED
                who = (creator.text or "") if creator is not None else ""
                self.tally.change(kind, who, _deleted_words(change) if gone else "")
                if self._tracked is Tracked.ORIGINAL and kind == "deletions":
                    self._deleted[value(region, "id")] = change
                elif self._tracked is Tracked.ORIGINAL:
                    inserted.add(value(region, "id"))
        self._inserted |= inserted

    def _change(self, name: str, element: etree._Element, style: Run) -> Iterator[Run]:
        """At the border of an insertion, start or stop skipping it. Where words were deleted, put them back."""
        key = value(element, "change-id")
        if name == "change-start" and key in self._inserted:
            self._within.add(key)
            self.tally.quotes["insertions"].append([])
        elif name == "change-end":
            self._within.discard(key)
        deletion = self._deleted.pop(key, None) if name == "change" else None
        blocks = [one for one in (() if deletion is None else deletion) if local(one) != "change-info"]
        if all(local(one) in ("p", "h") for one in blocks):
            for at, paragraph in enumerate(blocks):
                yield style.saying(_END if at else "")
                yield from self._runs(paragraph, style)
        else:  # tables, lists and indexes are separate, before the paragraph in which the change is noted
            self._ahead += self.blocks(blocks)

    def _take_ahead(self) -> list[Piece]:
        found, self._ahead = self._ahead, []
        return found

    def _list(self, element: etree._Element) -> Iterator[Piece]:
        self._numbers.enter(element)
        yield from self.blocks(element)
        self._numbers.leave(element)
        self._new_item = False

    def _cell(self, cell: etree._Element) -> Cell[Sequence[Piece]]:
        """Lists end at the border of a cell."""
        outside = self._numbers.apart()
        found = [*self.blocks(cell)]
        self._numbers.back(outside)
        first = self.styles.look("paragraph", value(child(cell, "p"), "style-name"))
        return Cell(found, aligned=first.aligned or "")

    def _rows(self, parent: etree._Element) -> Iterator[etree._Element]:
        for element in parent:
            if local(element) == "table-row":
                yield element
            elif local(element) in ("table-header-rows", "table-rows", "table-row-group"):
                yield from self._rows(element)

    def _cells(self, row: etree._Element) -> Iterator[etree._Element]:
        return (cell for cell in row if local(cell) in ("table-cell", "covered-table-cell"))

    def _paragraph(self, element: etree._Element) -> Iterator[Piece]:
        style = value(element, "style-name")
        look = self.styles.look("paragraph", style)
        if look.hidden or _hides(child(element, "hidden-paragraph")):
            self.tally.leave("hidden", _all_words(element))
            return
        outside, self._boxes = self._boxes, []
        self._exact = _CODE in self.styles.named("paragraph", style)
        carried, self._carried = self._carried, []
        if _HEAD in self.styles.named("paragraph", style):  # bold because it is the head
            look = replace(look, bold=None)
        self._looks = [look]
        words = [*carried, *self._runs(element, look.over(Run("")))]
        if self._within:  # the paragraph's end was inserted: without it, it continues where the insertion ends
            self._carried, words = words, []
            self.tally.go_on("insertions", " ")
        pieces = [piece for part in _parted(words) if (piece := self._piece(element, style, part)) is not None]
        self._new_item = self._new_item and not words_of(words).strip()
        boxes, self._boxes = self._boxes, outside
        yield from (*self._take_ahead(), *pieces, *boxes)

    def _piece(self, element: etree._Element, style: str, words: Sequence[Run]) -> Piece | None:
        named, runs = self.styles.named("paragraph", style), joined(words)
        if not runs:
            return Piece(PieceKind.RULE) if _RULE in named else None
        if _CODE in named:
            return Piece(PieceKind.CODE, (Run(words_of(words)),))
        if "Title" in named and not self.title:
            self.title = " ".join(without_marks(words_of(self.left.words(runs))).split())
            return None
        if local(element) == "h" or "Title" in named:
            return self._heading(element, runs)
        if self._new_item and self._numbers.depth:
            label = self._numbers.next(self.styles.look("paragraph", style).list_style)
            words = [Run(f"{label.words} "), *runs] if label.words else runs
            depth = self._numbers.depth - 1
            return Piece(PieceKind.ITEM, joined(words), depth, bool(label.number), number=label.number)
        return Piece(PieceKind.QUOTE if "Quotations" in named else PieceKind.PARAGRAPH, runs)

    def _heading(self, element: etree._Element, runs: Runs) -> Piece:
        given = value(element, "outline-level")
        level = min(6, max(1, int(given))) if given.isdigit() else 1
        label = self._numbers.heading(level, element)
        number = f"{label.number}. " if label.number else f"{label.words} " if label.words else ""
        return Piece(PieceKind.HEADING, joined([Run(number), *(replace(run, bold=False) for run in runs)]), level)

    def _runs(self, element: etree._Element, style: Run) -> Iterator[Run]:
        yield self._said(element.text, style)
        for inner in element:
            name = local(inner)
            if name in _CHANGES:
                yield from self._change(name, inner, style)
            elif not self._within or name in _HOLDING:
                yield from self._inline(inner, style)
            yield self._said(inner.tail, style)

    def _said(self, words: str | None, style: Run) -> Run:
        """Words as they are read, but none inside an unwanted insertion."""
        if words and self._within:
            self.tally.go_on("insertions", words)
        return style.saying(self._looks[-1].shown(_SPACE.sub(" ", words)) if words and not self._within else "")

    def _inline(self, element: etree._Element, style: Run) -> Iterator[Run]:
        name = local(element)
        if name in _SIGNS:
            yield style.saying(_SIGNS[name] * (_count(element) if self._exact else 1))
        elif name == "span":
            yield from self._span(element, style)
        elif name == "a":
            yield from self._runs(element, replace(style, link=web_link(value(element, "href")) or style.link))
        elif name == "note":
            self.notes.append(element)
            yield style.saying(f"[{len(self.notes)}]")
        elif name == "annotation":
            yield style.saying(self._comment(element))
        elif name == "annotation-end":
            yield style.saying(self.marks.end(value(element, "name")))
        elif name in _BOXED or name == _READING:
            yield from self._aside(name, element, style)
        elif name == "hidden-text":
            yield from self._unless_hidden(element, style)
        elif name and (name not in _UNREAD or name == "meta"):  # a span about which a program knows more
            yield from self._runs(element, style)

    def _unless_hidden(self, element: etree._Element, style: Run) -> Iterator[Run]:
        if _hides(element):
            self.tally.leave("hidden", _all_words(element))
        else:
            yield from self._runs(element, style)

    def _comment(self, element: etree._Element) -> str:
        """Store a comment; returns the mark of its place."""
        name = value(element, "name") or f"comment {len(self.remarks)}"
        words = (
            " ".join("".join(map(str, one.itertext())).split()) for one in element.iter() if local(one) in ("p", "h")
        )
        author, date = (_text(child(element, what)) for what in ("creator", "date"))
        said = " ".join(filter(None, words))
        if above := value(element, "parent-name"):
            self.remarks = [
                replace(one, replies=(*one.replies, Reply(author, said))) if one.name == above else one
                for one in self.remarks
            ]
            return ""
        self.remarks.append(Remark(name, author, date, said, resolved=value(element, "resolved") == "true"))
        return self.marks.begin(name)

    def _span(self, element: etree._Element, style: Run) -> Iterator[Run]:
        look = self.styles.look("text", value(element, "style-name"))
        if look.hidden:
            self.tally.leave("hidden", _all_words(element))
            return
        code = style.code or _SOURCE_TEXT in self.styles.named("text", value(element, "style-name"))
        self._looks.append(look.over_look(self._looks[-1]))
        yield from self._runs(element, replace(look.over(style), code=code))
        self._looks.pop()

    def _aside(self, name: str, element: etree._Element, style: Run) -> Iterator[Run]:
        """What stands above a word or beside the paragraph, or is a formula within it."""
        if name == _READING:
            self.left.readings.append("".join(map(str, element.itertext())))
        elif formula := self._beside.formula(element):
            self.tally.counts["equations"] += 1
            yield style.saying(formula)
        else:
            self._box(element)

    def _box(self, element: etree._Element) -> None:
        """Text in a frame or a drawing follows the paragraph it is anchored in."""
        outside, new_item, self._new_item = self._numbers.apart(), self._new_item, False
        self._noticed(element, local(element))
        found = [*self.blocks(element)]
        self._boxes.extend(found)
        self._new_item = new_item
        self._numbers.back(outside)

    def _noticed(self, element: etree._Element, name: str) -> None:
        if name == "control":
            self.tally.leave("fields")
        self.tally.counts["pictures"] += name == "image"
        self.tally.counts["embedded"] += name in ("object", "object-ole")
        if name in _BOXED and child(element, "image") is None:
            self.tally.describe(*self._beside.words_for(element))
        elif name == "image" and (frame := element.getparent()) is not None:
            self.tally.describe(*self._beside.words_for(frame))


def _parted(words: Sequence[Run]) -> Iterator[list[Run]]:
    """The words of each paragraph, where paragraph ends were put back into one."""
    part: list[Run] = []
    for run in words:
        if run.text == _END:
            yield part
            part = []
        else:
            part.append(run)
    yield part


def _all_words(element: etree._Element) -> str:
    return "".join(map(str, element.itertext()))


def _deleted_words(change: etree._Element) -> str:
    return " ".join(_all_words(one) for one in change if local(one) != "change-info")


def _count(element: etree._Element) -> int:
    """How many spaces a space element stands for."""
    given = value(element, "c") if local(element) == "s" else ""
    return min(int(given), _MANY_SPACES) if given.isdecimal() else 1


def _text(element: etree._Element | None) -> str:
    return (element.text or "").strip() if element is not None else ""


def _hides(element: etree._Element | None) -> bool:
    return element is not None and value(element, "is-hidden") != "false"
