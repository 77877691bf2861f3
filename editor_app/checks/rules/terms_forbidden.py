"""A term that the house list forbids."""

from collections.abc import Iterator

from editor_app.checks.knowledge.house_terms import text_day, uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import TermStatus
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each use, with the preferred term in the same case and number. Part of a name: a guess."""
    day = text_day(text, ref)
    for use in uses(text, ref, TermStatus.FORBIDDEN):
        if not use.term.holds(day):
            continue
        advice = f" Write “{use.replacement}”." if use.replacement else ""
        doubt = "" if use.sure else " It may be part of a name here."
        note = f" {use.term.note.rstrip('.')}." if use.term.note else ""
        yield Hit(
            use.span,
            f"The house list forbids “{use.term.term}”.{advice}{doubt}{note}",
            (use.replacement,) if use.replacement else (),
            group=use.term.term,
            sure=use.sure,
            severity=None if use.sure else Severity.WARNING,
        )


RULE = Rule(about=About.TERMS, name="forbidden", title="Forbidden term", severity=Severity.ERROR, check=check)
