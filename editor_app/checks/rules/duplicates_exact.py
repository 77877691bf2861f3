"""A passage that occurs in the text more than once, to the letter."""

from collections.abc import Iterator

from editor_app.checks.knowledge.pages.page_lines import is_page_twice
from editor_app.checks.knowledge.places import groups, hits, is_parallel, is_phrase
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import times
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.markup import MarkKind
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind
from editor_app.text.span import Span

_CLOSING, _OWN = 40, 20
"""Characters that may end an item behind a passage, and those that it needs before it."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place; a whole paragraph is graver than a sentence or a caption, a part of a sentence a hint.

    Credits stand by each picture; what a page has twice is left over from it.
    """
    for group in groups(text, PassageKind.EXACT):
        if group.stock == "credit" or len({_code(text, place) for place in group.places}) > 1:
            continue  # what tells the places apart is code
        if is_page_twice(text, ref.words, group):
            continue
        if not group.whole and is_parallel(text, group) and all(_ends_item(text, place) for place in group.places):
            continue  # items that tell of several things end alike
        grave = Severity.ERROR if group.whole and not group.stock else None
        yield from hits(group, _message(group), severity=Severity.INFO if is_phrase(text, group) else grave)


def _ends_item(text: Text, place: Span) -> bool:
    """Whether an item of a list says something of its own before a passage that ends it."""
    block = text.block_at(place.start)
    return block is not None and place.end >= block.span.end - _CLOSING and place.start > block.span.start + _OWN


def _code(text: Text, place: Span) -> tuple[str, ...]:
    return tuple(
        mark.span.of(text.body) for mark in text.marks if mark.kind is MarkKind.CODE and mark.span.overlaps(place)
    )


def _message(group: Group) -> Message:
    often = times(len(group.places) + len(group.against))
    match group.stock:
        case "caption":
            return say("This caption appears {times}.", times=often)
        case "byline":
            return say("This byline appears {times}.", times=often)
        case "end mark":
            return say("This end mark appears {times}.", times=often)
    if group.whole:
        return say("This paragraph appears {times}. Keep one.", times=often)
    return say("This passage appears {times}. Keep one.", times=often)


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text: set phrases and long names are no repeats."""
    from editor_app.checks.chinese.formulas import without_formulas  # loaded with the first Chinese text

    yield from without_formulas(text, check(text, ref))


RULE = Rule(
    about=About.DUPLICATES,
    name="exact",
    title=say("Repeated passage"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
