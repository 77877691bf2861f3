"""Percentages that cannot be: more than all of a whole, or another share than their own figures make."""

from collections.abc import Iterator

from editor_app.checks.facts.table import table
from editor_app.checks.questions.shares import Overfull, overfull, wrong_shares
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each."""
    for found in overfull(table(text, ref.facts)):
        yield _hit(text.body, found)
    for share in wrong_shares(text.body):
        message = say(
            "{part} of {whole} are {real} percent, not {said}. Check all three.",
            part=share.part,
            whole=share.whole,
            real=f"{share.real:.1f}",
            said=share.said,
        )
        yield Hit(share.span, message, sure=False)


def _hit(body: str, found: Overfull) -> Hit:
    first, *others = found.parts
    if not others:
        return Hit(first.span, say("{share} of a whole is more than all of it.", share=first.span.of(body)))
    message = say(
        "{parts} make {sum} percent. If they are parts of one whole, check them.",
        parts=" + ".join(f"{part.value:.10g}" for part in found.parts),
        sum=f"{found.added:.10g}",
    )
    return Hit(first.span, message, related=tuple(part.span for part in others), sure=False)


RULE = Rule(
    about=About.NUMBERS,
    name="share",
    title=say("Percentages that do not fit their whole"),
    severity=Severity.WARNING,
    check=check,
)
