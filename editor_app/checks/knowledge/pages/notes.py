"""Notes that those who made a text wrote to each other: "[check with legal]", "[AQ: which year?]", "[source?]"."""

import re
from collections.abc import Iterator

from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.values import dataclass

_BRACKETS = re.compile(r"\[([^\[\]\n]{2,200})\](?![(\[:])|\(([^()\n]{4,200})\)")
_SIGN = re.compile(r"\[[A-Za-z]|\((?i:note|notes|query|au|aq|to|todo|fixme|fact)\b")
"""What every line has that a note stands in."""
_TO_STAFF = re.compile(
    r"(?:(?:author )?quer(?:y|ies)|a[uq]|to ?do|fixme|fact[- ]check(?:er)?s?"
    r"|notes? (?:to|for) (?:self|(?:the )?(?:author|client|designer|desk|layout|printer|proofreader|translator)s?))"
    r" ?[:：–—]",
    re.IGNORECASE,
)
_REQUEST = re.compile(
    r"(?:please|pls) (?:add|advise|check|confirm|insert|provide|replace|send|supply|update|verify)\b"
    r"|(?:check|confirm|double-check|recheck|verify)(?: (?:with|against|if|whether|this|that|the|all|date|name|figure"
    r"|spelling|title|number|quote|source|year)s?\b)",
    re.IGNORECASE,
)
_WANTED = re.compile(
    r"(?:[\w’' -]{2,40} (?:needed|missing)"
    r"|(?:citation|correct|date|figure|name|number|ref|source|spelling|title|which|year)s?\?)[?.]?",
    re.IGNORECASE,
)
_TO_READERS = re.compile(r"(?:note|nb|n\.b\.|eds?|eds?\.)(?: ?[:：]|(?<=\.) ?[–—-]) ?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Note:
    """A note in brackets; unless it is `sure`, it can be meant for the readers."""

    span: Span
    sure: bool


def notes(text: Text) -> Iterator[Note]:
    """Those of a text. In round brackets only what names whom it is for; in a quotation "[check] the gate" may be an
    insertion.
    """
    for match in text.finditer(_BRACKETS, _SIGN):
        square, round_, span = match[1], match[2], Span(*match.span())
        inner = (square or round_).strip()
        asked = square and (_REQUEST.match(inner) or _WANTED.fullmatch(inner)) and not text.quotations.touches(span)
        if _TO_STAFF.match(inner) or asked:
            yield Note(span, True)
        elif square and (head := _TO_READERS.match(inner)):
            yield Note(span, bool(_REQUEST.match(inner, head.end())))
