"""Plain text and Markdown source to blocks and marks: spans over the source, which is never changed.

Follows the block structure of CommonMark 0.31 and GFM tables as far as a checker of prose needs it.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum

from editor_app.text.manuscript import Markup
from editor_app.text.raw_html import DEFINITION, FILLED, LABEL, SHORTCODE, TAGS, TEMPLATE, RawHtml, scripts
from editor_app.text.span import Span


class BlockKind(Enum):
    """What a block is."""

    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    QUOTE = "quote"
    TABLE_ROW = "table row"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, list item, table row ... without its leading marker."""

    kind: BlockKind
    span: Span


class MarkKind(Enum):
    """What a mark is. None of the three is prose."""

    CODE = "code"
    LINK = "link"
    MARKUP = "markup"


@dataclass(frozen=True, slots=True)
class Mark:
    """Characters that are not prose: code, a link's address, emphasis signs, tags."""

    kind: MarkKind
    span: Span


_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]+|$)")
_HEADING_TAIL = re.compile(r"(?:^|(?<=[ \t]))#+$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+(?=\S)")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
# No group is repeated possessively: Python before 3.11.5 gets that wrong (CPython issue 106052).
_TABLE_RULE = re.compile(r"[ \t]*+\|?+[ \t]*+:?-++:?[ \t]*+(?:\|[ \t]*+:?-++:?[ \t]*+)+\|?[ \t]*+$")
_LINK = re.compile(
    r"(?P<code>(?P<tick>(?<!`)`+(?!`))(?:[^\n]|\n(?![ \t]*\n)){1,2000}?(?<!`)(?P=tick)(?!`))"
    r"|(?P<picture>!\[[^A-Z\[\]\n]*+\](?:\([^()\n]*+\)|\[[^\[\]\n]*+\])"
    r"|!\[(?:[^\[\]\\\n]|\\.)*\]\(picture:[0-9a-f]++\))"
    r"|(?P<target>(?<!\\)\](?:\[[^\[\]\n]*+\]|\(\{\{[<%][^{}]{0,2000}+\}\}\)"
    rf"|\({FILLED}\)|\(mailto:[^()\n]{{1,400}}\)"
    r"|\([ \t]*(?:mailto: )?[^()\s]*(?:\([^()\s]*\)[^()\s]*)*(?:\s+(?:\"[^\"\n]*\"|'[^'\n]*'))?[ \t]*\)))"
    rf"|(?P<tag></?[A-Za-z](?:[^<>\n]|\n(?![ \t]*\n))*>|{TEMPLATE}|{SHORTCODE}"
    r"|<!--(?:[^<-]|-(?!->)|<(?!!--))*-->)"
    r"|(?P<sign>\*{1,3}|(?<![\w\\])_{1,3}(?=\S)|(?<=\S)(?<!\\)_{1,3}(?!\w)|~~"
    rf"|(?<!\\)!?\[(?=!\[|{LABEL})"
    r"|^[ \t]*(?:>[ \t]?)+|&(?:[A-Za-z]\w*|#\d+);|\\(?=[^\w\s]))",
    re.MULTILINE,
)
"""What stands in a line besides prose. A picture whose name has no capital was named by a tool, not by a writer.
What is said of a picture of the article is for those who cannot see it: it often says the caption again.
"""
_DOMAINS = "com|org|net|gov|edu|cn|uk|eu|info|io"
_ADDRESS = re.compile(
    r"(?:https?|ftp|file)://[^\s<>\"\u201d\u300d\uff08\uff09\uff0c\u3002\uff1b\u3001\u300b]+|www\.[^\s<>\"\u201d\uff09\uff0c\u3002]+"
    r"|(?<![\w.+-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[\w-]{1,63}"
    rf"|(?<![\w.@-])(?:[a-z0-9-]{{1,63}}\.){{1,8}}(?:{_DOMAINS})(?:/[^\s<>\"\u201d\[]*)?(?![\w@])",
    re.IGNORECASE,
)
_SIGNAL = re.compile(rf"[@:.](?=\S)(?:(?<=@)|(?=//|(?:{_DOMAINS})\b)|(?<=www\.))", re.IGNORECASE)
"""What every address holds. Searching for it first makes the search ten times as fast."""
_SPACE = re.compile(r"\s")
_NEAR = 600
_TRAILING = ".,;:!?)]}'\u2019\u3002\uff0c"


def blocks(text: str, markup: Markup) -> tuple[Block, ...]:
    """The blocks of a text in order."""
    found = _markdown_blocks(text) if markup is Markup.MARKDOWN else _plain_blocks(text)
    return tuple(block for block in found if len(block.span))


def marks(text: str, markup: Markup) -> tuple[Mark, ...]:
    """What is not prose, in order, never overlapping."""
    found = list(_inline_marks(text) if markup is Markup.MARKDOWN else _tags(text))
    taken = sorted(mark.span for mark in found)
    for span in _addresses(text):
        after = bisect_left(taken, span)
        if len(span) and not any(span.overlaps(near) for near in taken[max(0, after - 1) : after + 1]):
            found.append(Mark(MarkKind.LINK, span))
    return tuple(sorted((mark for mark in found if len(mark.span)), key=lambda mark: mark.span))


def _addresses(text: str) -> Iterator[Span]:
    """Links and mail addresses, in order: only the stretches between white space that hold a signal are searched."""
    at = 0
    for signal in _SIGNAL.finditer(text):
        if signal.start() < at:
            continue
        start = max(at, _last_space(text, signal.start()) + 1)
        space = _SPACE.search(text, signal.end())
        at = space.start() if space else len(text)
        for found in _ADDRESS.finditer(text, start, at):
            yield Span(found.start(), found.start() + len(found.group().rstrip(_TRAILING)))


