"""A term that the house list forbids."""

from collections.abc import Iterator

from editor_app.checks.house_terms import uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.domain.house import TermStatus
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each use, with the preferred term in the same case and number."""
    for use in uses(text, ref.house, TermStatus.FORBIDDEN):
        advice = f" Write “{use.replacement}”." if use.replacement else ""
        note = f" {use.term.note}" if use.term.note else ""
        message = f"The house list forbids “{use.term.term}”.{advice}{note}"
        fix = (use.replacement,) if use.replacement else ()
        yield Hit(use.span, message, fix, group=use.term.term)


RULE = Rule(id="terms.forbidden", title="Forbidden term", severity=Severity.ERROR, check=check)
