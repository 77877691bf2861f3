"""A number that is larger or smaller than what it counts can be: 万 for 亿, a zero too many."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each in a text that is Chinese throughout; none in another."""
    if not text.is_chinese:
        return
    from editor_app.checks.chinese.values import unlikely  # loaded with the first Chinese text

    for found in unlikely(text):
        said = found.figure.span.of(text.body)
        message = (
            say("“{figure}” is far too much for this. Check 万, 亿 and the zeros.", figure=said)
            if found.too_large
            else say("“{figure}” is far too little for this. Check 万, 亿 and the zeros.", figure=said)
        )
        yield Hit(found.figure.span, message, sure=False)


RULE = Rule(
    about=About.NUMBERS, name="size", title=say("Number of an unlikely size"), severity=Severity.WARNING, check=check
)
