"""A Chinese word with a wrong character of the same sound or look: 既使, 竟争, 截止目前."""

from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each in a text that is Chinese throughout; none in another."""
    if text.is_chinese:
        from editor_app.checks.chinese import misspellings  # loaded with the first Chinese text

        yield from misspellings.homophones(text, ref)


RULE = Rule(
    about=About.SPELLING,
    name="homophone",
    title=say("Wrong character of the same sound"),
    severity=Severity.WARNING,
    check=check,
)
