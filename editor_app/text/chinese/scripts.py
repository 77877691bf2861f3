"""Simplified and traditional characters: which script a text is in, and what each character is in the other.

A table is enough: every text is read character by character, so that each place stays what it is.
"""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from editor_app.text.chinese.lists import SCRIPTS, table


@dataclass(frozen=True, slots=True, eq=False)
class Scripts:
    """What OpenCC says of single characters.

    `simple` and `full` give the character of the other script where there is one; `traditional` and `simplified` are
    those that the other script never has.
    """

    simple: Mapping[int, str]
    full: Mapping[str, str]
    traditional: frozenset[str]
    simplified: frozenset[str]


@cache
def scripts() -> Scripts:
    """The table, read once. Raises ResourceError."""
    rows = {sign: cells for sign, cells in table(SCRIPTS).items()}
    simple = {ord(sign): other for sign, (way, other) in rows.items() if way != "simplified"}
    full = {sign: other for sign, (way, other) in rows.items() if way == "simplified"}
    return Scripts(
        MappingProxyType(simple),
        MappingProxyType(full),
        frozenset(sign for sign, (way, _) in rows.items() if way == "traditional"),
        frozenset(sign for sign, (way, _) in rows.items() if way == "simplified"),
    )


def simplified(text: str) -> str:
    """A text with each character simplified, as long as it was: places in it are places in the text."""
    return text.translate(scripts().simple) if text else text


def is_traditional(text: str) -> bool:
    """Whether a text is in traditional characters: more of them than of simplified ones."""
    known = scripts()
    counts = Counter(text)
    return sum(n for sign, n in counts.items() if sign in known.traditional) > sum(
        n for sign, n in counts.items() if sign in known.simplified
    )
