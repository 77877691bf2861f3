"""The persons of a source with all ways to spell their names, as far as a draft can be held to them."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from itertools import product

from rapidfuzz import fuzz, process

from editor_app.text.chinese.lists import NAME_FORMS, table
from editor_app.text.chinese.persons import Person
from editor_app.text.chinese.readings import Readings, letters
from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.parallel.beside import Beside, besides
from editor_app.text.parallel.capitals import Run, capitals, runs
from editor_app.text.parallel.source import Source
from editor_app.text.parallel.stems import stem
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_THREE = 3
"""Characters of a name whose last one may be the next word."""
_LIKE = 85
"""Likeness in percent from which a word is the name misspelt, and no foreign one."""
_CLAUSE = "[^，。、；：！？]"


@dataclass(frozen=True, slots=True, eq=False)
class Spelt:
    """A person with all ways to spell the name, as letters: whole in both orders, and its two parts."""

    person: Person
    whole: frozenset[str]
    family: frozenset[str]
    given: frozenset[str]
    translated: frozenset[str]  # the stems of a given name that the dictionary renders: 威廉, William
    usual: str  # in Pinyin; of somebody from Vietnam, in Vietnamese
    vietnamese: Mapping[str, str]  # the whole name, by the family names that are spelt so in Vietnamese alone
    is_from_vietnam: bool
    near: tuple[str, ...]  # in Pinyin and Wade-Giles, in both orders: what a misspelt name is held against
    glossed: frozenset[str]  # the stems of what the dictionary calls the person
    english: frozenset[str]  # given names of English that are no spelling of Chinese ones

    def offered(self, run: Run) -> str:
        """How the name should be written where a run stands for it."""
        return next((self.vietnamese[word] for word in map(letters, run.words) if word in self.vietnamese), self.usual)

    def is_whole(self, run: Run) -> bool:
        """Whether a run is the whole name."""
        if run.letters in self.whole:
            return True
        if len(run.words) == 2 and self._has_other_given(run):
            return True
        parts = [stem(part) for word in run.words for part in word.split("-")]
        return len(parts) > 1 and bool(self.glossed) and self.glossed.issuperset(parts)

    def _has_other_given(self, run: Run) -> bool:
        """Whether the family name stands beside a given name of another language: William Luo for 罗威廉, John Chen."""
        first, second = run.words
        for family, given in ((first, second), (second, first)):
            if letters(family) in self.family:
                return stem(given) in self.translated or given.lower() in self.english
        return False


@dataclass(frozen=True, slots=True, eq=False)
class Cast:
    """The persons of a source that a draft can be held to."""

    persons: tuple[Spelt, ...]
    said: Counter[str]  # every run of words with capitals in the draft, as letters


def cast(draft: Text, source: Source) -> Cast:
    """The persons whose names are surely names, or that the draft spells somewhere."""
    said, apart, known = _spellings(draft, 1), _spellings(draft, 2), source.knowledge.persons
    found = []
    for named in source.persons:
        person = _shorter(named, source, apart) or named
        one = _spelt(person, source)
        in_draft = not one.whole.isdisjoint(said if person.supported else apart)
        foreign = known.is_foreign(person.name) or (len(person.given) > 1 and known.is_foreign(person.given))
        sure = not foreign and (len(person.name) > 2 or person.supported)
        if in_draft or (sure and not _is_named_otherwise(one, draft, source)):
            found.append(one)
    known_names = [one.person.name for one in found]
    for person in source.may_be_persons:
        one = _spelt(person, source)
        sounds = one.whole - source.knowledge.readings.korean(person.name)  # Korean ones are so many that some fit
        if person.name not in known_names and not said.keys().isdisjoint(sounds):
            found = [*(other for other in found if not person.name.startswith(other.person.name)), one]
    return Cast(tuple(found), said)


def _shorter(person: Person, source: Source, said: Counter[str]) -> Person | None:
    """The person of two characters that the draft has, where the third goes on with the sentence: 葛平坦言."""
    if len(person.name) != _THREE:
        return None
    readings, lexicon, body = source.knowledge.readings, source.knowledge.lexicon, source.body
    name, third = person.name[:2], person.name[2]
    if not readings.pinyin(person.name).isdisjoint(said) or readings.pinyin(name).isdisjoint(said):
        return None
    goes_on = any(lexicon.is_common(third + body[place.end : place.end + 1]) for place in person.places)
    if not goes_on and body.count(name) <= body.count(person.name):
        return None
    places = tuple(Span(match.start(), match.end()) for match in re.finditer(name, body))
    return Person(name, places, supported=True)


def _is_named_otherwise(one: Spelt, draft: Text, source: Source) -> bool:
    """Whether the draft has a name there that no Chinese one can be: 雷福 is Redford.

    One such word stands in half of the sentences, or in the only one where the name may be a foreign one.
    """
    everywhere = [beside for beside in besides(draft, source) if any(map(beside.source.covers, one.person.places))]
    if one.person.name in table(NAME_FORMS):
        return True
    own = one.family | one.given
    if any(run.letters in own for beside in everywhere for run in capitals(beside.said)):
        return False
    found = Counter(word for beside in everywhere for word in _foreign_words(beside, one))
    others = [beside for beside in besides(draft, source) if beside not in everywhere]
    elsewhere = Counter(word for beside in others for word in {run.letters for run in capitals(beside.said)})
    found = Counter({word: count for word, count in found.items() if elsewhere[word] <= count})
    if not found:
        return False
    most = max(found.values())
    may_be = any(sign in source.knowledge.persons.foreign for sign in one.person.name[1:])
    return 2 * most >= len(everywhere) if most > 1 else len(everywhere) == 1 and may_be


def _foreign_words(beside: Beside, one: Spelt) -> frozenset[str]:
    """The words with a capital that nothing in the source explains, and that are no spelling of a Chinese name."""
    readings, small = beside.parallel.source.knowledge.readings, words(FUNCTION_WORDS)
    free = (run for run in capitals(beside.said) if len(run.letters) >= _THREE and run.words[0].lower() not in small)
    return frozenset(
        run.letters
        for run in free
        if not beside.backed(run.words[0])
        and not readings.is_spelling(run.letters)
        and not process.extractOne(run.letters, one.near, scorer=fuzz.ratio, score_cutoff=_LIKE)
    )


def _spellings(draft: Text, least: int) -> Counter[str]:
    """Every run of so many words with capitals or more in a draft, as letters."""
    every = (run for one in draft.sentences for run in runs(one.of(draft.body)))
    return Counter(run.letters for run in every if len(run.words) >= least)


def _spelt(person: Person, source: Source) -> Spelt:
    readings, lexicon = source.knowledge.readings, source.knowledge.lexicon
    family, given = readings.spellings(person.family), readings.spellings(person.given)
    turned = {first + second for first in given for second in family}
    in_vietnamese = readings.written_vietnamese(person.name)
    from_vietnam = bool(in_vietnamese) and _is_from_vietnam(person.name, source)
    return Spelt(
        person,
        whole=frozenset(readings.spellings(person.name) | turned),
        family=family,
        given=given,
        translated=lexicon.stems(person.given) if lexicon.is_name(person.given) else frozenset(),
        usual=in_vietnamese if from_vietnam else readings.written(person.family, person.given),
        vietnamese={one: in_vietnamese for one in family if readings.is_vietnamese(person.family, one)},
        is_from_vietnam=from_vietnam,
        near=_near(person, readings, vietnamese="越" in source.body),
        glossed=lexicon.stems(person.name) if lexicon.is_name(person.name) else frozenset(),
        english=source.english_given,
    )


def _is_from_vietnam(name: str, source: Source) -> bool:
    """Whether a post of Vietnam stands before a name: 越南政府总理, not 中国驻越南大使."""
    posts = "|".join(sorted(source.knowledge.posts.checked, reverse=True))
    before = f"(?<![驻对访])越[南共]{_CLAUSE}{{0,14}}(?:{posts}){_CLAUSE}{{0,2}}"
    return "越" in source.body and bool(re.search(before + name, source.body))


def _near(person: Person, readings: Readings, *, vietnamese: bool) -> tuple[str, ...]:
    spellings = {
        spelling
        for spell in (readings.pinyin, readings.wade_giles)
        for first, second in product(spell(person.family), spell(person.given))
        for spelling in (first + second, second + first)
    }
    return tuple(spellings | (readings.vietnamese(person.name) if vietnamese else frozenset()))
