"""A menu, a button or a path that a web page or a mail left in the text: "Home > News", "Sent from my phone"."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import NOTHING, Message, say
from editor_app.patterns import regex
from editor_app.text.language.lists import PAGE_PATTERNS, table
from editor_app.text.language.sentences import STOPS, ends_sentence
from editor_app.text.markup import Block, BlockKind
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_PATH = regex(r"\w[^<>›»|\n]{0,40}(?:\s[>›»→]\s(?!\d)[^<>›»|\n]{1,60}){1,6}")
_MENU = regex(r"[^|·•\n]{1,24}(?:\s?[|·•]\s?[^|·•\n]{1,24}){2,12}")
_CATEGORY = regex(r"(?:^|\s)(?:Categor(?:y|ies)|Section|Topics?|Channel|Column|Tags?)[:：]?(?:\s[A-Z][\w&-]*){1,5}$")
_LINK = regex(r"\[([^\[\]\n]{1,200})\]\([^()\s]{0,800}\)")
_MADE_BY = regex(
    r"(?:(?:web|copy|photo) )?(?:editors?|reporters?|proofreader|translator) ?[:：] ?[^:：.!?]{2,60}", re.I
)
"""Who made the page, at its end: "Editor: Zhang Min"."""
_END = 4
"""Blocks at the end of a text among which such a line stands."""
_MOST_WORDS, _LONGEST = 14, 400
_NAMES, _SHORT = 8, 60
"""Words of a line that ends with a category, and characters of a line that is no prose broken by width."""
_APART = 3
"""Lines of a page with fewer lines between them are one issue."""
_CREDIT = say("This line says who wrote or edited the text, or where it is from. Take it out if it is not for readers.")
_MESSAGE = say("This looks like a button, a menu or a note from a web page or an email. Take the line out.")


@cache
def _patterns() -> Mapping[str, re.Pattern[str]]:
    """What a line is, by what it looks like. Raises ResourceError."""
    rows = table(PAGE_PATTERNS)
    joined = {kind: "|".join(pattern for one, pattern in rows if one == kind) for kind, _ in rows}
    found = {kind: re.compile(pattern, re.IGNORECASE) for kind, pattern in joined.items()}
    for kind in ("sentence", "link"):
        found[kind] = re.compile(rf"(?<=[{STOPS}] )(?:{joined[kind]})[.!](?=\s|$)", re.IGNORECASE)
    return MappingProxyType(found)


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each short line that is nothing else, and for such a sentence; neighbours are one issue.

    The first line is the headline, unless it is a notice of cookies.
    """
    run, last = "", -_APART
    end = len(text.prose) - _END
    for number, block in enumerate(text.prose):
        for place in _lines(text, block):
            line = _shown(text, place)
            made_by = number >= end and _MADE_BY.fullmatch(line)
            what = _CREDIT if made_by else _what(text, block, line, ref, first=number == 0)
            if what and len(line) <= _LONGEST:
                run, last = (run if number - last < _APART else f"{place.start}"), number
                if what is _CREDIT:
                    yield Hit(place, what, ("",), group=run, sure=False, severity=Severity.INFO)
                    continue
                yield Hit(place, what, ("",), group=run)
    yield from _sentences(text)


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


def _sentences(text: Text) -> Iterator[Hit]:
    """What pages say in a line of text: "Reading time: 3 min."; a link to click is a guess."""
    for match in text.finditer(_patterns()["sentence"]):
        yield Hit(Span(*match.span()), _MESSAGE, ("",), group=f"{match.start()}")
    for match in text.finditer(_patterns()["link"]):
        yield Hit(Span(*match.span()), _MESSAGE, group="link", sure=False, severity=Severity.INFO)


def _shown(text: Text, place: Span) -> str:
    """A line as its reader sees it: of a link of Markdown the words alone."""
    return _LINK.sub(r"\1", place.of(text.body)).strip()


def _what(text: Text, block: Block, line: str, ref: Reference, first: bool) -> Message:
    """What a line looks like, as a sentence; NOTHING when it may be the text's own."""
    known = _patterns()
    if known["cookies"].fullmatch(line):
        return _MESSAGE
    if first:
        return NOTHING
    if ref.words.page_line.fullmatch(line):
        return _MESSAGE
    if known["note"].fullmatch(line):
        return say("This looks like a comment or a change that Word shows in the margin. Take it out.")
    if known["script"].search(line) and not text.masked.touches(block.span):
        return say("This looks like a script of a web page. Take it out.")
    return _short(block, line) if len(line.split()) <= _MOST_WORDS else NOTHING


def _short(block: Block, line: str) -> Message:
    """The same of a line of a few words."""
    known = _patterns()
    if known["whole"].fullmatch(line) or (block.kind is not BlockKind.ITEM and known["button"].fullmatch(line)):
        return _MESSAGE
    if known["number"].fullmatch(line):
        return say("This looks like the number of a page. Take it out.")
    if _PATH.fullmatch(line) and not line.startswith(">"):
        return say("This looks like the path to a web page (“Home > News”). Take the line out.")
    if _MENU.fullmatch(line) and not any(sign.isdigit() for sign in line):
        return say("This looks like the menu of a web page. Take the line out.")
    if _CATEGORY.search(line) and len(line.split()) <= _NAMES:
        return say("This looks like a category of a web page. Take the line out.")
    return NOTHING


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import residue  # loaded with the first Chinese text

    yield from residue.lines(text, ref)


RULE = Rule(
    about=About.RESIDUE,
    name="navigation",
    title=say("Menu or button of a page"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
    in_links=True,
)
