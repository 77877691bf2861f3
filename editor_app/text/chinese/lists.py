"""The lists that Chinese is read by: what `resources/chinese` has, each read once, when a Chinese text first asks."""

import math
import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from editor_app.system.resources import ResourceError, read_text
from editor_app.text.word_lists import Malformed, WordList, parted

UNITS = "units.tsv"
HEDGES = "hedges.tsv"
NUMBER_PHRASES = "number_phrases.tsv"
TIMES = "times.tsv"
CUES = "cues.tsv"
SCRIPTS = "scripts.tsv"
MISSPELT = "misspelt.tsv"
CONFUSED = "confused.tsv"
SURNAMES = "surnames.tsv"
OFFICES = "offices.tsv"
NAME_FORMS = "name_forms.tsv"
BODY_ENDS = "body_ends.tsv"
SIZES = "sizes.tsv"
WORDS = "words.txt"
READINGS = "parallel/readings.tsv"

TABLES: Mapping[str, int] = MappingProxyType(
    {
        UNITS: 3,
        HEDGES: 3,
        NUMBER_PHRASES: 2,
        TIMES: 3,
        SCRIPTS: 3,
        MISSPELT: 3,
        SURNAMES: 2,
        OFFICES: 2,
        NAME_FORMS: 2,
        BODY_ENDS: 2,
    }
)
"""Files with rows: how many cells each has. The first cell holds the forms of one thing, separated by commas."""


_MOST_CELLS = 5
FILES = (*TABLES, CUES, CONFUSED, SIZES, WORDS)


@cache
def table(name: str) -> Mapping[str, tuple[str, ...]]:
    """What a table says of each form. Raises ResourceError."""
    return MappingProxyType(
        {form: tuple(cells) for forms, *cells in _rows(name) for form in parted(forms)},
    )


@cache
def patterns(name: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """The patterns of a list, each with what it says of them. Raises ResourceError."""
    return tuple((re.compile(pattern), said) for pattern, said, *_ in _rows(name))


@cache
def words() -> frozenset[str]:
    """The commonest words, in simplified characters. Raises ResourceError."""
    try:
        return frozenset(_file(WORDS).entries())
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault


@cache
def sizes() -> tuple[tuple[re.Pattern[str], str, float, float, re.Pattern[str] | None], ...]:
    """How large a number can be: words beside it, the unit, the least and the most, and what the text is about."""
    return tuple(
        (
            _any(cues),
            unit,
            -math.inf if least == "-" else float(least),
            math.inf if most == "-" else float(most),
            None if about == "-" else _any(about),
        )
        for cues, unit, least, most, about in _rows(SIZES)
    )


def _any(cell: str) -> re.Pattern[str]:
    return re.compile("|".join(map(re.escape, parted(cell))))


@cache
def readings() -> Mapping[str, tuple[str, ...]]:
    """The syllables of characters in Pinyin, without tones. Raises ResourceError."""
    try:
        rows = WordList(READINGS, read_text(READINGS)).rows(5, 5)
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault
    return MappingProxyType({sign: tuple(pinyin.split(",")) for sign, pinyin, *_ in rows})


@cache
def one_of(name: str) -> str:
    """A pattern for any of the cues of a name, the longest first. Raises ResourceError."""
    cues = {said: parted(words) for said, words in _rows(CUES)}
    return "|".join(re.escape(word) for word in sorted(cues[name], key=lambda word: (-len(word), word)))


def _rows(name: str) -> tuple[tuple[str, ...], ...]:
    cells = TABLES.get(name)
    try:
        return _file(name).rows(cells or 2, cells or _MOST_CELLS)
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault


def _file(name: str) -> WordList:
    return WordList(name, read_text(f"chinese/{name}"))
