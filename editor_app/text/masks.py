"""Where hands are off: what is no prose, and what somebody else said."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from editor_app.text.markup import Block, BlockKind, Mark
from editor_app.text.span import Span

_QUOTATION = re.compile(
    r"\u201c[^\u201c\u201d\n]{2,2000}\u201d|\u300c[^\u300c\u300d\n]{2,2000}\u300d"
    r"|\"(?<![\w\"].)[^\"\n]{2,2000}\"(?!\w)"
)
_FORMULA = re.compile(
    r"\$\$(?:[^$\n]|\n(?![ \t]*\n)){1,2000}\$\$"
    r"|(?<![\w$\\])\$(?=[^\s$][^$\n]{0,400}\$)(?=[^$\n]*?(?:\\[A-Za-z{(]|[_^]\{))[^$\n]{1,400}(?<=\S)\$(?!\w)"
)
"""What TeX sets as mathematics: between two dollar signs, or between single ones with a command in it."""


class Mask:
    """A set of spans that answers quickly whether a place touches it."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self.spans = tuple(_merged(sorted(spans)))
        self._starts = [span.start for span in self.spans]

    def touches(self, span: Span) -> bool:
        """Whether any masked character lies inside `span`."""
        at = bisect_right(self._starts, span.start)
        before = at > 0 and span.overlaps(self.spans[at - 1])
        return before or (at < len(self.spans) and self.spans[at].start < span.end)

    def covers(self, span: Span) -> bool:
        """Whether every character of `span` is masked."""
        at = bisect_right(self._starts, span.start)
        return at > 0 and self.spans[at - 1].covers(span)

    def gaps(self, within: Span) -> Iterator[Span]:
        """The stretches of `within` that are not masked."""
        at = within.start
        for span in self.spans[max(0, bisect_right(self._starts, at) - 1) :]:
            if span.start >= within.end:
                break
            if at < span.start:
                yield Span(at, span.start)
            at = max(at, span.end)
        if at < within.end:
            yield Span(at, within.end)


def not_prose(text: str, blocks: Sequence[Block], marks: Sequence[Mark]) -> Mask:
    """Code blocks, every mark and formulas: never checked."""
    code = (block.span for block in blocks if block.kind is BlockKind.CODE)
    return Mask([*code, *(mark.span for mark in marks), *_formulas(text)])


def _formulas(text: str) -> Iterator[Span]:
    """Formulas of mathematics as TeX writes them: their letters are no words."""
    if "$" in text and "\\" in text:
        yield from (Span(*match.span()) for match in _FORMULA.finditer(text))


def quotations(text: str, blocks: Sequence[Block]) -> Mask:
    """Words in quotation marks and quoted blocks: checked, but never changed without a look."""
    quoted = (block.span for block in blocks if block.kind is BlockKind.QUOTE)
    return Mask([*quoted, *(Span(*match.span()) for match in _QUOTATION.finditer(text))])


def _merged(spans: list[Span]) -> Iterator[Span]:
    current: Span | None = None
    for span in spans:
        if current and span.start <= current.end:
            current = Span(current.start, max(current.end, span.end))
        else:
            if current:
                yield current
            current = span
    if current:
        yield current
