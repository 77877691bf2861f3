"""The Chinese text that an article renders, read once and kept while the draft is edited."""

import re
from bisect import bisect_left
from functools import cached_property, lru_cache
from typing import TypeVar

from editor_app.text.chinese import Figure, figures
from editor_app.text.chinese.cutting import ChineseWord, cut
from editor_app.text.chinese.dates import When, each, whens
from editor_app.text.chinese.knowledge import Knowledge
from editor_app.text.chinese.persons import Person, candidates, foreign, persons
from editor_app.text.chinese.posts import Post
from editor_app.text.chinese.scripts import is_traditional, simplified
from editor_app.text.language.letters import HAN
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.evidence import Token
from editor_app.text.parallel.stems import stem
from editor_app.text.parallel.values import chinese_values
from editor_app.text.prepared import Text
from editor_app.text.span import Span

Found = TypeVar("Found")

_HAN = re.compile(f"[{HAN}]")
_LATIN_WORD = re.compile("[A-Za-z]+")
_SMALL = frozenset("uxpcmyeoqrdf")
"""First letters of the tags of words that say nothing by themselves."""
_SHORT = 2
"""Characters of a name that may be two ends of other words."""
_LATIN, _ONE, _MORE = 1.5, 0.4, 1.0
"""What a Latin word or a number, a word of one character, and another word weigh."""


