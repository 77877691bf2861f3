"""The words of a text as people see them: of Markdown without its signs, addresses and table borders."""

import html
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator

from editor_app.text.manuscript import Manuscript, Markup, Part
from editor_app.text.markup import Block, BlockKind, Mark, MarkKind, blocks, marks
from editor_app.text.span import Span

_CELLS = re.compile(r"\s*(?<!\\)\|\s*")
_BETWEEN = " · "
"""What stands between the cells of a table."""


class Shown:
    """The words of one manuscript, part by part."""

    def __init__(self, manuscript: Manuscript) -> None:
        self._manuscript = manuscript
        marked = manuscript.markup is Markup.MARKDOWN
        self._blocks = blocks(manuscript.body, manuscript.markup) if marked else ()
        self._marks = marks(manuscript.body, manuscript.markup) if marked else ()
        self._block_ends = [block.span.end for block in self._blocks]
        self._mark_ends = [mark.span.end for mark in self._marks]

    def words(self, part: Part, span: Span) -> str:
        """The words of a place; each paragraph that it touches on a line of its own."""
        inside = self._inside(span) if part is Part.BODY else []
        if not inside:
            return span.of(self._manuscript.part(part))
        return "\n".join(self._line(block, _common(block.span, span)) for block in inside)

    def around(self, part: Part, span: Span) -> tuple[str, str]:
        """The rest of the paragraph before a place, and after it; of plain text the rest of the line."""
        inside = self._inside(span) if part is Part.BODY else []
        if not inside:
            text = self._manuscript.part(part)
            begin, end = text.rfind("\n", 0, span.start) + 1, text.find("\n", span.end)
            return text[begin : span.start], text[span.end : end if end >= 0 else len(text)]
        first, last = inside[0], inside[-1]
        before = Span(min(first.span.start, span.start), span.start)
        return self._line(first, before), self._line(last, Span(span.end, max(last.span.end, span.end)))

    def _inside(self, span: Span) -> list[Block]:
        """The paragraphs that a place touches."""
        at = bisect_right(self._block_ends, span.start)
        found = []
        while at < len(self._blocks) and self._blocks[at].span.start < max(span.end, span.start + 1):
            found.append(self._blocks[at])
            at += 1
        return found

    def _line(self, block: Block, span: Span) -> str:
        """A stretch of one paragraph."""
        body, parts, done = self._manuscript.body, list[str](), span.start
        for sign, seen in self._signs(block, span):
            parts += [body[done : max(done, sign.start)], seen]
            done = max(done, sign.end)
        return "".join([*parts, body[done : max(done, span.end)]])

    def _signs(self, block: Block, span: Span) -> list[tuple[Span, str]]:
        """What is not shown of a stretch as it stands, and what is shown for it."""
        found = []
        at = bisect_left(self._mark_ends, span.start + 1)
        while at < len(self._marks) and self._marks[at].span.start < span.end:
            found.append((self._marks[at].span, _seen(self._marks[at], self._manuscript.body)))
            at += 1
        if block.kind is BlockKind.TABLE_ROW:
            found += self._borders(block, span)
        return sorted(found)

    def _borders(self, row: Block, span: Span) -> Iterator[tuple[Span, str]]:
        """The borders of the cells in a stretch of a row; those at its edges are not shown at all."""
        for match in _CELLS.finditer(self._manuscript.body, row.span.start, row.span.end):
            border = Span(*match.span())
            if border.overlaps(span):
                edge = border.start == row.span.start or border.end == row.span.end
                yield border, "" if edge else _BETWEEN


def _common(one: Span, other: Span) -> Span:
    start = max(one.start, other.start)
    return Span(start, max(start, min(one.end, other.end)))


def _seen(mark: Mark, body: str) -> str:
    """What a reader sees of a mark: code and bare addresses, the character behind a code; nothing of a sign."""
    source = mark.span.of(body)
    if mark.kind is MarkKind.CODE:
        return source.strip("`")
    if mark.kind is MarkKind.LINK:
        return "" if source.startswith("](") else source
    if mark.span.start and body[mark.span.start - 1] == "\\":  # no sign, but the character itself
        return source
    if source.startswith("&"):
        return html.unescape(source)
    return source[1:-1] if source.startswith("<") and (":" in source or "@" in source) else ""
