"""Where the words of a manuscript's body are once they are shown without markup."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.markup import MarkKind, marks
from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class Places:
    """Pairs of offsets, into the body and into the shown words, of the letters found in both; ascending."""

    source: tuple[int, ...]
    shown: tuple[int, ...]

    def of(self, span: Span) -> Span | None:
        """Where the words of a span are shown; for punctuation or spaces, the letters on both sides. None: nowhere."""
        if not self.source:
            return None
        first, after = bisect_left(self.source, span.start), bisect_left(self.source, span.end)
        if first == after:  # no letter of its own
            first, after = max(0, first - 1), min(len(self.source), after + 1)
        last = max(first, after - 1)
        first = min(first, last)
        return Span(self.shown[first], self.shown[last] + 1)


def places(manuscript: Manuscript, shown: Sequence[str]) -> Places:
    """Follows `shown`, the words block by block, through the body: each block's letters are there, in order."""
    body = manuscript.body
    hidden = _hidden(manuscript)
    letters = [(at, sign) for at, sign in enumerate(body) if sign.isalnum() and not hidden[at]]
    offsets, text = [at for at, _ in letters], "".join(sign for _, sign in letters)
    source: list[int] = []
    target: list[int] = []
    start = reached = 0
    for block in shown:
        own = [start + at for at, sign in enumerate(block) if sign.isalnum()]
        found = text.find("".join(sign for sign in block if sign.isalnum()), reached) if own else -1
        if found >= 0:
            source += offsets[found : found + len(own)]
            target += own
            reached = found + len(own)
        start += len(block)
    return Places(tuple(source), tuple(target))


def _hidden(manuscript: Manuscript) -> bytearray:
    """Which characters of the body are markup or the address behind a link."""
    body, hidden = manuscript.body, bytearray(len(manuscript.body))
    if manuscript.markup is Markup.MARKDOWN:
        for mark in marks(body, Markup.MARKDOWN):
            words = mark.span.of(body)
            if mark.kind is MarkKind.MARKUP or (mark.kind is MarkKind.LINK and words.startswith(("](", "]["))):
                span = mark.span
                if not (words.startswith("<") and ":" in words):  # <https://a.org> is shown as it is
                    hidden[span.start : span.end] = b"\1" * len(span)
    return hidden
