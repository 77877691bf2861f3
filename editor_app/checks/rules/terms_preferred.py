"""A term for which the house list prefers another, or one that no longer holds on the day of the text."""

from collections.abc import Iterator
from datetime import date

from editor_app.checks.knowledge.house_terms import GOOD, TermUse, text_day, uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import TermStatus
from editor_app.text.dates import written
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
        message = ""
        if use.term.status is TermStatus.DEPRECATED and use.term.holds(day):
            message = f"The house says “{use.replacement}”, not “{said}”."
        elif use.term.status in GOOD and day and not use.term.holds(day) and not _looks_back(text, use.span):
            message = _out_of_time(use, day)
        if message:
            note = f" {use.term.note.rstrip('.')}." if use.term.note else ""
            renamed = use.term.status in GOOD
            yield Hit(use.span, message + note, (use.replacement,), group=use.term.term, sure=use.sure and not renamed)


def _out_of_time(use: TermUse, day: date) -> str:
    """What to say of a name before or after its time."""
    if use.term.valid_from and day < use.term.valid_from:
        return f"“{use.term.term}” is the name only since {written(use.term.valid_from)}: write “{use.replacement}”."
    until = f" until {written(use.term.valid_until)}" if use.term.valid_until else ""
    return f"“{use.term.term}” was the name{until}; on {written(day)} it is “{use.replacement}”."


def _looks_back(text: Text, span: Span) -> bool:
    """Whether the words before say that an old name is meant: "the then Harbour Office", "formerly Harbour Office"."""
    before = text.words_in(Span(max(0, span.start - 40), span.start))[-3:]
    return any(word.lower in _LOOKS_BACK for word in before)


RULE = Rule(
    about=About.TERMS, name="preferred", title="Another term is preferred", severity=Severity.WARNING, check=check
)