def _last_space(text: str, before: int) -> int:
    """Where the last white space before an offset stands; -1 when there is none nearby."""
    near = text[max(0, before - _NEAR) : before]
    glued = near.split()[-1:] if near and not near[-1].isspace() else []
    return before - len(glued[0]) - 1 if glued else before - 1


def _tags(text: str) -> Iterator[Mark]:
    if "<" in text or "{" in text or "[" in text:
        yield from (Mark(MarkKind.MARKUP, Span(*match.span())) for match in TAGS.finditer(text))


def _inline_marks(text: str) -> Iterator[Mark]:
    kinds, at = {"tick": MarkKind.CODE, "code": MarkKind.CODE, "target": MarkKind.LINK}, 0
    for script in (*scripts(text), Span(len(text), len(text))):
        for match in _LINK.finditer(text, at, script.start):
            yield Mark(kinds.get(match.lastgroup or "", MarkKind.MARKUP), Span(*match.span()))
        yield Mark(MarkKind.MARKUP, script)
        at = script.end


def _lines(text: str) -> list[Span]:
    spans, start = [], 0
    for line in text.split("\n"):
        spans.append(Span(start, start + len(line)))
        start += len(line) + 1
    return spans


def _trimmed(text: str, start: int, end: int) -> Span:
    piece = text[start:end].lstrip()
    start = end - len(piece)
    return Span(start, start + len(piece.rstrip()))


def _plain_blocks(text: str) -> Iterator[Block]:
    """Blank lines part paragraphs; within a run, line ends do so too unless the run looks hard-wrapped."""
    run: list[tuple[int, int]] = []
    start = 0
    for line in [*text.split("\n"), ""]:
        end = start + len(line)
        if line and not line.isspace():
            run.append((start, end))
        elif run:
            for first, last in [(run[0][0], run[-1][1])] if hard_wrapped(run) else run:
                yield Block(BlockKind.PARAGRAPH, _trimmed(text, first, last))
            run = []
        start = end + 1


def hard_wrapped(run: list[tuple[int, int]]) -> bool:
    """Whether lines were broken by width: all but the last of one length, between 50 and 100 characters."""
    full = sorted(end - start for start, end in run[:-1])
    if len(full) < 2:
        return False
    median = (full[len(full) // 2] + full[(len(full) - 1) // 2]) / 2
    return full[-1] <= 100 and median >= 50 and full[0] >= 0.6 * full[-1]


class _Markdown:
    """Reads Markdown line by line; `open` is the paragraph-like block that a following line may continue."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.done: list[Block] = []
        self.open: tuple[BlockKind, int, int] | None = None

    def close(self) -> None:
        if self.open:
            kind, start, end = self.open
            self.done.append(Block(kind, _trimmed(self.text, start, end)))
        self.open = None

    def add(self, kind: BlockKind, start: int, end: int) -> None:
        self.close()
        self.done.append(Block(kind, _trimmed(self.text, start, end)))

    def line(self, line: Span, following: str) -> None:
        """One line outside of fences; `following` is the next line's text."""
        content = line.of(self.text)
        if not content.strip():
            self.close()
        elif self.open and self.open[0] is BlockKind.PARAGRAPH and _UNDERLINE.match(content):
            self.open = (BlockKind.HEADING, *self.open[1:])
            self.close()
        elif _RULE.match(content) or _TABLE_RULE.match(content):
            self.close()
        elif not self.open and DEFINITION.match(content):
            self.add(BlockKind.CODE, line.start, line.end)
        elif heading := _HEADING.match(content):
            shown = _HEADING_TAIL.sub("", content.rstrip())
            self.add(BlockKind.HEADING, line.start + heading.end(), line.start + max(heading.end(), len(shown)))
        elif "|" in content and (_TABLE_RULE.match(following) or self._in_table()):
            self.add(BlockKind.TABLE_ROW, line.start, line.end)
        elif not self.open and content.startswith(("    ", "\t")) and not self._in_list():
            self.add(BlockKind.CODE, line.start, line.end)
        else:
            self._prose(line, content)

    def _prose(self, line: Span, content: str) -> None:
        kind, skip = BlockKind.PARAGRAPH, 0
        if quote := _QUOTE.match(content):
            kind, skip = BlockKind.QUOTE, quote.end()
        elif item := _ITEM.match(content):
            kind, skip = BlockKind.ITEM, item.end()
        if self.open and (kind is BlockKind.PARAGRAPH or kind is BlockKind.QUOTE is self.open[0]):
            self.open = (self.open[0], self.open[1], line.end)
        else:
            self.close()
            self.open = (kind, line.start + skip, line.end)

    def _in_table(self) -> bool:
        return not self.open and bool(self.done) and self.done[-1].kind is BlockKind.TABLE_ROW

    def _in_list(self) -> bool:
        return bool(self.done) and self.done[-1].kind is BlockKind.ITEM


def _markdown_blocks(text: str) -> list[Block]:
    reader, fence, start, raw_until = _Markdown(text), "", 0, 0
    lines, raw = _lines(text), RawHtml(text)
    for number, line in enumerate(lines):
        content = line.of(text)
        marker = _FENCE.match(content)
        if line.start < raw_until:
            continue
        if fence:
            if marker and marker.group(1).startswith(fence) and not content[marker.end() :].strip():
                reader.add(BlockKind.CODE, start, line.end)
                fence = ""
        elif marker:
            reader.close()
            fence, start = marker.group(1), line.start
        elif raw_until := raw.end(line):
            reader.add(BlockKind.CODE, line.start, raw_until)
        else:
            reader.line(line, lines[number + 1].of(text) if number + 1 < len(lines) else "")
    reader.close()
    if fence:
        reader.add(BlockKind.CODE, start, len(text))
    return reader.done
