"""The sentences of a text as its facts stand in them: their zones, words and stems, and what was already read."""

from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import chain
from typing import NamedTuple

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.model import Around, Attribute, Fact, Zone
from editor_app.checks.facts.stems import stem
from editor_app.checks.facts.zones import Looks, looks, zones
from editor_app.text.kept.paragraphs import Paragraph
from editor_app.text.language.letters import is_cjk
from editor_app.text.language.words import Word, lower
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_REACH, _NEAR, _AROUND = 13, 9, 12
"""Words on each side of a fact: among which stems are looked for, contrasts, and names."""
_STEMS = 8
"""Stems that are kept on each side."""
_OPENING = 4
"""Words at the head of a sentence that may name its subject."""


class Said(NamedTuple):
    """The words of one sentence, wherever it stands: in small letters, as stems, and whom they name."""

    small: tuple[str, ...]
    stems: tuple[str, ...]
    means: tuple[bool, ...]  # whether a word has a meaning of its own
    names: frozenset[str]
    openers: frozenset[str]
    content: frozenset[str]  # the stems of the words with a meaning
    contrasts: frozenset[tuple[int, str]]  # the words that set facts apart, with their rows
    chinese: bool  # whether a word of it is: such a sentence is not read here


@dataclass(frozen=True, slots=True)
class Row:
    """One sentence where it stands, with all that its words say."""

    span: Span
    block: int
    zone: Zone
    words: tuple[Word, ...]
    said: Said


class Page:
    """What the readers of facts share: each takes what it read, so that no number is read twice."""

    def __init__(self, text: Text, lists: FactLists) -> None:
        self.text, self.lists, self.body = text, lists, text.body
        self._taken = bytearray(len(self.body))
        self._rows: dict[int, Row] = {}
        for span in text.masked.spans:
            self.take(span.start, span.end)

    @cached_property
    def _blocks(self) -> tuple[int, ...]:
        """The block of each sentence."""
        starts = [block.span.start for block in self.text.prose]
        return tuple(bisect_right(starts, sentence.start) - 1 for sentence in self.text.sentences)

    @cached_property
    def _zones(self) -> tuple[Zone, ...]:
        """The zone of each sentence; the first of the body is the lead."""
        of_blocks = zones(self.body, self.text.prose, self.text.by_paragraph(_looks, None))
        found = [of_blocks[block] for block in self._blocks]
        if Zone.BODY in found:
            found[found.index(Zone.BODY)] = Zone.LEAD
        return tuple(found)

    @cached_property
    def _starts(self) -> Sequence[int]:
        return [sentence.start for sentence in self.text.sentences]

    @cached_property
    def spread(self) -> Counter[str]:
        """In how many sentences each stem stands."""
        return Counter(chain.from_iterable(self.text.by_paragraph(_stems, None)))

    def take(self, start: int, end: int) -> None:
        """Marks a stretch as read."""
        self._taken[start:end] = b"\1" * (end - start)

    def free(self, start: int, end: int) -> bool:
        """Whether nothing of a stretch was read."""
        return self._taken.find(1, start, end) < 0

    def at(self, offset: int) -> int:
        """The number of the sentence that holds an offset; -1 when none does."""
        found = bisect_right(self._starts, offset) - 1
        return found if found >= 0 and offset < self.text.sentences[found].end else -1

    def row(self, number: int) -> Row:
        """A sentence by its number."""
        if number not in self._rows:
            self._rows[number] = self._read(number)
        return self._rows[number]

    def _read(self, number: int) -> Row:
        words, block = self.text.words[self.text.sentence_words[number]], self._blocks[number]
        known = self.text.paragraphs[block].once(_sentences, self.lists)
        at = number - bisect_left(self._blocks, block)
        if at not in known:
            known[at] = _said(words, self.lists)
        return Row(self.text.sentences[number], block, self._zones[number], words, known[at])

    def around(self, row: Row, start: int, end: int) -> Around:
        """The words beside a stretch of a sentence."""
        first = bisect_right(row.words, start, key=lambda word: word.end)
        last = bisect_left(row.words, end, lo=first, key=lambda word: word.start)
        size = len(row.words)
        left = [row.said.stems[at] for at in range(first - 1, max(-1, first - 1 - _REACH), -1) if row.said.means[at]]
        right = [row.said.stems[at] for at in range(last, min(size, last + _REACH)) if row.said.means[at]]
        beside = [at for at in range(max(0, first - _AROUND), min(size, last + _AROUND)) if not first <= at < last]
        near = (row.said.small[at] for at in beside if first - _NEAR <= at < last + _NEAR)
        return Around(
            tuple(left[:_STEMS]),
            tuple(right[:_STEMS]),
            row.said.small[first - 1] if first else "",
            row.said.small[last] if last < size else "",
            frozenset(
                row.words[at].text for at in beside if at and row.said.means[at] and row.words[at].text[0].isupper()
            ),
            frozenset((rank, word) for word in near for rank in self.lists.contrasts.get(word, ())),
        )

    def fact(self, attribute: Attribute, value: float, unit: str, span: Span) -> Fact | None:
        """A fact at a place; None outside the prose, and in a sentence with Chinese, which is not read here."""
        number = self.at(span.start)
        if number < 0 or (row := self.row(number)).said.chinese:
            return None
        around = self.around(row, span.start, span.end)
        return self.placed(Fact(attribute, value, unit, span, row.zone, number, around=around))

    def placed(self, fact: Fact) -> Fact:
        """A fact that was read in its block, with its sentence and its zone in the whole text."""
        number = self.at(fact.span.start)
        zone = self._zones[number]
        if zone is Zone.BODY and self.text.quotations.touches(Span(fact.span.start, fact.span.start + 1)):
            zone = Zone.QUOTATION
        return replace(fact, zone=zone, sentence=number)


def _looks(paragraph: Paragraph, _: None) -> Looks:
    return looks(paragraph.said)


def _stems(paragraph: Paragraph, _: None) -> tuple[str, ...]:
    """The stems of its sentences, each once a sentence."""
    starts = [word.start for word in paragraph.words]
    held = (
        paragraph.words[bisect_left(starts, one.start) : bisect_left(starts, one.end)] for one in paragraph.sentences
    )
    return tuple(chain.from_iterable({stem(word.lower) for word in words} for words in held))


def _sentences(_: Paragraph, __: FactLists) -> dict[int, Said]:
    """What is known of its sentences, by their numbers in it: those are read that are asked for."""
    return {}


def _said(words: Sequence[Word], lists: FactLists) -> Said:
    small = tuple([lower(word.text) for word in words])
    means = tuple([len(word) > 1 and word not in lists.function for word in small])
    capital = [word.text if means and word.text[0].isupper() else "" for word, means in zip(words, means, strict=True)]
    stems = tuple(map(stem, small))
    return Said(
        small=small,
        stems=stems,
        means=means,
        names=frozenset(name for name in capital[1:] if name and not name.isupper()),
        openers=frozenset(filter(None, capital[:_OPENING])),
        content=frozenset(one for one, has in zip(stems, means, strict=True) if has),
        contrasts=frozenset((rank, word) for word in small for rank in lists.contrasts.get(word, ())),
        chinese=any(is_cjk(word.text[0]) for word in words),
    )
