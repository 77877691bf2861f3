"""A line of Markdown: what it is, the signs it begins with, and those within it."""

import re
from dataclasses import dataclass
from enum import Enum

from editor_app.text.signs.inline import Pair, signs
from editor_app.text.signs.table import cells
from editor_app.text.span import Span


class LineKind(Enum):
    """What a line is."""

    WORDS = "words"
    HEADING = "heading"
    ITEM = "item"
    TABLE = "table"
    CODE = "code"
    RULE = "rule"


_NOTHING = Span(0, 0)


@dataclass(frozen=True, slots=True)
class Line:
    """Offsets are those of the line. `hidden` are all signs that say nothing to a reader, in order; `prefix` is what
    stands before the first word, with the number or the bullet of an item; `marker` is that number or bullet; `lone`
    are backslashes; `cells` are the words of each cell of a row, and bars stay bars where no table is.
    """

    kind: LineKind
    level: int = 0
    quoted: bool = False
    prefix: Span = _NOTHING
    marker: Span = _NOTHING
    pairs: tuple[Pair, ...] = ()
    lone: tuple[Span, ...] = ()
    hidden: tuple[Span, ...] = ()
    cells: tuple[Span, ...] = ()

    @property
    def quote(self) -> int:
        """Where the line begins behind the sign of a quotation."""
        return self.hidden[0].end if self.quoted and self.hidden else 0

    @property
    def pictures(self) -> tuple[Span, ...]:
        """The pictures of which nothing is said: each is passed at one step."""
        return tuple(pair.whole for pair in self.pairs if not len(pair.inner))

    @property
    def kept_out(self) -> tuple[Span, ...]:
        """Where the caret has no place: what is hidden, and what stands before the first word."""
        if not len(self.marker):
            return self.hidden
        return (self.prefix, *(span for span in self.hidden if span.start >= self.prefix.end))


WORDS = Line(LineKind.WORDS)
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_QUOTE = re.compile(r" {0,3}>(?:[ \t]*>)*[ \t]?")
_HEADING = re.compile(r" {0,3}(#{1,6})[ \t]+(?=\S)")
_TAIL = re.compile(r"[ \t]+#+[ \t]*$")
_ITEM = re.compile(r"[ \t]*((?:[-+*]|\d{1,9}[.)])[ \t]+)")
_RULE = re.compile(r"[ \t]*(?:([-*_])(?:[ \t]*\1){2,}[ \t]*|\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)+\|?[ \t]*)$")
_TABLE = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_ANY = re.compile(r"[\\`<\[*_~#>|]|^[ \t]*(?:[-+]|\d+[.)])")


def read(text: str, code: int = 0) -> Line:
    """Read one line; `code` is what `fenced` said after the line before."""
    if code or _FENCE.match(text):
        return Line(LineKind.CODE)
    if not _ANY.search(text):
        return WORDS
    quote = _QUOTE.match(text)
    start = quote.end() if quote and text[quote.end() :].strip() else 0
    quoted, rest = start > 0, text[start:]
    if _RULE.match(rest):
        return Line(LineKind.RULE, quoted=quoted, hidden=(Span(0, start),) if quoted else ())
    hidden, marker, level, kind, end = [Span(0, start)], Span(start, start), 0, LineKind.WORDS, start
    if heading := _HEADING.match(rest):
        kind, level, end = LineKind.HEADING, len(heading[1]), start + heading.end()
        hidden = [Span(0, end)]
        if tail := _TAIL.search(text, end):
            hidden.append(Span(*tail.span()))
    elif item := _ITEM.match(rest):
        kind, end = LineKind.ITEM, start + item.end()
        marker = Span(start + item.start(1), end)
    elif _TABLE.match(rest):
        kind = LineKind.TABLE
    row = cells(text, start) if kind is LineKind.TABLE else ()
    pairs, lone = _in_cells(text, row) if row else signs(text, end)
    inner = (span for pair in pairs if len(pair.inner) for span in (pair.opening, pair.closing))
    shown = tuple(sorted(span for span in (*hidden, *lone, *inner) if len(span)))
    return Line(kind, level, quoted, Span(0, end), marker, pairs, lone, shown, row)


def _in_cells(text: str, row: tuple[Span, ...]) -> tuple[tuple[Pair, ...], tuple[Span, ...]]:
    """The signs in the cells of a row: none reaches from one cell to the next."""
    pairs, lone = list[Pair](), list[Span]()
    for cell in row:
        found, escapes = signs(cell.of(text))
        pairs += [pair.moved(cell.start) for pair in found]
        lone += [one.moved(cell.start) for one in escapes]
    return tuple(pairs), tuple(lone)


def fenced(text: str, code: int) -> int:
    """Whether code goes on after a line, as a number: of what sign its fence is, and how long; 0 outside of code."""
    found = _FENCE.match(text)
    if found is None:
        return code
    fence = 2 * len(found[1]) + (found[1][0] == "~")
    if not code:
        return fence
    ends = fence >= code and fence % 2 == code % 2 and not text[found.end() :].strip()
    return 0 if ends else code
