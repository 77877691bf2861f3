"""Places that the draft names otherwise than its source: one that the source lacks, in the stead of one that it has."""

import re
from collections.abc import Iterator, Mapping

from editor_app.checks.parallel.model import Difference
from editor_app.text.chinese.gazetteer import Gazetteer
from editor_app.text.chinese.readings import letters
from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.parallel.beside import Beside
from editor_app.text.parallel.capitals import runs
from editor_app.text.parallel.stems import content, stem
from editor_app.text.span import Span

_CAPITAL_BEFORE, _CAPITAL_BEHIND = re.compile(r"\b([A-Z][\w’'-]*) $"), re.compile(" [A-Z]")
_PREFIX = 0.7
"""The share of the letters of a name that must stand in the draft: Hanoi, Hanoian."""


def places(beside: Beside, countries: Mapping[str, str]) -> Iterator[Difference]:
    """The differences of one pair. `countries` gives the country of an adjective."""
    source = beside.parallel.source
    known = source.knowledge.places
    strays = list(_strays(beside, known, countries))
    if not strays:
        return
    for place, span in source.places_in(beside.source):
        if strays and not _renders(beside, known, place):
            yield Difference(strays.pop(0), span, known.names(place)[:1])
    far = {one for place, _ in source.places for name in known.names(place) for one in content(name)}
    for stray in strays:
        if not far.issuperset(content(stray.of(beside.parallel.draft.body))):
            yield Difference(stray, beside.source, sure=False, lacking=True)


def _strays(beside: Beside, known: Gazetteer, countries: Mapping[str, str]) -> Iterator[Span]:
    """The places of the draft that nothing in the source can be, the longest names first."""
    told = beside.parallel.source.places_in(beside.parallel.in_source(beside.near_source))
    near = {one for place, _ in told for name in known.names(place) for one in content(name)}
    near |= {one for name in known.signs(_open_words(beside)) for one in content(name)}
    taken: list[Span] = []
    bodies = [place for _, place in beside.parallel.source.knowledge.bodies.said(beside.said)]
    for run in sorted(runs(beside.said), key=lambda run: -len(run.words)):
        name = " ".join(run.words)
        country = countries.get(name.lower(), "")
        if any(run.span.overlaps(one) for one in (*taken, *bodies)) or not (
            known.is_sure(name) or known.is_sure(country)
        ):
            continue
        taken.append(run.span)
        said = {stem(word) for word in run.words} | set(content(country))
        if said & near or all(beside.backed(word) for word in run.words):
            continue
        if not _in_longer(beside, run.span):
            yield run.span.moved(beside.draft.start)


def _open_words(beside: Beside) -> Iterator[str]:
    """The words near by in which a character can be the sign of a place: alone, or in no word of the dictionary."""
    source = beside.parallel.source
    for number in beside.near_source:
        for word in source.words[number]:
            if (
                len(word.text) == 1
                or not source.knowledge.lexicon.is_common(word.text)
                or source.knowledge.places.is_sign(word.text)
            ):
                yield word.text


def _in_longer(beside: Beside, span: Span) -> bool:
    """Whether a name is part of a longer one: Shanghai Tower, New York Times; such names are others' concern."""
    before = _CAPITAL_BEFORE.search(beside.said[: span.start])
    if before and before[1].lower() not in words(FUNCTION_WORDS):
        return True
    return bool(_CAPITAL_BEHIND.match(beside.said, span.end))


def _renders(beside: Beside, known: Gazetteer, place: str) -> bool:
    """Whether the draft has the place near by: in one of its names, as an adjective, or in Pinyin."""
    said, small = beside.said_near, beside.said_near.lower()
    stems = set(content(said))
    for name in known.names(place):
        if small.find(name.lower()[: max(4, int(len(name) * _PREFIX))]) >= 0 or stems.intersection(content(name)):
            return True
    plain = letters(said)
    return any(spelling in plain for spelling in beside.parallel.source.knowledge.readings.pinyin(place))
