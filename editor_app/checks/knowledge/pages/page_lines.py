"""Lines that a web page or a mail left in a text: menus, buttons, paths, notes, and what a page has twice."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from types import MappingProxyType

from editor_app.checks.words import Words
from editor_app.domain.message import NOTHING, Message, say
from editor_app.text.language.lists import PAGE_PATTERNS, table
from editor_app.text.language.sentences import STOPS, ends_line, ends_sentence
from editor_app.text.language.words import length_in_words
from editor_app.text.markup import Block, BlockKind
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind
from editor_app.text.span import Span

_PATH = re.compile(r"\w[^<>›»|\n]{0,40}(?:\s[>›»→]\s(?!\d)[^<>›»|\n]{1,60}){1,6}")
_MENU = re.compile(r"[^|·•\n]{1,24}(?:\s?[|·•]\s?[^|·•\n]{1,24}){2,12}")
_CATEGORY = re.compile(
    r"(?:^|\s)(?:Categor(?:y|ies)|Section|Topics?|Channel|Column|Tags?)[:：]?(?:\s[A-Z][\w&-]*){1,5}$"
)
_LINK = re.compile(r"\[([^\[\]\n]{1,200})\]\([^()\s]{0,800}\)")
_MADE_BY = re.compile(
    r"[(\[]?(?:(?:web|copy|photo|responsible|responsibility) )?(?:editors?|reporters?|proofreader|translator) ?[:：]"
    r" ?[^:：.!?]{2,60}",
    re.I,
)
"""Who made the page, at its end: "Editor: Zhang Min"."""
_HOUR = re.compile(r"\W*\d{1,2}(?:[:.h]\d\d|\s?[ap]\.?m)", re.IGNORECASE)
"""An hour at the beginning of a line: a programme has the same break every day."""
_END = 4
"""Blocks at the end of a text among which such a line stands."""
_MOST_WORDS, _LONGEST = 14, 400
_NAMES, _SHORT = 8, 60
"""Words of a line that ends with a category, and characters of a line that is no prose broken by width."""
_LINE = 40
"""Words of a line of a page that is no sentence."""
PAGE = say("This looks like a button, a menu or a note from a web page or an email. Take the line out.")
_CREDIT = say("This line says who wrote or edited the text, or where it is from. Take it out if it is not for readers.")


@dataclass(frozen=True, slots=True)
class PageLine:
    """A line of a page: the number of its block, what it looks like, and whether it only says who made the page."""

    block: int
    span: Span
    what: Message
    credit: bool


@cache
def page_patterns() -> Mapping[str, re.Pattern[str]]:
    """What a line is, by what it looks like. Raises ResourceError."""
    rows = table(PAGE_PATTERNS)
    joined = {kind: "|".join(pattern for one, pattern in rows if one == kind) for kind, _ in rows}
    found = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in joined.items()}
    for kind in ("sentence", "link"):
        found[kind] = re.compile(rf"(?<=[{STOPS}] )(?:{joined[kind]})[.!](?=\s|$)", re.IGNORECASE)
    return MappingProxyType(found)


def page_lines(text: Text, words: Words) -> tuple[PageLine, ...]:
    """Each short line that is nothing else. The first line is the headline, unless it is a notice of cookies.

    Found once: several rules ask.
    """
    return text.once(_page_lines, words)


def on_page(text: Text, words: Words) -> Mask:
    """Where the lines of a page stand."""
    return text.once(_on_page, words)


def _on_page(text: Text, words: Words) -> Mask:
    return Mask(line.span for line in page_lines(text, words))


def is_page_twice(text: Text, words: Words, group: Group) -> bool:
    """Whether what stands twice is what a page has twice, as its menu or the headlines of other articles.

    The headline of the text itself is not, nor one line that follows itself; several that do are the links of a page.
    """
    if group.kind is not PassageKind.EXACT or group.stock:
        return False
    if all(on_page(text, words).touches(place) for place in group.places):
        return True
    return group.whole and not _is_own(text, group) and all(_is_line(text, place) for place in group.places)


def _is_own(text: Text, group: Group) -> bool:
    first = text.block_at(group.places[0].start)
    headline = first is None or first.kind is BlockKind.HEADING or first is text.prose[0]
    return headline or (_follows_itself(text, group) and sum(_is_pair(text, one) for one in text.repeats) == 1)


def _is_pair(text: Text, group: Group) -> bool:
    return group.whole and _follows_itself(text, group) and _is_line(text, group.places[0])


def _follows_itself(text: Text, group: Group) -> bool:
    return any(not text.body[one.end : other.start].strip() for one, other in pairwise(group.places))


def _is_line(text: Text, place: Span) -> bool:
    """Whether a place is of lines without a stop, or that trail off."""
    lines = [line.rstrip() for line in place.of(text.body).split("\n") if line.strip()]
    stopped = (ends_line(line) and not line.endswith(("\u2026", "...")) for line in lines)
    return not any(stopped) and all(length_in_words(line) <= _LINE for line in lines)


def is_programme(text: Text, group: Group) -> bool:
    """Whether lines that stand twice begin with the hour."""
    return all(_HOUR.match(text.body, place.start) for place in group.places)


def _page_lines(text: Text, words: Words) -> tuple[PageLine, ...]:
    return tuple(_found(text, words))


def _found(text: Text, words: Words) -> Iterator[PageLine]:
    end = len(text.prose) - _END
    for number, block in enumerate(text.prose):
        for place in _lines(text, block):
            line = _shown(text, place)
            if number >= end and _MADE_BY.fullmatch(line):
                yield PageLine(number, place, _CREDIT, credit=True)
                continue
            what = _what(text, block, line, words, first=number == 0)
            if what and len(line) <= _LONGEST:
                yield PageLine(number, place, what, credit=False)


def _lines(text: Text, block: Block) -> Iterator[Span]:
    """A block; of one with several lines also each line that stands between whole sentences or short lines."""
    yield block.span
    if "\n" not in (said := block.span.of(text.body)) or block.kind is not BlockKind.PARAGRAPH:
        return
    at, before = block.span.start, ""
    for line in said.split("\n"):
        whole = not before or ends_sentence(before) or len(before) <= _SHORT
        if whole and line.strip() and not text.body[at + len(line) + 1 : at + len(line) + 2].islower():
            yield Span(at, at + len(line))
        at, before = at + len(line) + 1, line.rstrip()


def _shown(text: Text, place: Span) -> str:
    """A line as its reader sees it: of a link of Markdown the words alone."""
    return _LINK.sub(r"\1", place.of(text.body)).strip()


def _what(text: Text, block: Block, line: str, words: Words, first: bool) -> Message:
    """What a line looks like, as a sentence; NOTHING when it may be the text's own."""
    known = page_patterns()
    if known["cookies"].fullmatch(line):
        return PAGE
    if first:
        return NOTHING
    if words.page_line.fullmatch(line) or known["credits"].fullmatch(line):
        return PAGE
    if known["note"].fullmatch(line):
        return say("This looks like a comment or a change that Word shows in the margin. Take it out.")
    if known["script"].search(line) and not text.masked.touches(block.span):
        return say("This looks like a script of a web page. Take it out.")
    return _short(block, line) if len(line.split()) <= _MOST_WORDS else NOTHING


def _short(block: Block, line: str) -> Message:
    """The same of a line of a few words."""
    known = page_patterns()
    if known["whole"].fullmatch(line) or (block.kind is not BlockKind.ITEM and known["button"].fullmatch(line)):
        return PAGE
    if known["number"].fullmatch(line):
        return say("This looks like the number of a page. Take it out.")
    if _PATH.fullmatch(line) and not line.startswith(">"):
        return say("This looks like the path to a web page (“Home > News”). Take the line out.")
    if _MENU.fullmatch(line) and not any(sign.isdigit() for sign in line):
        return say("This looks like the menu of a web page. Take the line out.")
    if _CATEGORY.search(line) and len(line.split()) <= _NAMES:
        return say("This looks like a category of a web page. Take the line out.")
    return NOTHING
