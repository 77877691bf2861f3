"""A paragraph that is another passage cut off."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import hits, line_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind
from editor_app.text.span import Span

_SHOWN = 20


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit at the place that is cut off, seen against the whole ones."""
    for group in text.repeats:
        if group.kind is PassageKind.TRUNCATED and not _goes_on(text, group.places[0], group.against[0]):
            end = group.places[0].of(text.body)[-_SHOWN:]
            last = end.partition(" ")[2] or end
            line = line_of(text, group.against[0])
            said = say(
                "This repeats the passage at line {line} but breaks off after “…{words}”. Keep the whole one.",
                line=line,
                words=last,
            )
            yield from hits(group, said)


def _goes_on(text: Text, place: Span, whole: Span) -> bool:
    """Whether the lines below say the rest: a headline that was broken into lines is not cut off."""
    cut, full = ([word.lower for word in text.words_in(span)] for span in (place, whole))
    rest = full[len(cut) :]
    after = text.words_in(Span(place.end, min(len(text.body), place.end + len(whole))))
    return full[: len(cut)] == cut and bool(rest) and [word.lower for word in after[: len(rest)]] == rest


RULE = Rule(
    about=About.DUPLICATES, name="truncated", title=say("Passage cut off"), severity=Severity.WARNING, check=check
)
