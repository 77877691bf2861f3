"""What the rules on page leftovers and incomplete text share: lines of a page, what ends a paragraph, what is
missing.
"""

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from editor_app.checks.knowledge.pages.site_tails import tails
from editor_app.checks.words import Words
from editor_app.domain.message import NOTHING, Message, say
from editor_app.text.kept.paragraphs import Paragraph
from editor_app.text.language.sentences import ends_paragraph, without_closers
from editor_app.text.markup import Block, BlockKind, MarkKind
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_NOTES = re.compile(r"(?:[*_]*\[\d{1,3}\](?:\([^()\s]*\))?)+[*_]*$")
"""Numbers of notes, behind the full stop."""
_LEAST_WORDS, _FEW_WORDS = 12, 4
"""Words of a paragraph; a shorter one may be a headline, unless it ends as no headline does."""
_LINE = 8
"""Words of a last line that is no "With kind regards,"."""
_COMPLETE = 3
"""So many paragraphs that all end with a stop, and the last one should."""
_OPEN_IN = 5
"""One item in so many may lack its stop, and one in a short list, where those of the others say that it should not."""
_COMPLETE_IN = 10
"""Of so many paragraphs one may end otherwise: with an address, say."""
_SMALL = 0.6
"""So many words of prose begin with a small letter."""
_NARROWEST, _WIDEST = 55, 120
"""Characters of a line that was broken by width."""
_LIST = re.compile(
    r"[-–—•·*▪●◆►✓o]\s|\(?(?:\d{1,3}|[a-zA-Z]|[ivx]{1,4})[.)、]\s?|[（(][一二三四五六七八九十\d]+[）)]|[一二三四五六七八九十]+、"
)


_SOURCE = re.compile(r"<[A-Za-z/!][^<>\n]{0,2000}>|\{[{%][^{}\n]{0,500}[%}]\}")


def code(text: Text) -> Mask:
    """Blocks and words that are code."""
    blocks = (block.span for block in text.blocks if block.kind is BlockKind.CODE)
    return Mask([*blocks, *(mark.span for mark in text.marks if mark.kind is MarkKind.CODE)])


def source(text: Text) -> Mask:
    """What is masked, and tags and the like that stand in plain text: their quotation marks are not prose."""
    return Mask([*text.masked.spans, *(Span(*match.span()) for match in text.finditer(_SOURCE))])


def unfinished(text: Text, least: int = _LEAST_WORDS) -> Iterator[tuple[Block, Span]]:
    """Paragraphs of twelve words or more that end without a stop, each with its words but not the name of a site."""
    sites = {tail.span.end: tail.span.start for tail in tails(text)}
    for block, stopped in zip(text.prose, text.by_paragraph(_stops, None), strict=True):
        if (stopped and block.span.end not in sites) or block.kind not in (BlockKind.PARAGRAPH, BlockKind.QUOTE):
            continue
        end = sites.get(block.span.end, block.span.end)
        shown = _shown(text.body[block.span.start : end])
        span = Span(block.span.start, block.span.start + len(shown))
        goes_on = continues(text, block)
        if (
            shown
            and not goes_on
            and (not ends_paragraph(shown) or _ends_in_comma(text, block, shown))
            and not is_list(text.body, block)
            and _is_long(text, span, least)
        ):
            yield block, span


def _stops(paragraph: Paragraph, _: None) -> bool:
    """Whether it ends as a paragraph may, or with nothing that could end it: most need no other look."""
    shown = _shown(paragraph.said)
    return not shown or (ends_paragraph(shown) and not shown.endswith(","))


def _shown(said: str) -> str:
    """A paragraph up to its last word or stop, without numbers of notes."""
    return without_closers(_NOTES.sub("", said) if said.rstrip("*_").endswith("]") else said)


def broken_off_anywhere(text: Text, known: Words) -> tuple[tuple[Span, Message], ...]:
    """Paragraphs, short ones too, that break off in a sentence or a word, each with what tells it."""
    return tuple(_broken_off(text, known))


def _broken_off(text: Text, known: Words) -> Iterator[tuple[Span, Message]]:
    for block, span in unfinished(text, _FEW_WORDS):
        why = broken_off(text, span, known)
        long = _is_long(text, span, _LEAST_WORDS)
        if why and (long or (block is text.prose[-1] or _is_prose(text, span))):
            yield span, why


def last_unfinished(text: Text, verbs: frozenset[str]) -> Span | None:
    """The last paragraph, however short, when it has a verb and lacks the stop that all others have."""
    last = text.prose[-1] if text.prose else None
    for block, span in unfinished(text, _FEW_WORDS):
        if block is last and not _is_long(text, span, _LEAST_WORDS) and _all_complete(text, last):
            words = text.words_in(span)
            told = any(word.lower in verbs and word.text.islower() for word in words[1:])
            if words[0].text[0].isupper() and told and text.body[words[-1].end : span.end] == "":
                return span
    return None


def _all_complete(text: Text, last: Block) -> bool:
    """Whether the other real paragraphs end with a stop, all but one in ten, and there are some."""
    full = [
        block.span
        for block in text.prose
        if block is not last and block.kind is BlockKind.PARAGRAPH and _is_long(text, block.span, _LEAST_WORDS)
    ]
    open_ones = sum(not ends_paragraph(place.of(text.body)) for place in full)
    return len(full) >= _COMPLETE and open_ones <= len(full) // _COMPLETE_IN


