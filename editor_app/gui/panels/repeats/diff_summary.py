"""What only one of two passages says, in words, because marks are not read out."""

import re
from collections.abc import Iterable

from editor_app.domain.message import Listing, listed, say
from editor_app.gui.base.labels import shortened
from editor_app.gui.base.tell import tell
from editor_app.text.compare import Change, ChangeKind

_WORD = re.compile(r"\w")
_LONGEST = 60


def words_of_one_side(a: str, b: str, changes: Iterable[Change]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The stretches that only `a` has, and those that only `b` has; punctuation and spaces do not count."""
    differ = [change for change in changes if change.kind is not ChangeKind.SAME]
    return _stretches(change.a.of(a) for change in differ), _stretches(change.b.of(b) for change in differ)


def sentence(a: str, b: str, changes: Iterable[Change]) -> str:
    """The same as one line; empty when both say the same."""
    here, there = words_of_one_side(a, b, changes)
    told = []
    if here:
        told.append(tell(say("Only in A: {words}", words=_quoted(here))))
    if there:
        told.append(tell(say("Only in B: {words}", words=_quoted(there))))
    return " · ".join(told)


def spoken(a: str, b: str, change: Change) -> str:
    """One change as it is read out: what is deleted, inserted, or put in the place of something."""
    old, new = (shortened(words.strip(), _LONGEST) for words in (change.a.of(a), change.b.of(b)))
    if not new:
        return tell(say("“{words}” is deleted.", words=old))
    if not old:
        return tell(say("“{words}” is inserted.", words=new))
    return tell(say("“{old}” becomes “{new}”.", old=old, new=new))


def _quoted(said: Iterable[str]) -> Listing:
    return listed([say("“{word}”", word=shortened(one, _LONGEST)) for one in said])


def _stretches(pieces: Iterable[str]) -> tuple[str, ...]:
    return tuple(piece.strip() for piece in pieces if _WORD.search(piece))
