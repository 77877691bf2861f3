"""A passage that occurs in the text again with small changes."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import groups, hits, is_parallel, is_phrase, line_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import times
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place, but not for credits, items of a list and parts of sentences, which texts need again."""
    for group in groups(text, PassageKind.NEAR):
        if group.stock != "credit" and not is_parallel(text, group) and not is_phrase(text, group):
            yield from hits(group, _message(text, group))


def _message(text: Text, group: Group) -> Message:
    if group.against:
        line = line_of(text, group.against[0])
        return say("This repeats the passage at line {line} with small changes. Keep one of them.", line=line)
    often = times(len(group.places))
    match group.stock:
        case "caption":
            return say("This caption appears {times}, with small changes.", times=often)
        case "byline":
            return say("This byline appears {times}, with small changes.", times=often)
        case "end mark":
            return say("This end mark appears {times}, with small changes.", times=often)
    return say("This passage appears {times}, with small changes. Keep one of them.", times=often)


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text: set phrases and long names are no repeats."""
    from editor_app.checks.chinese.formulas import without_formulas  # loaded with the first Chinese text

    yield from without_formulas(text, check(text, ref))


RULE = Rule(
    about=About.DUPLICATES,
    name="near",
    title=say("Nearly the same passage"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
