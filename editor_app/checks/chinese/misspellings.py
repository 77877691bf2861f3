"""Words written with a wrong character of the same sound or look, and characters of the other script."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import say
from editor_app.text.chinese.lists import CONFUSED, MISSPELT, patterns, table
from editor_app.text.chinese.scripts import is_traditional, scripts, simplified
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_MOST = 0.2
"""Share of the characters of one script; with more of the other, the text is in both."""
_SIMPLIFIED_SO = frozenset("於麽")
"""Characters that simplified Chinese keeps for names alone."""
_FEW = 3
"""So many of the other script are always a slip where the script prevails."""
_FEWEST = 3
"""Characters of the prevailing script, from which on it prevails."""


@cache
def _misspelt() -> re.Pattern[str]:
    return re.compile("|".join(sorted(table(MISSPELT), key=lambda word: (-len(word), word))))


def homophones(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each word of the lists, with the one that is meant."""
    body = simplified(text.body)
    full = body != text.body and is_traditional(text.body)
    taken: list[Span] = []
    for match in _misspelt().finditer(body):
        right, where = table(MISSPELT)[match[0]]
        if not (full and where == "simplified"):
            taken.append(Span(*match.span()))
            yield _hit(text, taken[-1], right, full, sure=True)
    for pattern, right in patterns(CONFUSED):
        for match in pattern.finditer(body):
            place = Span(*match.span("wrong" if "wrong" in pattern.groupindex else 0))
            if not any(place.overlaps(one) for one in taken):
                yield _hit(text, place, right, full, sure=False)


def _hit(text: Text, place: Span, right: str, full: bool, sure: bool) -> Hit:
    if full:
        right = "".join(scripts().full.get(sign, sign) for sign in right)
    said = place.of(text.body)
    message = say("“{word}” should be “{right}” here.", word=said, right=right)
    return Hit(place, message, (right,), group=said, sure=sure)


def other_script(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each run of characters that only the other script has."""
    known = scripts()
    counts = Counter(text.body)
    simple = sum(n for sign, n in counts.items() if sign in known.simplified)
    full = sum(n for sign, n in counts.items() if sign in known.traditional | _SIMPLIFIED_SO)
    if max(simple, full) < _FEWEST or not 0 < min(simple, full) <= max(
        min(_FEW, max(simple, full) - 1), _MOST * max(simple, full)
    ):
        return
    strange = known.traditional | _SIMPLIFIED_SO if simple >= full else known.simplified
    for match in re.finditer(f"[{re.escape(''.join(sorted(strange & counts.keys())))}]+", text.body):
        if simple >= full:
            right = simplified(match[0])
            message = say("“{sign}” is traditional in a simplified text. Use “{right}”.", sign=match[0], right=right)
        else:
            right = "".join(known.full.get(sign, sign) for sign in match[0])
            message = say("“{sign}” is simplified in a traditional text. Use “{right}”.", sign=match[0], right=right)
        yield Hit(Span(*match.span()), message, (right,), group="script")
