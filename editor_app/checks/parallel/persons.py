"""Persons whom the draft spells otherwise than their Chinese names can be spelt, or takes for one another."""

from collections import Counter
from collections.abc import Iterator, Sequence

from rapidfuzz import fuzz, process

from editor_app.checks.parallel.model import Difference
from editor_app.checks.parallel.spelt import Cast, Spelt
from editor_app.text.chinese.readings import letters
from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.language.sentences import STOPS
from editor_app.text.parallel.beside import Beside
from editor_app.text.parallel.capitals import Run, capitals, runs
from editor_app.text.parallel.english_times import months
from editor_app.text.span import Span

_NEAR = 62
"""Likeness in percent from which a run of capitals is a misspelt name where the right one does not stand."""
_BESIDE, _FEWER = 80, 65
"""The same where the right one stands too; and where it stands less often than in the source."""
_GIVEN = 50
"""The same for the given name behind the right family name."""
_ONE_WORD = 85
"""The same for one word that stands for a family name and two characters."""
_LEAST = 3


def names(beside: Beside, everybody: Cast) -> Iterator[Difference]:
    """The differences of one pair."""
    told, told_near = beside.source, beside.parallel.in_source(beside.near_source)
    here = [one for one in everybody.persons if _places(one, told)]
    if not here:
        return
    near = [one for one in everybody.persons if _places(one, told_near)]
    sentence = _Sentence(beside, near)
    spots = {one.person.name: sentence.spots(one) for one in everybody.persons}
    spare = [
        spot
        for one in everybody.persons
        for spot in spots[one.person.name][len(_places(one, told)) :]
        if one not in near or len(spots[one.person.name]) > len(_places(one, told))
    ]
    for one in here:
        place = _places(one, told)[0]
        if not spots[one.person.name] and spare and not sentence.has_part(one):
            other = spare.pop(0)
            yield Difference(other.span.moved(beside.draft.start), place, (one.offered(other),))
            continue
        run = sentence.misspelt(one, spots[one.person.name], everybody)
        if run:
            yield Difference(run.span.moved(beside.draft.start), place, (one.offered(run),))
        elif one.is_from_vietnam and sentence.in_pinyin(one):
            yield Difference(sentence.in_pinyin(one)[0].span.moved(beside.draft.start), place, (one.usual,))
        elif not spots[one.person.name]:
            yield from sentence.absent(one, place, everybody)


def _places(one: Spelt, place: Span) -> list[Span]:
    return [spot for spot in one.person.places if place.covers(spot)]


