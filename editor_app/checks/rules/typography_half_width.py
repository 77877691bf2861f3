"""A half-width sign in a Chinese text: “市民,游客”, “(试行)”."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each in a text that is Chinese throughout; none in another."""
    if text.is_chinese:
        from editor_app.checks.chinese import marks  # loaded with the first Chinese text

        yield from marks.half_width(text, ref)


RULE = Rule(
    about=About.TYPOGRAPHY, name="half-width", title=say("Half-width sign"), severity=Severity.WARNING, check=check
)
