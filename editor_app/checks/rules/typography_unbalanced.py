"""A bracket or quotation mark without its partner in the paragraph."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from itertools import chain, islice

from editor_app.checks.knowledge.page_residue import source
from editor_app.checks.knowledge.pages.page_lines import on_page
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.markup import BlockKind
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_NEAR = 60
"""How far from the ends of a paragraph a quotation of several paragraphs may begin and end: names stand there."""
_PAIRS = {"(": ")", "[": "]", "（": "）", "【": "】", "《": "》", "「": "」", "“": "”"}
_OPENING = {closing: opening for opening, closing in _PAIRS.items()}
_SIGNS = re.compile(r"[()\[\]（）【】《》「」“”]")
_NO_BRACKET = re.compile(r"(?<!\w)(?:\d{1,3}\.?|[a-zA-Z]|[ivx]{1,5}|[一二三四五六七八九十]{1,3}|[:;]-?)\\?$")
"""What comes before the bracket of a list ("a)") or of a smiley."""
_SMILEY = re.compile(r"[:;]\)(?=\))")
"""A smiley before the bracket that closes: "(see there ;))"."""
_QUOTE = re.compile(r"\"(?<![\d=].)(?<!\d'.)(?<!''.)")
"""No sign of inches or seconds, and none of markup."""
_INCHES = re.compile(r"\d['’]?\"")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each sign without a partner. A quotation of several paragraphs is opened in each, and closed once."""
    running, page = False, on_page(text, ref.words)
    tags = source(text)
    lonely = [(block, _unpaired(text, block, tags)) for block in _paragraphs(text)]
    closing = [span.start for block, spans in lonely for span in spans if _is_last(text, block, span)]
    for block, spans in lonely:
        for span in spans:
            goes_on = span.of(text.body) in '“"' and _is_opened_again(text, block, page)
            first = span.of(text.body) in '“"' and span.start - block.start <= _NEAR
            opens = goes_on or (first and bool(closing) and closing[-1] > block.end)
            closes = running and _is_last(text, block, span)
            running = opens or (running and not closes)
            if not (opens or closes):
                yield Hit(span, _message(span.of(text.body)))


def _is_opened_again(text: Text, block: Span, page: Mask) -> bool:
    """Whether the next paragraph, but for lines of a page between, begins with a quotation mark."""
    at = bisect_right(text.prose, block.start, key=lambda other: other.span.start)
    below = next((other.span for other in islice(text.prose, at, None) if not page.covers(other.span)), None)
    return below is not None and text.body[below.start] in '“"'


def _paragraphs(text: Text) -> Iterator[Span]:
    return (block.span for block in text.prose if block.kind is not BlockKind.TABLE_ROW)


def _is_last(text: Text, block: Span, span: Span) -> bool:
    """Whether a sign is a quotation mark near the end of its paragraph."""
    return span.of(text.body) in '”"' and block.end - span.end <= _NEAR


def _lonely(text: Text, block: Span, tags: Mask) -> list[Span]:
    """Signs without a partner. A bracket after a number or a letter is a list's: "a)"."""
    waiting: dict[str, list[Span]] = {
        sign: [] for sign in _PAIRS
    }  # by sign: one list would be searched again and again
    lonely: list[Span] = []
    for match in _SIGNS.finditer(text.body, block.start, block.end):
        span, sign = Span(*match.span()), match.group()
        if tags.touches(span) or _SMILEY.match(text.body, max(block.start, span.start - 1)):
            continue
        if sign in _PAIRS:
            waiting[sign].append(span)
        elif waiting[_OPENING[sign]]:
            waiting[_OPENING[sign]].pop()
        elif not (sign in ")）" and _NO_BRACKET.search(text.body, max(block.start, span.start - 6), span.start)):
            lonely.append(span)
    return sorted(chain(lonely, *waiting.values()))


def _unpaired(text: Text, block: Span, tags: Mask) -> list[Span]:
    """All signs without a partner; a curly and a straight quotation mark pair, and another rule reports them as
    mixed.
    """
    lonely, straight = _lonely(text, block, tags), _straight(text, block, tags)
    curly = [span for span in lonely if span.of(text.body) in "“”"]
    if curly and len(curly) <= len(straight) and (len(curly) + len(straight)) % 2 == 0:
        return [span for span in lonely if span not in curly]
    odd = len(straight) % 2 and not _INCHES.search(text.body, straight[-1].start, block.end)
    return lonely + (straight[-1:] if odd else [])


def _straight(text: Text, block: Span, tags: Mask) -> list[Span]:
    """The straight quotation marks. One behind a figure may be a sign of inches: "Adopted 2"."""
    marks = (Span(*match.span()) for match in _QUOTE.finditer(text.body, block.start, block.end))
    return [mark for mark in marks if not tags.touches(mark)]


def _message(sign: str) -> Message:
    if sign == '"':
        return say("One of the quotation marks in this paragraph has no partner. Add it, or take this one out.")
    quote = sign in "“”「」"
    if partner := _PAIRS.get(sign, ""):
        if quote:
            return say("This quotation mark is never closed: no {sign} follows in this paragraph.", sign=partner)
        return say("This bracket is never closed: no {sign} follows in this paragraph.", sign=partner)
    if quote:
        return say(
            "This quotation mark was never opened: no {sign} comes before it in this paragraph.", sign=_OPENING[sign]
        )
    return say("This bracket was never opened: no {sign} comes before it in this paragraph.", sign=_OPENING[sign])


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="unbalanced",
    title=say("Bracket or quotation mark without its partner"),
    severity=Severity.WARNING,
    check=check,
)