class _Sentence:
    """The capitals of the draft in one pair, and what they are by the persons near by."""

    def __init__(self, beside: Beside, near: Sequence[Spelt]) -> None:
        self._beside = beside
        self._runs, self._single = runs(beside.said), capitals(beside.said)
        self._good = frozenset().union(*(one.whole | one.family | one.given for one in near))

    def spots(self, one: Spelt) -> list[Run]:
        """Where the whole name stands."""
        return [run for run in self._runs if one.is_whole(run)]

    def in_pinyin(self, one: Spelt) -> list[Run]:
        """Where the whole name stands in Pinyin."""
        known = self._beside.parallel.source.knowledge.readings
        name = one.person.name
        return [run for run in self.spots(one) if run.letters in known.pinyin(name) - known.vietnamese(name)]

    def has_part(self, one: Spelt) -> bool:
        """Whether a part of the name stands alone."""
        return self.part(one) is not None

    def part(self, one: Spelt) -> Run | None:
        """A part of the name that stands alone."""
        return next((run for run in self._single if run.letters in one.family or run.letters in one.given), None)

    def misspelt(self, one: Spelt, spots: Sequence[Run], everybody: Cast) -> Run | None:
        """The run that is nearly the name."""
        free = [run for run in self._runs if not any(run.span.overlaps(spot.span) for spot in spots)]
        scored = [(self._likeness(run, one), run) for run in free if run.letters not in self._good]
        if not spots:
            best = max(scored, key=lambda pair: pair[0], default=None)
            if best and best[0] >= _NEAR and not self._is_other(best[1], one):
                return best[1]
            return self._half(one) if self.has_part(one) else None
        fewer = sum(number for spelling, number in everybody.said.items() if spelling in one.whole) < len(
            one.person.places
        )
        least = _FEWER if fewer else _BESIDE
        for likeness, run in scored:
            first = letters(run.words[0])
            if likeness >= least and len(run.words) == 2 and first in one.family:
                return run
        return None

    def _likeness(self, run: Run, one: Spelt) -> float:
        if len(run.letters) < _LEAST:
            return 0.0
        rest = [word for word in run.words if letters(word) not in one.family]
        if len(rest) < len(run.words):  # the family name and something else: a given name, or a title
            given = letters("".join(rest))
            if not process.extractOne(given, one.given, scorer=fuzz.ratio, score_cutoff=_GIVEN):
                return 0.0
        best = process.extractOne(run.letters, one.near, scorer=fuzz.ratio)
        if best and len(run.words) == 1 and len(one.person.name) > 2:  # a Chinese name is written in two words
            pinyin = self._beside.parallel.source.knowledge.readings.pinyin(one.person.family)
            return float(best[1]) if best[1] >= _ONE_WORD and run.letters.startswith(tuple(pinyin)) else 0.0
        return float(best[1]) if best else 0.0

    def _is_other(self, run: Run, one: Spelt) -> bool:
        """Whether a run is said by other words of the source, or holds a title."""
        own = one.family | one.given
        return all(self._beside.backed(word) and letters(word) not in own for word in run.words)

    def _half(self, one: Spelt) -> Run | None:
        """A right family name with a wrong given name, or the reverse."""
        for run in self._runs:
            if len(run.words) != 2 or run.letters in self._good:
                continue
            first, second = (letters(word) for word in run.words)
            wrong_given = first in one.family and second not in one.given and not self._beside.backed(run.words[1])
            wrong_family = second in one.given and first not in one.family and not self._beside.backed(run.words[0])
            if wrong_given or wrong_family:
                return run
        return None

    def absent(self, one: Spelt, place: Span, everybody: Cast) -> Iterator[Difference]:
        """A person whom neither this sentence nor those beside it name, even in part."""
        near = self._beside.said_near
        if any(run.letters in one.family | one.given | one.whole for run in runs(near)):
            return
        never = one.whole.isdisjoint(everybody.said)
        loose = next((run for run in self._single if self._is_loose(run)), None)
        known = self._beside.parallel.source.knowledge
        may_be = any(sign in known.persons.foreign for sign in one.person.name[1:])
        if loose and may_be and not known.readings.is_spelling(loose.letters):
            return  # a name of another language, which the Chinese one may render
        if loose:
            yield Difference(loose.span.moved(self._beside.draft.start), place, (one.usual,), sure=False)
        elif never:
            yield Difference(self._beside.draft, place, (one.usual,), sure=False)

    def _is_loose(self, run: Run) -> bool:
        """A word with a capital that nothing in the source explains, not the first of its sentence."""
        word = run.words[0]
        small = word.lower() in words(FUNCTION_WORDS)
        first = run.span.start == 0 or bool(self._beside.said[: run.span.start].rstrip(' “"').endswith(tuple(STOPS)))
        return not (first or small or self._beside.backed(word) or months(word))


def rendering_of(beside: Beside, one: Spelt) -> Span | None:
    """Where the pair of a person renders the name: whole, nearly so, or in part."""
    sentence = _Sentence(beside, [one])
    spots = sentence.spots(one)
    run = spots[0] if spots else sentence.misspelt(one, spots, Cast((one,), Counter())) or sentence.part(one)
    return run.span.moved(beside.draft.start) if run else None
