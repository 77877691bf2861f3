"""The same word twice in a row: "the the"."""

from collections.abc import Iterator
from itertools import pairwise

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span
from editor_app.text.words import Word, is_cjk

_MAY_REPEAT = frozenset(
    "had that very bye ha no so now there her yada blah knock hear many much long far really too well please".split()
)


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each doubled word, but not for numbers or for words that English does double."""
    for first, second in pairwise(text.words):
        if not _doubled(text.body, first, second):
            continue
        named = first.text[0].isupper() and second.text[0].isupper()
        hint = " It may be a name." if named else ""
        message = f"“{first.text}” is set twice.{hint}"
        span = Span(first.start, second.end)
        yield Hit(span, message, (first.text,), sure=not named, severity=Severity.WARNING if named else None)


def _doubled(body: str, first: Word, second: Word) -> bool:
    if len(first.text) != len(second.text) or first.lower != second.lower or is_cjk(first.text[0]):
        return False
    return body[first.end : second.start].isspace() and not first.is_number and first.lower not in _MAY_REPEAT


RULE = Rule(id="repetition.word", title="Doubled word", severity=Severity.ERROR, check=check)
