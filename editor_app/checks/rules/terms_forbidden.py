"""A term that the house list forbids."""

from collections.abc import Iterator

from editor_app.checks.knowledge.house_terms import note, text_day, uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import TermStatus
from editor_app.domain.message import NOTHING, say, sentences
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each use, with the preferred term in the same case and number. Part of a name: a guess."""
    day = text_day(text, ref)
    for use in uses(text, ref, TermStatus.FORBIDDEN):
        if not use.term.holds(day):
            continue
        yield Hit(
            use.span,
            sentences(
                say("The house list forbids “{term}”.", term=use.term.term),
                say("Write “{term}”.", term=use.replacement) if use.replacement else NOTHING,
                NOTHING if use.sure else say("It may be part of a name here."),
                note(use.term),
            ),
            (use.replacement,) if use.replacement else (),
            group=use.term.term,
            sure=use.sure,
            severity=None if use.sure else Severity.WARNING,
        )


RULE = Rule(
    about=About.TERMS,
    name="forbidden",
    title=say("Forbidden term"),
    severity=Severity.ERROR,
    check=check,
    mechanical=True,
)
