"""A quotation that stands twice, to the letter, whoever is said to have said it and in whatever words."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from editor_app.text.language.sentences import CLOSERS, OPENERS, PAUSES, STOPS
from editor_app.text.repeats.arrays import Flags
from editor_app.text.repeats.folding import fold_text
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens
from editor_app.text.repeats.zones import Zones
from editor_app.text.span import Span

_FEWEST = 6.0
"""Words of a quotation that is worth being called a repeat."""
_LITTLE_MORE = 2.5
"""Up to so many times its length, a passage around a quotation says who speaks, when and where."""
_MOSTLY = 0.5
"""A quotation in which fewer words have a small letter is the title of something."""
_ENDS = f"{STOPS}{PAUSES},，"


def quoted_twice(here: Tokens, quotations: Sequence[Span], around: Zones, told: Flags) -> Iterator[Passage]:
    """Each quotation that stands again, outside headings and what is told already, with its first place."""
    found: dict[str, Span] = {}
    for span in quotations:
        first, end = (int(edge) for edge in np.searchsorted(here.start, (span.start, span.end)))
        if first == end or told[first] or around.heading[here.block[first]]:
            continue
        if here.weigh(first, end) >= _FEWEST:
            said = span.of(here.body).strip(OPENERS + CLOSERS)
            if said[-1:] in _ENDS and _is_speech(said):
                before = found.setdefault(fold_text(said.rstrip(_ENDS)), span)
                if before != span:
                    yield Passage(PassageKind.EXACT, 1.0, before, span)


def without_attributions(passages: Iterable[Passage], quoted: Sequence[Passage]) -> Iterator[Passage]:
    """Of other passages those that are more than a quotation, said twice, and who said it."""
    for passage in passages:
        if passage.kind is PassageKind.EXACT or not any(_is_little_more(passage, quote) for quote in quoted):
            yield passage


def _is_little_more(passage: Passage, quote: Passage) -> bool:
    covers = passage.a.covers(quote.a) and passage.b.covers(quote.b)
    return covers and min(len(passage.a), len(passage.b)) <= _LITTLE_MORE * len(quote.a)


def _is_speech(said: str) -> bool:
    words = said.split()
    return sum(not word[:1].isupper() for word in words) >= _MOSTLY * len(words)
