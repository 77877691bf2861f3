"""One thing under two terms in one text: "trade fair" and "trade expo"; the house list may settle which is right."""

from collections.abc import Iterator

from editor_app.checks.knowledge.double_terms import hits_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.terms.compounds import with_two_heads


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hint for each place of the rarer term: another word may be meant."""
    for pair in with_two_heads(text.survey(ref.vocabulary), ref.vocabulary):
        yield from hits_of(text, pair, say("Both may mean the same thing."))


RULE = Rule(about=About.TERMS, name="two-terms", title=say("One thing, two terms"), severity=Severity.INFO, check=check)
