"""A passage that says in other words what the text says elsewhere."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import groups, hits, is_parallel, line_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import times
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.prepared import Text
from editor_app.text.repeats import Group, PassageKind

_SURE = 0.5


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place, but not for items of a list; a weak likeness is a hint: two things may be told alike."""
    for group in groups(text, PassageKind.REWORDED):
        if is_parallel(text, group):
            continue
        sure = group.similarity >= _SURE
        yield from hits(group, _message(text, group), sure=sure, severity=None if sure else Severity.INFO)


def _message(text: Text, group: Group) -> Message:
    if group.against:
        line = line_of(text, group.against[0])
        return say("This says in other words what line {line} says. Does it need both?", line=line)
    return say("This is said {times}, in different words. Keep one of them.", times=times(len(group.places)))


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text: set phrases and long names are no repeats."""
    from editor_app.checks.chinese.formulas import without_formulas  # loaded with the first Chinese text

    yield from without_formulas(text, check(text, ref))


RULE = Rule(
    about=About.DUPLICATES,
    name="reworded",
    title=say("Said again in other words"),
    severity=Severity.WARNING,
    check=check,
    chinese=check_chinese,
)