def unfinished_items(text: Text) -> Iterator[tuple[Block, Span]]:
    """Items as long as paragraphs that end without a sign, where nearly all others end as sentences do."""
    long = [block for block in text.prose if is_list(text.body, block) and _is_long(text, block.span, _LEAST_WORDS)]
    done = [block for block in long if ends_paragraph(block.span.of(text.body))]
    if len(done) < _COMPLETE or len(long) - len(done) > max(1, len(long) // _OPEN_IN):
        return
    for block in long:
        shown = block.span.of(text.body)
        if block not in done and shown[-1].isalnum() and not continues(text, block):
            yield block, block.span


def _is_prose(text: Text, span: Span) -> bool:
    """Whether most words of a line are small, as in no headline."""
    words = text.words_in(span)
    return sum(word.text[0].islower() for word in words) >= _SMALL * len(words)


def _ends_in_comma(text: Text, block: Block, shown: str) -> bool:
    """Whether a paragraph ends with a comma, and the text ends or begins anew: no greeting, no line of a list."""
    if block is text.prose[-1]:
        return (
            shown.endswith(",")
            and shown.count(" ") >= _LINE
            and _is_prose(text, Span(block.span.start, block.span.end))
        )
    if not shown.endswith(",") or shown.count(" ") < _LEAST_WORDS:
        return False
    below = text.body[block.span.end : block.span.end + _WIDEST].lstrip()
    return text.body.startswith("\n\n", block.span.end) and below[:1].isupper()


def continues(text: Text, block: Block) -> bool:
    """Whether the line below a block goes on with its sentence, as where lines were broken by width."""
    end = block.span.end
    below = text.body[end + 1 : end + _WIDEST].partition("\n")[0].strip() if text.body[end : end + 1] == "\n" else ""
    if not below:
        return False
    wide = _NARROWEST <= len(block.span) <= _WIDEST and len(below.split()) > 2
    return below[0].islower() or wide


def _is_long(text: Text, span: Span, least: int) -> bool:
    return span.of(text.body).count(" ") >= least - 1 and len(text.words_in(span)) >= least


def is_list(body: str, block: Block) -> bool:
    """Whether a block is an item of a list, also in plain text."""
    return block.kind is BlockKind.ITEM or bool(_LIST.match(body, block.span.start, block.span.end))


def broken_off(text: Text, span: Span, known: Words) -> Message:
    """Why a paragraph without a full stop seems to break off, as a sentence; NOTHING when it may be complete."""
    words = text.words_in(span)
    last = words[-1].text
    before = tuple(word.lower for word in words[-4:-1])
    if before and (whole := _continued(text, before, last)):
        return say("The sentence breaks off in the middle of a word: elsewhere the text has “{word}”.", word=whole)
    if len(last) <= 2 and last.islower() and last.isascii() and last not in known.short_words:
        return say("The sentence breaks off in the middle of a word: “{letters}” is not a word.", letters=last)
    if text.body[span.end - 1] == "-" and words[-1].end == span.end - 1 and last.isalpha():
        return say("The sentence breaks off in the middle of a word: “{letters}” is not a word.", letters=f"{last}-")
    if last in known.never_last and not _goes_on(text, span, last):
        return say("The sentence breaks off: no sentence ends with “{word}”.", word=last)
    return NOTHING


def _goes_on(text: Text, span: Span, last: str) -> bool:
    """Whether a list follows: its items end with "; and", or the paragraph runs on into them."""
    joins = last in ("and", "or") and text.body[: span.end - len(last)].rstrip().endswith((";", ","))
    joins = joins and bool(text.body[span.end :].strip())
    return joins or runs_on(text.body, span)


def continues_below(body: str, span: Span) -> bool:
    """Whether the next paragraph begins with a small letter, as where a page parted one in two."""
    return body[span.end : span.end + _WIDEST].lstrip()[:1].islower()


def runs_on(body: str, span: Span) -> bool:
    """Whether a list or code follows, into which the sentence goes on."""
    following = body[span.end : span.end + 40].lstrip()
    return bool(_LIST.match(following)) or following.startswith(("```", "~~~"))


def _continued(text: Text, before: tuple[str, ...], last: str) -> str:
    """The longer word that follows the same words elsewhere, or an empty string."""
    if last.isupper():
        return ""  # "CA" is no beginning of "can"
    start, size = last.lower(), len(before)
    ends = {start + ending for ending in _ENDINGS}
    if not _is_begun(text.once(_in_order, None), start, ends):
        return ""  # as of most: the places of the words before need no look
    rarest = min(range(size), key=lambda at: len(text.index[before[at]]))  # few places, however long the text
    for place in text.index[before[rarest]]:
        first = text.number(place) - rarest
        *said, longer = text.lower[max(0, first) : first + size + 1]
        glued = text.words[min(first + size, len(text.words) - 1)].text[len(start) :][:1].isupper()  # GroupWilton
        if tuple(said) == before and longer.startswith(start) and longer not in ends and not glued:
            return text.words[first + size].text
    return ""


def _in_order(text: Text, _: None) -> Sequence[str]:
    """Its words in small letters, from a to z."""
    return sorted(text.forms)


def _is_begun(words: Sequence[str], start: str, ends: Collection[str]) -> bool:
    """Whether any of the words goes on from a beginning, with more than an ending."""
    for at in range(bisect_left(words, start), len(words)):
        if not words[at].startswith(start):
            return False
        if words[at] not in ends:
            return True
    return False


_ENDINGS = ("", "s", "es", "d", "ed", "ing", "ly", "r", "er", "'s", "al", "ally")
"""A word that is longer elsewhere may be complete here."""
