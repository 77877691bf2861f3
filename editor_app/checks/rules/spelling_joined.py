"""Two words that were run together: "ofthe", "millionto"."""

from collections.abc import Iterator

from editor_app.checks.knowledge.spelling_of import spelling_of
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import cased
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each place. Two full words are a hint, where the text has both."""
    for joined in spelling_of(text, ref).joined:
        parts = cased(joined.word.text, " ".join(joined.parts))
        message = say("“{word}” looks like two words run together: “{parts}”.", word=joined.word.text, parts=parts)
        severity = None if joined.sure else Severity.INFO
        group = joined.word.lower
        yield Hit(joined.word.span, message, (parts,), group=group, sure=joined.sure, severity=severity)


RULE = Rule(
    about=About.SPELLING,
    name="joined",
    title=say("Words run together"),
    severity=Severity.WARNING,
    check=check,
    formerly=("spelling.unknown",),
)
