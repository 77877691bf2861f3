"""A paragraph that is another passage cut off."""

from collections.abc import Iterator

from editor_app.checks.knowledge.places import groups, hits, line_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.repeats import PassageKind
from editor_app.text.span import Span

_SHOWN = 20
_LABEL = 12
"""Words of a heading or a label."""


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit at the place that is cut off, seen against the whole ones."""
    for group in groups(text, PassageKind.TRUNCATED):
        place, whole = group.places[0], group.against[0]
        if not _goes_on(text, place, whole) and not _is_label(text, place, whole):
            end = group.places[0].of(text.body)[-_SHOWN:]
            last = end.partition(" ")[2] or end
            line = line_of(text, group.against[0])
            said = say(
                "This repeats the passage at line {line} but breaks off after “…{words}”. Keep the whole one.",
                line=line,
                words=last,
            )
            yield from hits(group, said)


def _is_label(text: Text, place: Span, whole: Span) -> bool:
    """Whether a line stands again as the label before a colon, which tells more of it."""
    behind = text.body[whole.start + len(place) : whole.end].lstrip("*_ ")
    return len(text.words_in(place)) <= _LABEL and behind[:1] in (":", "\uff1a")


def _goes_on(text: Text, place: Span, whole: Span) -> bool:
    """Whether the lines below say the rest: a headline that was broken into lines is not cut off."""
    cut, full = ([word.lower for word in text.words_in(span)] for span in (place, whole))
    rest = full[len(cut) :]
    after = text.words_in(Span(place.end, min(len(text.body), place.end + len(whole))))
    return full[: len(cut)] == cut and bool(rest) and [word.lower for word in after[: len(rest)]] == rest


RULE = Rule(
    about=About.DUPLICATES, name="truncated", title=say("Passage cut off"), severity=Severity.WARNING, check=check
)
