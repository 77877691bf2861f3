"""A term for which the house list prefers another, or one that no longer holds on the day of the text."""

from collections.abc import Iterator
from datetime import date

from editor_app.checks.knowledge.house_terms import GOOD, TermUse, note, text_day, uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.days import written
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import TermStatus
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LOOKS_BACK = ("formerly", "former", "then", "previously", "originally", "once", "old")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each use, with the preferred term in the same case and number."""
    day = text_day(text, ref)
    for use in uses(text, ref, TermStatus.DEPRECATED, *GOOD):
        said = use.span.of(text.body)
        if not use.replacement or use.replacement.lower() == said.lower():
            continue
        message = NOTHING
        if use.term.status is TermStatus.DEPRECATED and use.term.holds(day):
            message = say("The house writes “{term}”, not “{other}”.", term=use.replacement, other=said)
        elif use.term.status in GOOD and day and not use.term.holds(day) and not _looks_back(text, use.span):
            message = _out_of_time(use, day)
        if message:
            sure = use.sure and use.term.status not in GOOD
            yield Hit(use.span, sentences(message, note(use.term)), (use.replacement,), group=use.term.term, sure=sure)


def _out_of_time(use: TermUse, day: date) -> Message:
    """What to say of a name before or after its time."""
    since, until = use.term.valid_from, use.term.valid_until
    if since and day < since:
        return say(
            "“{term}” has been the name only since {date}. On {day} it was “{other}”.",
            term=use.term.term,
            date=written(since),
            day=written(day),
            other=use.replacement,
        )
    return say(
        "“{term}” was the name until {date}. On {day} it is “{other}”.",
        term=use.term.term,
        date=written(until or day),
        day=written(day),
        other=use.replacement,
    )


def _looks_back(text: Text, span: Span) -> bool:
    """Whether the words before say that an old name is meant: "the then Harbour Office", "formerly Harbour Office"."""
    before = text.words_in(Span(max(0, span.start - 40), span.start))[-3:]
    return any(word.lower in _LOOKS_BACK for word in before)


RULE = Rule(
    about=About.TERMS,
    name="preferred",
    title=say("Another term is preferred"),
    severity=Severity.WARNING,
    check=check,
    mechanical=True,
)
