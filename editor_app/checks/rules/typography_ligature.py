"""Joined letters that a PDF left: "oﬃce" with one sign for three letters."""

import re
from collections.abc import Iterator

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.spelling.asked import JOINED
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_SIGN = re.compile("[ﬀ-ﬆ]")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each sign; all are one issue."""
    for match in _SIGN.finditer(text.body):
        letters = match[0].translate(JOINED)
        message = say("“{sign}” is one sign for “{letters}”, left by a PDF.", sign=match[0], letters=letters)
        yield Hit(Span(*match.span()), message, (letters,), group="letters")


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="ligature",
    title=say("Joined letters"),
    severity=Severity.INFO,
    check=check,
    by_block=True,
    mechanical=True,
)
