"""Notes that those who made a text wrote to each other: "[check with legal]", "[AQ: which year?]", "[source?]"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from editor_app.text.prepared import Text
from editor_app.text.span import Span

_BRACKETS = re.compile(r"\[([^\[\]\n]{2,200})\](?![(\[:])|\(([^()\n]{4,200})\)")
_SIGN = re.compile(r"\[[A-Za-z]|\([Nn]ote to ")
"""What every line has that a note stands in."""
_TO_READERS = re.compile(r"(?:note|nb|n\.b\.|eds?|eds?\.)(?: ?[:：]|(?<=\.) ?[–—-]) ?", re.IGNORECASE)

_ADDRESSED = re.compile("note to ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """A note in brackets; unless it is `sure`, it can be meant for the readers."""

    span: Span
    sure: bool


def notes(text: Text, form: re.Pattern[str]) -> Iterator[Note]:
    """Those of a text, as a pattern of their forms has them. In round brackets only what names whom it is for; in a
    quotation "[check the] gate" may be an insertion.
    """
    for match in text.finditer(_BRACKETS, _SIGN):
        span, inner = Span(*match.span()), (match[1] or match[2]).strip()
        head = _TO_READERS.match(inner)
        if form.fullmatch(inner) and (_ADDRESSED.match(inner) or (match[1] and not text.quotations.touches(span))):
            yield Note(span, True)
        elif match[1] and head:
            yield Note(span, bool(form.fullmatch(inner, head.end())))
