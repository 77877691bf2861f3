"""What is said of one thing that has two values in a text."""

import re
from collections.abc import Iterator

from editor_app.checks.facts.model import Attribute, Fact
from editor_app.checks.facts.table import table
from editor_app.checks.knowledge.spelling_of import foreign_passages
from editor_app.checks.questions.contradictions import Contradiction, contradictions
from editor_app.checks.questions.digits import Relation, relation
from editor_app.checks.rule import Hit, Reference
from editor_app.checks.shapes import quoted
from editor_app.domain.finding import Severity
from editor_app.domain.message import NOTHING, Message, say, sentences
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_NEXT_WORD = re.compile(r"[ -](?:of )?[A-Za-z][\w’'-]*")
_WORDS = 3
"""Shared words that are shown."""


def of_kind(text: Text, ref: Reference, kind: str) -> Iterator[Contradiction]:
    """The contradictions of a kind: headline, figure, date or year; none in a passage of another language."""
    kept = [found for found in contradictions(text, ref.facts) if found.kind == kind]
    if kept:
        foreign = foreign_passages(text, ref)
        kept = [one for one in kept if not any(foreign.touches(fact.span) for fact in (one.rare, one.usual))]
    yield from kept


def hit(text: Text, found: Contradiction, ref: Reference, *said: Message) -> Hit:
    """The hit for one: at the rarer value, with every place of the other one."""
    others = [fact for fact in table(text, ref.facts).facts if fact.key == found.usual.key]
    return Hit(
        found.rare.span,
        sentences(*said, slip(found), beside(text, found, ref)),
        group=str(found.rare.span.start),
        related=tuple(fact.span for fact in sorted(others, key=lambda fact: fact is not found.usual)),
        sure=False,
        severity=Severity.WARNING if found.likely else Severity.INFO,
    )


def shown(text: Text, fact: Fact) -> str:
    """A fact with the thing that it counts: "57 employees"."""
    following = _NEXT_WORD.match(text.body, fact.span.end) if fact.attribute is Attribute.COUNT and fact.unit else None
    return Span(fact.span.start, following.end() if following else fact.span.end).of(text.body)


def slip(found: Contradiction) -> Message:
    """How one value may have become the other; NOTHING when no slip of the finger did it."""
    how = relation(found.rare, found.usual)
    if how is Relation.SCALE:
        return say("Only the million, billion or other power differs.")
    if how is Relation.ZEROS:
        return say("Is there a zero too many or too few?")
    return say("Two figures may have changed places.") if how is Relation.TURNED else NOTHING


def beside(text: Text, found: Contradiction, ref: Reference) -> Message:
    """The words that stand beside both, as the rarer place has them; of several others, beside the most like it."""
    row = table(text, ref.facts).page.row(found.rare.sentence)
    others = (fact.around.words for fact in table(text, ref.facts).facts if fact.key == found.usual.key)
    shared = max((found.rare.around.words & words for words in others), key=len)
    near = [
        word.text for word, stem in zip(row.words, row.said.stems, strict=True) if stem in shared and not word.is_number
    ]
    if not near:
        return NOTHING
    return say("The same words are near both: {words}.", words=quoted(list(dict.fromkeys(near))[:_WORDS]))
