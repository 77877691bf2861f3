"""One pair of a draft and its source, with a sentence more on each side: words move from one sentence to the next."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from editor_app.text.chinese.readings import letters
from editor_app.text.parallel.align import Parallel, align
from editor_app.text.parallel.gaps import Pair
from editor_app.text.parallel.source import Source
from editor_app.text.parallel.stems import stem
from editor_app.text.prepared import Text
from editor_app.text.span import Span


@dataclass(frozen=True, eq=False)
class Beside:
    """What the source says and what the draft says for it; `near` are the places with a sentence more on each side."""

    parallel: Parallel
    pair: Pair

    @cached_property
    def source(self) -> Span:
        """The place in the source."""
        return self.parallel.in_source(self.pair.source)

    @cached_property
    def draft(self) -> Span:
        """The place in the draft."""
        return self.parallel.in_draft(self.pair.draft)

    @cached_property
    def near_source(self) -> range:
        """The sentences of the source with their neighbours."""
        return _wider(self.pair.source, len(self.parallel.source.sentences))

    @cached_property
    def near_draft(self) -> range:
        """The sentences of the draft with their neighbours."""
        return _wider(self.pair.draft, len(self.parallel.sentences))

    @cached_property
    def told(self) -> str:
        """The words of the source, in simplified characters."""
        return self.source.of(self.parallel.source.body)

    @cached_property
    def said(self) -> str:
        """The words of the draft."""
        return self.draft.of(self.parallel.draft.body)

    @cached_property
    def told_near(self) -> str:
        """The words of the source with their neighbours."""
        return self.parallel.in_source(self.near_source).of(self.parallel.source.body)

    @cached_property
    def said_near(self) -> str:
        """The words of the draft with their neighbours."""
        return self.parallel.in_draft(self.near_draft).of(self.parallel.draft.body)

    @cached_property
    def _bag(self) -> frozenset[str]:
        tokens = (token for number in self.near_source for token in self.parallel.source.tokens[number])
        return frozenset().union(*(token.keys for token in tokens))

    @cached_property
    def _spelt(self) -> str:
        """All characters around in Pinyin."""
        readings = self.parallel.source.knowledge.readings
        spelt = "".join((readings.syllables(character) or ("",))[0] for character in self.told_near)
        return spelt.replace("v", "u")

    def backed(self, word: str) -> bool:
        """Whether something in the source, here or beside, can be what a word of the draft says."""
        small = letters(word)
        if stem(word) in self._bag or f"={small}" in self._bag or stem(word) in self.parallel.source.latin:
            return True
        return len(small) > _LONG and small in self._spelt


_LONG = 3
"""Letters that a word has at least to be taken for Pinyin within the source's."""


def _wider(numbers: range, most: int) -> range:
    return range(max(0, numbers.start - 1), min(most, numbers.stop + 1))


def besides(draft: Text, source: Source) -> tuple[Beside, ...]:
    """All pairs."""
    return tuple(_besides(draft.once(align, source)))


def _besides(parallel: Parallel) -> Iterator[Beside]:
    for pair in parallel.pairs:
        yield Beside(parallel, pair)
