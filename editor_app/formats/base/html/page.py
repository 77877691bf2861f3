"""A parsed HTML tree to pieces: what a reader of the page would see, with its headings, lists, tables and links."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace

from lxml import etree

from editor_app.domain.picture import name_in
from editor_app.formats.base.facts.grid import Cell, in_columns
from editor_app.formats.base.facts.links import web_link
from editor_app.formats.base.html.css import Facts, Sheet
from editor_app.formats.base.html.items import Items
from editor_app.formats.base.html.looks import Look
from editor_app.formats.base.html.mathml import linear
from editor_app.formats.base.html.tree import bare, seen, tag
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, Shown, joined, words_of
from editor_app.text.language.tags import tag_of

UNSEEN = frozenset(
    "script style noscript template head title nav footer aside button input select option textarea iframe object "
    "embed applet svg audio video canvas dialog map datalist progress meter frameset rt rp".split()
)
_BLOCKS = frozenset(
    "html body p div section article header main figure figcaption address dl dt dd fieldset form table caption thead "
    "tbody tfoot tr td th ul ol li h1 h2 h3 h4 h5 h6 blockquote pre hr center details summary hgroup nav footer "
    "aside".split()
)
_WITHIN = frozenset("rt rp".split())
"""Unseen, but within a line."""
_SET = {
    **dict.fromkeys(("b", "strong"), Facts(bold=True)),
    **dict.fromkeys(("i", "em", "cite"), Facts(italic=True)),
    **dict.fromkeys(("s", "del", "strike"), Facts(struck=True)),
    "sup": Facts(raised=1),
    "sub": Facts(raised=-1),
}
_CODE = frozenset({"code", "tt", "kbd", "samp"})
_HEADING = re.compile("h[1-6]")
_LONG_CELL = 300
_XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
LOCAL = "#"
"""Stands for an address within the site, where a caller wants to know of such links."""


@dataclass(frozen=True, slots=True)
class View:
    """How a page is looked at: which elements are not seen, its style sheet, and whether links within it are told."""

    unseen: frozenset[str] = UNSEEN
    sheet: Sheet = field(default_factory=lambda: Sheet({}))
    local: bool = False
    languages: bool = False
    """Whether words are told in which language they are said to be."""
    pictures: Callable[[str], str] = name_in
    """The name of the picture at an address; empty for one that is not shown."""


def pieces(root: etree._Element, view: View | None = None) -> tuple[Piece, ...]:
    """The blocks of an element in order, without those in elements that are not seen."""
    walk = _Walk(view or View())
    events = etree.iterwalk(root, events=("start", "end", "comment", "pi"))
    for event, element in events:
        if event == "start":
            if walk.start(element):
                events.skip_subtree()
        elif event == "end":
            walk.end(element)
        if event != "start" and element is not root:
            walk.text(element.tail)
    walk.flush()
    return tuple(walk.done)


class _Walk:
    """Goes through a tree event by event, so that no depth of nesting can exhaust the stack."""

    def __init__(self, view: View) -> None:
        self.view = view
        self.done: list[Piece] = []
        self.runs: list[Run] = []
        self.look = Look(Run(""))
        self.looks: list[Look] = []
        self.items = Items()
        self.heading = self.quotes = self.preformatted = 0
        self.skipped: etree._Element | None = None

    def start(self, element: etree._Element) -> bool:
        """Enter an element; true when nothing inside is to be visited."""
        name = tag(element)
        facts = self.view.sheet.facts(element)
        self.looks.append(self.look)
        if name in _BLOCKS or (name in self.view.unseen and name not in _WITHIN):
            self.flush()
        if name in self.view.unseen or facts.hidden or element.get("hidden") is not None:
            self.skipped = element
        elif facts.listed == "ignore":
            self.items.marked(element)
            self.skipped = element
        elif name == "img" and (picture := self.view.pictures(element.get("src") or "")):
            self.flush()
            self.done.append(Piece(PieceKind.PICTURE, picture=Shown(picture, seen(element.get("alt") or "").strip())))
        elif name == "math":
            self.text(linear(element))
            self.skipped = element
        elif name == "table" and (table := _data_table(element, self.view)):
            self.done += [*_caption(element, self.view), table]
            self.skipped = element
        else:
            self._enter(name, element, facts)
            self.text(element.text)
        return self.skipped is element

    def _enter(self, name: str, element: etree._Element, facts: Facts) -> None:
        self.items.enter(name, element, facts)
        if name == "br":
            self.runs.append(self.look.run.saying("\n"))
        elif name == "hr":
            self.done.append(Piece(PieceKind.RULE))
        self.heading = int(name[1]) if _HEADING.fullmatch(name) else self.heading
        self.quotes += name == "blockquote"
        self.preformatted += name == "pre"
        self._set(name, element, facts)

    def _set(self, name: str, element: etree._Element, facts: Facts) -> None:
        if (own := _SET.get(name)) and not (own.struck and _holds_blocks(element)):
            self.look = self.look.set(own)
        if facts != Facts():
            self.look = self.look.set(facts)
        if self.view.languages and (said := element.get("lang") or element.get(_XML_LANG) or element.get("xml:lang")):
            self.look = replace(self.look, run=replace(self.look.run, language=tag_of(said)))
        if name in _CODE:
            self.look = replace(self.look, run=replace(self.look.run, code=True))
        elif name == "a" and (target := self._target(element)):
            self.look = replace(self.look, run=replace(self.look.run, link=target))
        elif name == "font" and (face := element.get("face")):
            self.look = self.look.set(Facts(font=face))
        elif name == "q":
            self.runs.append(self.look.saying("“"))

    def _target(self, element: etree._Element) -> str:
        """Where a link leads."""
        address = element.get("href") or ""
        return web_link(address) or (LOCAL if self.view.local and address else "")

    def end(self, element: etree._Element) -> None:
        """Leave an element."""
        name = tag(element)
        if element is self.skipped:
            self.skipped = None
        else:
            if name in _BLOCKS:
                self.flush()
            self._leave(name)
        self.look = self.looks.pop()

    def _leave(self, name: str) -> None:
        self.items.leave(name)
        if name == "q":
            self.runs.append(self.look.saying("”"))
        self.heading = 0 if _HEADING.fullmatch(name) else self.heading
        self.quotes -= name == "blockquote"
        self.preformatted -= name == "pre"

    def text(self, text: str | None) -> None:
        """Words between the tags."""
        if text:
            self.runs.append(self.look.saying(bare(text) if self.preformatted else seen(text)))

    def flush(self) -> None:
        """Turn what was gathered into a piece."""
        if not self.runs:
            return
        runs, self.runs = self.runs, []
        if self.preformatted:
            if words_of(runs).strip():
                self.done.append(Piece(PieceKind.CODE, (Run(words_of(runs)),)))
            return
        for part in _paragraphs(runs):
            self.done.append(self._piece(part))

    def _piece(self, runs: Runs) -> Piece:
        if self.heading:
            return Piece(PieceKind.HEADING, tuple(replace(run, bold=False) for run in runs), level=self.heading)
        if item := self.items.taken(runs):
            return item
        return Piece(PieceKind.QUOTE if self.quotes else PieceKind.PARAGRAPH, runs)


def _holds_blocks(element: etree._Element) -> bool:
    """Whether whole blocks stand in an element: then it was just never closed."""
    return any(tag(inner) in _BLOCKS for inner in element.iterdescendants())


def _paragraphs(runs: Iterable[Run]) -> Iterator[Runs]:
    """Runs with single spaces; two line breaks in a row separate paragraphs, as many pages use them."""
    part: list[Run] = []
    last = " "
    for run in runs:
        for bit in re.findall(r"\n|[^\n]+", run.text):
            if bit == "\n" and last == "\n":
                yield from filter(None, (_tidy(part),))
                part = []
                continue
            words = bit.lstrip(" ") if last in (" ", "\n") else bit
            if words:
                part.append(run.saying(words))
                last = words[-1]
    yield from filter(None, (_tidy(part),))


def _tidy(part: list[Run]) -> Runs:
    """Joined, with no space before a line break."""
    runs = list(part)
    for at in range(len(runs) - 1):
        if runs[at + 1].text == "\n":
            runs[at] = runs[at].saying(runs[at].text.rstrip(" "))
    return joined(runs)


def _caption(table: etree._Element, view: View) -> tuple[Piece, ...]:
    """What stands above a table."""
    return tuple(piece for inner in table if tag(inner) == "caption" for piece in pieces(inner, view))


def _data_table(table: etree._Element, view: View) -> Piece | None:
    """A table of data; nothing for a table that only lays out the page."""
    if any(tag(inner) in ("table", "h1", "h2", "h3", "h4", "li") for inner in table.iterdescendants()):
        return None
    rows = []
    for row in (inner for inner in table.iterdescendants() if tag(inner) == "tr"):
        cells = [_cell(cell, view) for cell in row if tag(cell) in ("td", "th")]
        if any(len(words_of(cell.content)) > _LONG_CELL for cell in cells):
            return None
        rows.append(cells)
    if any(view.pictures(one.get("src") or "") for one in table.iterdescendants("img")):
        return None
    lines, aligned = in_columns(rows, ())
    filled = tuple(tuple(line) for line in lines if any(line))
    return Piece(PieceKind.TABLE, rows=filled, aligned=aligned) if max(map(len, filled), default=0) > 1 else None


def _cell(cell: etree._Element, view: View) -> Cell[Runs]:
    runs: list[Run] = []
    for piece in (one for one in pieces(cell, view) if one.runs):
        runs.extend([Run("\n"), *piece.runs] if runs else piece.runs)
    aligned = view.sheet.facts(cell).aligned or (cell.get("align") or "").lower()
    return Cell(
        tuple(runs),
        _times(cell.get("colspan")),
        _times(cell.get("rowspan")),
        aligned=aligned if aligned in ("right", "center") else "",
    )


def _times(given: str | None) -> int:
    return int(given) if given and given.strip().isdecimal() and len(given) < 5 else 1
