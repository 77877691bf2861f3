"""Straight and curly quotation marks or apostrophes in one text."""

import re
from collections.abc import Iterator

from editor_app.checks.knowledge.page_residue import source
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.checks.shapes import Mixture, Use, mixture
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.language.letters import with_letters
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_APOSTROPHE = r"['’](?:(?<=LETTER.)(?=LETTER)|(?<=s.)(?=\s))"
_QUOTE = re.compile(r"[“”„\"](?<![\d=]\")")
_STRAIGHT, _CURLY = "straight", "curly"
_APOSTROPHES = "apostrophes"
_NAMED = {_STRAIGHT: say("straight"), _CURLY: say("curly")}


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each mark of the rarer kind: apostrophes are one issue, quotation marks another."""
    tags = source(text)
    apostrophe = with_letters(_APOSTROPHE, text.body)
    for name, pattern in ((_APOSTROPHES, apostrophe), ("quotation marks", _QUOTE)):
        places = (Span(*match.span()) for match in pattern.finditer(text.body))
        uses = [Use(_kind(text.body[place.start]), place) for place in places if not tags.touches(place)]
        mixed = mixture(uses, favourite=_CURLY)
        if mixed:
            yield from _hits(text, name, mixed)


def _hits(text: Text, name: str, mixed: Mixture) -> Iterator[Hit]:
    kinds = mixed.tally(_NAMED)
    message = (
        say("This text mixes its apostrophes: {kinds}. Use one kind throughout.", kinds=kinds)
        if name == _APOSTROPHES
        else say("This text mixes its quotation marks: {kinds}. Use one kind throughout.", kinds=kinds)
    )
    for use in mixed.odd:
        yield Hit(use.span, message, (_other(text.body, use.span),), group=name)


def _kind(sign: str) -> str:
    return _STRAIGHT if sign in "'\"" else _CURLY


def _other(body: str, span: Span) -> str:
    """The same mark of the other kind; which curly one depends on what comes before it."""
    sign = span.of(body)
    if sign == '"':
        before = body[span.start - 1 : span.start]
        return "“" if not before or before.isspace() or before in "([{—–-/‘" else "”"
    return {"'": "’", "’": "'"}.get(sign, '"')


def check_chinese(text: Text, ref: Reference) -> Iterator[Hit]:
    """The same in a Chinese text."""
    from editor_app.checks.chinese import marks  # loaded with the first Chinese text

    yield from marks.quotes(text, ref)


RULE = Rule(
    about=About.TYPOGRAPHY,
    name="quotes-mixed",
    title=say("Mixed quotation marks"),
    severity=Severity.INFO,
    check=check,
    chinese=check_chinese,
)
