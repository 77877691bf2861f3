"""What of a text can be found: its words, and for writing without spaces between words all pairs of letters.

Both are without case and accents. A term is never longer than LONGEST.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import normalize

from editor_app.text.language.letters import EASTERN, ascii_letters

VERSION = 1
"""Of the terms: an index that was made of others is made again."""
LONGEST = 64
"""Letters of a term: a longer word is found by its beginning, and no engine refuses it."""
_PIECE = re.compile(rf"[{EASTERN}]+|[^\W_{EASTERN}]+")
_EASTERN = re.compile(f"[{EASTERN}]")


@dataclass(frozen=True, slots=True)
class Asked:
    """A word that is searched for, as terms that a text must all have. `loose`: a text may have them all and not the
    word, since nothing says that they follow each other.
    """

    whole: tuple[str, ...]
    begun: tuple[str, ...]
    loose: bool


@lru_cache(maxsize=4)
def terms(*texts: str) -> frozenset[str]:
    """Every term of some texts. Asked before a transaction too, so that nobody waits for it there."""
    found: set[str] = set()
    for text in texts:
        for piece in set(_pieces(text)):
            found.update(_pairs(piece) if _EASTERN.match(piece) else (_folded(piece),))
    found.discard("")
    return frozenset(found)


def asked(word: str) -> Asked | None:
    """A word as terms; None when it has no letter and no digit."""
    pieces = _pieces(word)
    if not pieces:
        return None
    whole = [term for piece in pieces[:-1] for term in _parted(piece)]
    last = pieces[-1]
    begun: tuple[str, ...] = ()
    if _EASTERN.match(last) and len(last) > 1:
        whole += _parted(last)
    else:
        begun = tuple(_parted(last))
    return Asked(tuple(whole), begun, loose=len(whole) + len(begun) > 1 or last != word)


def _pieces(text: str) -> list[str]:
    """Runs of letters and digits; a letter and its accent are one, however they are written."""
    return _PIECE.findall(normalize("NFC", text))


def _parted(piece: str) -> list[str]:
    """A piece as terms: the pairs of letters without spaces, of which a single one is the beginning; or the word."""
    if not _EASTERN.match(piece):
        return [_folded(piece)]
    return [piece[at : at + 2] for at in range(len(piece) - 1)] or [piece]


def _folded(word: str) -> str:
    return ascii_letters(word.lower())[:LONGEST].lower()


def _pairs(run: str) -> Iterator[str]:
    """The pairs of a run and its last letter, so that each letter begins a term."""
    yield from (run[at : at + 2] for at in range(len(run)))
