"""A term for which the house list prefers another."""

from collections.abc import Iterator

from editor_app.checks.house_terms import uses
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.domain.house import TermStatus
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each use, with the preferred term in the same case and number."""
    for use in uses(text, ref.house, TermStatus.DEPRECATED):
        if use.replacement:
            note = f" {use.term.note}" if use.term.note else ""
            message = f"The house says “{use.replacement}”, not “{use.span.of(text.body)}”.{note}"
            yield Hit(use.span, message, (use.replacement,), group=use.term.term)


RULE = Rule(id="terms.preferred", title="Another term is preferred", severity=Severity.WARNING, check=check)
