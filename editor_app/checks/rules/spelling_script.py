"""A traditional character in a simplified text, or the reverse."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each in a text that is Chinese throughout; none in another."""
    if text.is_chinese:
        from editor_app.checks.chinese import misspellings  # loaded with the first Chinese text

        yield from misspellings.other_script(text, ref)


RULE = Rule(
    about=About.SPELLING,
    name="script",
    title=say("Character of the other script"),
    severity=Severity.WARNING,
    check=check,
)
