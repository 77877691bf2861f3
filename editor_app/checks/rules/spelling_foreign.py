"""A passage in another language than the text."""

from collections.abc import Iterator

from editor_app.checks.knowledge.spelling_of import spelling_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say, say_n
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """One hit for all: its words are not asked for in a dictionary, and an editor may not expect it."""
    passages = spelling_of(text, ref).foreign
    if passages:
        message = (
            say("This seems to be in another language. Its spelling is not checked.")
            if len(passages) == 1
            else say_n(
                "{n:,} passage seems to be in another language. Its spelling is not checked.",
                "{n:,} passages seem to be in another language. Their spelling is not checked.",
                n=len(passages),
            )
        )
        yield Hit(passages[0], message, related=passages[1:], sure=False)


RULE = Rule(
    about=About.SPELLING,
    name="foreign",
    title=say("Another language"),
    severity=Severity.INFO,
    check=check,
    formerly=("spelling.unknown",),
)
