"""Words with capitals in a sentence of the draft, alone and in runs: what may be the name of a person there."""

import re
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from editor_app.text.chinese.readings import letters
from editor_app.text.span import Span

_WORD = re.compile(r"\b[A-Z][A-Za-zÀ-ÿ’'-]*")
_OWNED = re.compile(r"['’]s$")
_LONGEST = 3


@dataclass(frozen=True, slots=True)
class Run:
    """One to three neighbours with capitals; `letters` are the small letters of all, as they are compared."""

    words: tuple[str, ...]
    span: Span
    letters: str


@lru_cache(maxsize=10_000)
def capitals(sentence: str) -> tuple[Run, ...]:
    """The single words."""
    found = []
    for match in _WORD.finditer(sentence):
        word = _OWNED.sub("", match[0])
        found.append(Run((word,), Span(match.start(), match.start() + len(word)), letters(word)))
    return tuple(found)


@lru_cache(maxsize=10_000)
def runs(sentence: str) -> tuple[Run, ...]:
    """All runs, the overlapping ones too: “President Yang Meiling” holds “Yang Meiling”."""
    single = capitals(sentence)
    found = []
    for size in range(1, _LONGEST + 1):
        for at in range(len(single) - size + 1):
            row = single[at : at + size]
            if all(sentence[one.span.end : two.span.start] == " " for one, two in pairwise(row)):
                words = tuple(one.words[0] for one in row)
                span = Span(row[0].span.start, row[-1].span.end)
                found.append(Run(words, span, "".join(one.letters for one in row)))
    return tuple(found)
