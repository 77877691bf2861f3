"""A rise or a fall whose figures do not fit: "rose 20 percent to 120 from 90", "fell to 14 from 12"."""

from collections.abc import Iterator

from editor_app.checks.questions.changes import Change, Odd, wrong_changes
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import Message, say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each change whose percentage, direction or step is impossible."""
    for found in wrong_changes(text, ref.facts):
        yield Hit(found.span, _message(found), sure=found.odd is not Odd.PERCENT)


def _message(found: Change) -> Message:
    if found.odd is Odd.PERCENT:
        return say(
            "From {old} to {new} is {real} percent, not {said}. Check all three.",
            old=found.old,
            new=found.new,
            real=f"{found.real:+.1f}",
            said=found.said,
        )
    if found.odd is Odd.STEP:
        return say("A rise by {step} cannot lead to {new}. Check both.", step=found.old, new=found.new)
    return say("From {old} to {new} goes the other way. Check the figures and the verb.", old=found.old, new=found.new)


RULE = Rule(
    about=About.NUMBERS,
    name="change",
    title=say("Rise or fall that does not fit its figures"),
    severity=Severity.WARNING,
    check=check,
)
