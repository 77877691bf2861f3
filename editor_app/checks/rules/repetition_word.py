"""The same word twice in a row: "the the"."""

from collections.abc import Iterator
from itertools import pairwise

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import Severity
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_MAY_REPEAT = frozenset("had that very bye ha no so now there her".split())


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each doubled word, but not for numbers or for words that English does double."""
    for first, second in pairwise(text.words):
        gap = text.body[first.end : second.start]
        if first.lower == second.lower and gap.isspace() and not first.is_number and first.lower not in _MAY_REPEAT:
            yield Hit(Span(first.start, second.end), f"“{first.text}” is set twice.", (first.text,))


RULE = Rule(id="repetition.word", title="Doubled word", severity=Severity.ERROR, check=check)