class Source:
    """A text in Chinese; places in it are spans over `text.body`, as those of a draft are over its own."""

    def __init__(self, manuscript: Manuscript, knowledge: Knowledge) -> None:
        self.text = Text(manuscript, with_headline=True)
        self.knowledge = knowledge

    @property
    def digest(self) -> str:
        """The digest of the manuscript."""
        return self.text.manuscript.digest

    @cached_property
    def body(self) -> str:
        """The text in simplified characters, one for one."""
        return simplified(self.text.body) if is_traditional(self.text.body) else self.text.body

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """Its sentences with a letter or a number in them."""
        return tuple(one for one in self.text.sentences if re.search(r"\w", one.of(self.body)))

    @cached_property
    def words(self) -> tuple[tuple[ChineseWord, ...], ...]:
        """The words of each sentence."""
        return tuple(cut(sentence.of(self.body), sentence.start) for sentence in self.sentences)

    @cached_property
    def figures(self) -> tuple[Figure, ...]:
        """Its figures."""
        return figures(self.body)

    @cached_property
    def times(self) -> tuple[When, ...]:
        """The times it names, with the ends of ranges by themselves."""
        return tuple(each(whens(self.body)))

    @cached_property
    def latin(self) -> frozenset[str]:
        """The stems of the Latin words in it."""
        return frozenset(stem(word) for word in _LATIN_WORD.findall(self.body))

    @cached_property
    def persons(self) -> tuple[Person, ...]:
        """The persons it names; no part of the name of a body is one."""
        known = self.knowledge
        found = persons(self.body, self.words, known.persons, known.lexicon, known.readings)
        return tuple(one for one in found if not self._is_other(one))

    def _is_other(self, one: Person) -> bool:
        """Whether a name is part of a body's, or begins within the name of a place: 驻南|韩美军."""
        if all(any(span.covers(place) for _, span in self.bodies) for place in one.places):
            return True
        return any(map(self._begins_in_a_place, one.places))

    def _begins_in_a_place(self, name: Span) -> bool:
        before = bisect_left(self._known_starts, name.start) - 1
        return before >= 0 and name.start < self._known_places[before][1].end

    @cached_property
    def bodies(self) -> tuple[tuple[str, Span], ...]:
        """The bodies it names that are known; a name of two characters is a word by itself: no 明报 in 小明报考."""
        starts = {word.start for words in self.words for word in words}
        ends = {word.end for words in self.words for word in words}
        return tuple(
            (name, span)
            for name, span in self.knowledge.bodies.find(self.body)
            if len(name) > _SHORT or (span.start in starts and span.end in ends)
        )

    def bodies_in(self, place: Span) -> tuple[tuple[str, Span], ...]:
        """The bodies that are named inside a place."""
        return _inside(self.bodies, self._body_starts, place)

    @cached_property
    def _body_starts(self) -> list[int]:
        return [span.start for _, span in self.bodies]

    @cached_property
    def posts(self) -> tuple[Post, ...]:
        """The posts it names; the end of a post is that of a word: 交通运输部长江 holds none."""
        ends = {word.end for words in self.words for word in words}
        return tuple(post for post in self.knowledge.posts.find(self.body) if post.span.end in ends)

    @cached_property
    def places(self) -> tuple[tuple[str, Span], ...]:
        """The places it names; none of the ends of two words: no 英国 in 精英国际."""
        starts = {word.start for words in self.words for word in words}
        ends = {word.end for words in self.words for word in words}
        return tuple(one for one in self._known_places if one[1].start in starts or one[1].end in ends)

    @cached_property
    def _known_places(self) -> tuple[tuple[str, Span], ...]:
        """Whatever reads as the name of a place; none begins within another."""
        found = self.knowledge.places.find(self.body, self.knowledge.lexicon.is_name)
        return tuple((place, Span(at, at + len(place))) for place, at in found)

    @cached_property
    def _known_starts(self) -> list[int]:
        return [span.start for _, span in self._known_places]

    @cached_property
    def foreign(self) -> dict[str, tuple[Span, ...]]:
        """The foreign names that come more than once, with their places."""
        return foreign(self.body, self.knowledge.persons, self.knowledge.lexicon)

    @cached_property
    def english_given(self) -> frozenset[str]:
        """The given names of English that cannot be the spelling of a Chinese one: John, not Ling."""
        return _english_given(self.knowledge)

    @cached_property
    def may_be_persons(self) -> tuple[Person, ...]:
        """Family names with the characters behind them, that nothing shows to be persons; a draft may."""
        return candidates(self.body, self.words, self.knowledge.persons)

    def figures_in(self, place: Span) -> tuple[Figure, ...]:
        """The figures whose numbers begin inside a place."""
        return _inside(self.figures, self._figure_starts, place)

    def posts_in(self, place: Span) -> tuple[Post, ...]:
        """The posts that begin inside a place."""
        return _inside(self.posts, self._post_starts, place)

    @cached_property
    def _post_starts(self) -> list[int]:
        return [one.span.start for one in self.posts]

    def places_in(self, place: Span) -> tuple[tuple[str, Span], ...]:
        """The places that are named inside a place of the text."""
        return _inside(self.places, self._place_starts, place)

    @cached_property
    def _place_starts(self) -> list[int]:
        return [span.start for _, span in self.places]

    def times_in(self, place: Span) -> tuple[When, ...]:
        """The times that begin inside a place."""
        return _inside(self.times, self._time_starts, place)

    @cached_property
    def _figure_starts(self) -> list[int]:
        return [one.number.start for one in self.figures]

    @cached_property
    def _time_starts(self) -> list[int]:
        return [one.span.start for one in self.times]

    @cached_property
    def values(self) -> tuple[frozenset[str], ...]:
        """The numbers, months and days of each sentence, as keys."""
        return tuple(frozenset(chinese_values(self.figures_in(one), self.times_in(one))) for one in self.sentences)

    @cached_property
    def tokens(self) -> tuple[tuple[Token, ...], ...]:
        """The words of each sentence with a meaning, and its numbers, as evidence."""
        return tuple(
            (*(token for word in words if (token := self._token(word))), *(_number(one) for one in sorted(values)))
            for words, values in zip(self.words, self.values, strict=True)
        )

    def _token(self, word: ChineseWord) -> Token | None:
        if word.text.isascii():
            return Token(word.text, frozenset((stem(word.text),)), _LATIN) if word.text.isalpha() else None
        if word.tag[:1] in _SMALL or not _HAN.match(word.text):
            return None
        keys = _keys(self.knowledge, word.text)
        return Token(word.text, keys, _MORE if len(word.text) > 1 else _ONE) if keys else None


def _inside(found: tuple[Found, ...], starts: list[int], place: Span) -> tuple[Found, ...]:
    return found[bisect_left(starts, place.start) : bisect_left(starts, place.end)]


@lru_cache(maxsize=2)
def _english_given(knowledge: Knowledge) -> frozenset[str]:
    return frozenset(name for name in knowledge.persons.english if not knowledge.readings.is_spelling(name))


@lru_cache(maxsize=50_000)
def _keys(knowledge: Knowledge, word: str) -> frozenset[str]:
    spelt = knowledge.readings.pinyin(word) if len(word) > 1 else ()
    return knowledge.lexicon.stems(word) | {f"={one}" for one in spelt}


def _number(value: str) -> Token:
    return Token(value, frozenset((value,)), _LATIN)
