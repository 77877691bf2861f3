"""A parsed HTML tree to pieces: what a reader of the page would see, with its headings, lists, tables and links."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import lru_cache

from lxml import etree

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, joined, words_of

UNSEEN = frozenset(
    "script style noscript template head title nav footer aside button input select option textarea iframe object "
    "embed applet svg math audio video canvas dialog map datalist progress meter frameset".split()
)
_BLOCKS = frozenset(
    "html body p div section article header main figure figcaption address dl dt dd fieldset form table caption thead "
    "tbody tfoot tr td th ul ol li h1 h2 h3 h4 h5 h6 blockquote pre hr center details summary hgroup nav footer "
    "aside".split()
)
_BOLD, _ITALIC, _CODE = (
    frozenset({"b", "strong"}),
    frozenset({"i", "em", "cite"}),
    frozenset({"code", "tt", "kbd", "samp"}),
)
_SPACE = re.compile(r"[ \t\n\r\f]+")
_INVISIBLE = {ord(character): None for character in "\u00ad\u200b\ufeff"} | dict.fromkeys(
    {*range(9), 11, *range(14, 32)}
)
_SAFE_LINK = re.compile(r"(?:https?://|mailto:)[^\s<>\x00-\x20]+$", re.IGNORECASE)
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_LONG_CELL = 300


def parsed(source: str) -> etree._Element | None:
    """The tree of a page, repaired as browsers do; None for an empty one, refused if words would be lost."""
    parser = etree.HTMLParser(encoding="utf-8", huge_tree=True)
    root = etree.fromstring(source.encode(errors="replace"), parser)
    if any(fault.type_name == "ERR_RESOURCE_LIMIT" for fault in parser.error_log):
        raise Unreadable(
            say("The page has elements nested thousands deep."), say("Open it in a browser and copy its text.")
        )
    return root


def pieces(root: etree._Element, unseen: frozenset[str] = UNSEEN) -> tuple[Piece, ...]:
    """The blocks of an element in order, without those in elements called `unseen`."""
    walk = _Walk(unseen)
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


def tag(element: etree._Element) -> str:
    """The name of an element without its namespace."""
    return _local(element.tag) if isinstance(element.tag, str) else ""


@lru_cache(maxsize=1000)
def _local(name: str) -> str:
    return name.rpartition("}")[2].rpartition(":")[2].lower()


def seen(text: str) -> str:
    """Words as a browser shows them: one space for any white space, nothing for what has no width."""
    return _SPACE.sub(" ", text.translate(_INVISIBLE))


class _Walk:
    """Goes through a tree event by event, so that no depth of nesting can exhaust the stack."""

    def __init__(self, unseen: frozenset[str]) -> None:
        self.unseen = unseen
        self.done: list[Piece] = []
        self.runs: list[Run] = []
        self.style = Run("")
        self.styles: list[Run] = []
        self.lists: list[bool] = []
        self.heading = self.quotes = self.preformatted = 0
        self.new_item = False
        self.skipped: etree._Element | None = None

    def start(self, element: etree._Element) -> bool:
        """Enter an element; true when nothing inside is to be visited."""
        name = tag(element)
        self.styles.append(self.style)
        if name in _BLOCKS or name in self.unseen:
            self.flush()
        if name in self.unseen or _hidden(element):
            self.skipped = element
            return True
        if name == "table" and (rows := _data_rows(element, self.unseen)):
            self.done.append(Piece(PieceKind.TABLE, rows=rows))
            self.skipped = element
            return True
        self._enter(name, element)
        self.text(element.text)
        return False

    def _enter(self, name: str, element: etree._Element) -> None:
        if name in ("ul", "ol"):
            self.lists.append(name == "ol")
        elif name == "li":
            self.new_item = True
        elif name == "br":
            self.runs.append(self.style.saying("\n"))
        elif name == "hr":
            self.done.append(Piece(PieceKind.RULE))
        self.heading = int(name[1]) if re.fullmatch("h[1-6]", name) else self.heading
        self.quotes += name == "blockquote"
        self.preformatted += name == "pre"
        self._set(name, element)

    def _set(self, name: str, element: etree._Element) -> None:
        if name in _BOLD:
            self.style = replace(self.style, bold=True)
        elif name in _ITALIC:
            self.style = replace(self.style, italic=True)
        elif name in _CODE:
            self.style = replace(self.style, code=True)
        elif name == "a" and _SAFE_LINK.match(href := (element.get("href") or "").strip()):
            self.style = replace(self.style, link=href)
        elif name == "q":
            self.runs.append(self.style.saying("“"))

    def end(self, element: etree._Element) -> None:
        """Leave an element."""
        name = tag(element)
        if element is self.skipped:
            self.skipped = None
        else:
            if name in _BLOCKS:
                self.flush()
            self._leave(name)
        self.style = self.styles.pop()

    def _leave(self, name: str) -> None:
        if name in ("ul", "ol") and self.lists:
            self.lists.pop()
        elif name == "q":
            self.runs.append(self.style.saying("”"))
        elif name == "li":
            self.new_item = False
        self.heading = 0 if re.fullmatch("h[1-6]", name) else self.heading
        self.quotes -= name == "blockquote"
        self.preformatted -= name == "pre"

    def text(self, text: str | None) -> None:
        """Words between the tags."""
        if text:
            self.runs.append(self.style.saying(text.translate(_INVISIBLE) if self.preformatted else seen(text)))

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
            self.new_item = False

    def _piece(self, runs: Runs) -> Piece:
        if self.heading:
            return Piece(PieceKind.HEADING, runs, level=self.heading)
        if self.new_item:
            return Piece(PieceKind.ITEM, runs, max(0, len(self.lists) - 1), bool(self.lists) and self.lists[-1])
        return Piece(PieceKind.QUOTE if self.quotes else PieceKind.PARAGRAPH, runs)


def _hidden(element: etree._Element) -> bool:
    style = element.get("style")
    return element.get("hidden") is not None or bool(style and _HIDDEN.search(style))


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


def _data_rows(table: etree._Element, unseen: frozenset[str]) -> tuple[tuple[Runs, ...], ...]:
    """The cells of a table of data; empty for a table that only lays out the page."""
    if any(tag(inner) in ("table", "h1", "h2", "h3", "h4", "li") for inner in table.iterdescendants()):
        return ()
    rows = []
    for row in (inner for inner in table.iterdescendants() if tag(inner) == "tr"):
        cells = tuple(_cell(cell, unseen) for cell in row if tag(cell) in ("td", "th"))
        if any(len(words_of(cell)) > _LONG_CELL for cell in cells):
            return ()
        rows.append(cells)
    filled = tuple(row for row in rows if any(row))
    return filled if max((len(row) for row in filled), default=0) > 1 else ()


def _cell(cell: etree._Element, unseen: frozenset[str]) -> Runs:
    runs: list[Run] = []
    for piece in pieces(cell, unseen):
        runs.extend([Run("\n"), *piece.runs] if runs else piece.runs)
    return tuple(runs)
