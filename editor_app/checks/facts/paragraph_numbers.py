"""Numbers of paragraphs, as ministries number theirs, "9 Both countries agreed", and of items, "1) the mill"."""

import re
from collections.abc import Iterator

from editor_app.text.prepared import Text
from editor_app.text.span import Span

_NUMBER = re.compile(
    r"(?:\{:[^}\n]*\}\n)?[\s*_(]*(?P<number>\d{1,3})(?:[.)](?:\s|&nbsp;)*|(?:\s|&nbsp;)+)(?=[“\"'‘*_(\[]*[A-Z\d])"
)
_ITEM = re.compile(r"(?<=[\s:;,])(?P<number>\d{1,2})\) (?=[^\W\d])")


def paragraph_numbers(text: Text) -> Iterator[Span]:
    """The numbers at the head of blocks, where the one before or after it heads another block, and those of items."""
    for item in text.finditer(_ITEM):
        if text.body.rfind("(", text.body.rfind("\n", 0, item.start()) + 1, item.start()) < 0:
            yield Span(*item.span("number"))
    heads = [
        (int(match["number"]), Span(*match.span("number")))
        for block in text.prose
        if (match := _NUMBER.match(text.body, block.span.start, block.span.end))
    ]
    numbers = {number for number, _ in heads}
    yield from (span for number, span in heads if not numbers.isdisjoint((number - 1, number + 1)))
