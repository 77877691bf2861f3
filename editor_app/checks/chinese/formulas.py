"""Set phrases of official language and long names: said again and again, they are no repeats."""

import re
from collections.abc import Iterable, Iterator
from functools import cache

from editor_app.checks.rule import Hit
from editor_app.text.chinese.lists import one_of
from editor_app.text.chinese.scripts import simplified
from editor_app.text.language.letters import count_han
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_OWN, _SHARE = 12, 0.5
"""Characters beside the set phrases of a passage, and their share of it, with which it says something of its own."""
_PAUSES = re.compile("[，。；！？：\n]")


def without_formulas(text: Text, hits: Iterable[Hit]) -> Iterator[Hit]:
    """What a check for repeats found, without set phrases and names."""
    return (hit for hit in hits if not is_formula(text, hit.span))


def is_formula(text: Text, span: Span) -> bool:
    """Whether a passage is mostly set phrases, or a name: no pause in it, and more of its clause beside it."""
    said = simplified(span.of(text.body))
    whole = count_han(said)
    own = count_han(_phrases().sub("", said))
    if own < min(whole, _OWN) or own < _SHARE * whole:
        return True
    before, after = text.body[span.start - 1 : span.start], text.body[span.end : span.end + 1]
    inside = count_han(before) + count_han(after) > 0
    return inside and not _PAUSES.search(said)


@cache
def _phrases() -> re.Pattern[str]:
    return re.compile(one_of("set phrases"))
