"""The same sentence about somebody else, or of another day: parallel facts, and not a repeat."""

import re
from functools import cache
from itertools import product

from rapidfuzz.distance import LCSseq

from editor_app.text.dates import MONTHS, WEEKDAYS, days
from editor_app.text.language.lists import NUMBER_WORDS, table
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens

_OPENING = 4
"""Words in which a sentence names whom or which day it is about: "On June 20", "Co-defendant Adan Alarcon"."""
_OF_ONE = 700
"""Characters of a passage that tells of one person."""
_FIGURE = re.compile(r"\d+")
_HOUR = r"(\d{1,2}(?:[:.]\d\d)?)"
_TIME = re.compile(rf"(?<![\d:.])(?<!: ){_HOUR}(?:\s?(?:to|[-\u2013])\s?{_HOUR})?\s*[ap]\.?m\b", re.IGNORECASE)
_DENIAL = re.compile(r"\b(?:not|never|nor|neither|without|cannot)\b|n['\u2019]t\b", re.IGNORECASE)
_SHORT = 2
"""Letters of words that are mostly small ones: the, its, and."""
_COMMON = 4
"""So many names in common are outweighed by one of each: "A of Paramount, Orange" and "B of Paramount, Orange"."""
_FRAME = 40
"""Words of the sentence or two that a form makes alike; longer passages tell of several people anyway."""
_ALIKE = 0.8
"""The share of letters in one order that two ways of writing a name have: Center and Centre, Indian and Amerindian."""
_CALENDAR = frozenset(name for day in (*MONTHS, *WEEKDAYS) for name in (day.lower(), day[:3].lower()))
_HE, _SHE = ("he", "his", "him", "mr"), ("she", "her", "hers", "mrs", "ms")
_WORD = re.compile(r"[a-z]+")
_CALLED = re.compile(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Judge|Justice|Sgt|Lt)\.? (?:[A-Z]\S* ){0,2}?([A-Z][\w’'-]+)")
"""A person by a form of address and the family name."""


def are_others(here: Tokens, match: Match, passage: Passage) -> bool:
    """Whether two passages with changes are of other days, or two such sentences are about other people.

    Of longer passages the order may be changed: their first names need not be those of one sentence.
    """
    if passage.kind not in (PassageKind.NEAR, PassageKind.REWORDED):
        return False
    one, other = passage.a.of(here.body), passage.b.of(here.body)
    if _are_of_other_days(one, other) or _are_of_other_persons(one, other) or _name_others(here, match):
        return True
    if _are_of_other_hours(one, other):
        return True
    framed = match.length <= _FRAME
    beside = bool(here.block[match.a0] == here.block[match.b0])  # nobody pastes a sentence twice into one paragraph
    if (passage.kind is PassageKind.REWORDED or beside) and _have_other_figures(one, other, framed):
        return True
    single = _sentences(here, match.a0, match.a1) == _sentences(here, match.b0, match.b1) == 1
    return single and (_open_with_other_names(here, match) or _deny(one, other))


def _are_of_other_days(one: str, other: str) -> bool:
    here, there = ({(day.month, day.day) for day in days(words)} for words in (one, other))
    if len(here) > 1 and len(there) > 1:
        return bool(here - there and there - here)  # a case of a list: found on one day, shut until another
    return bool(here and there) and here.isdisjoint(there)


def _are_of_other_hours(one: str, other: str) -> bool:
    """Whether both have times of the day, and not the same: two events of one place."""
    here, there = ({hour for hours in _TIME.findall(words) for hour in hours if hour} for words in (one, other))
    return bool(here - there and there - here)


def _deny(one: str, other: str) -> bool:
    """Whether one denies what the other says and each has a word of its own: if so, this; if not, that.

    Where nothing else differs, they contradict each other.
    """
    here, there = (set(_WORD.findall(_DENIAL.sub("", words.lower()))) for words in (one, other))
    own = (any(len(word) > _SHORT for word in words) for words in (here - there, there - here))
    return len(_DENIAL.findall(one)) != len(_DENIAL.findall(other)) and all(own)


def _have_other_figures(one: str, other: str, framed: bool) -> bool:
    """Whether both have figures, and no two are the same, or most are not: what is told again keeps its figures.

    In a sentence or two a third of them is enough, also in words.
    """
    here, there = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    own = min(len(here - there), len(there - here))
    if here and there and (here.isdisjoint(there) or own > max(1, len(here & there))):
        return True
    here, there = here | _in_words(one), there | _in_words(other)
    own = min(len(here - there), len(there - here))
    return framed and own > 0 and 2 * own >= len(here & there)


def _in_words(said: str) -> set[str]:
    """The figures that a passage has in words; "one" is none."""
    return {_numbers()[word] for word in _WORD.findall(said.lower()) if word in _numbers()}


@cache
def _numbers() -> dict[str, str]:
    """The figures that words stand for. Raises ResourceError."""
    return {word: worth for word, worth, kind in table(NUMBER_WORDS) if kind == "small" and worth not in ("0", "1")}


def _are_of_other_persons(one: str, other: str) -> bool:
    """Whether one tells of a man and the other of a woman, or of people with other family names."""
    if max(len(one), len(other)) > _OF_ONE:
        return False
    here, there = (set(_WORD.findall(words.lower())) for words in (one, other))
    for men, women in ((here, there), (there, here)):
        if not men.isdisjoint(_HE) and men.isdisjoint(_SHE) and not women.isdisjoint(_SHE) and women.isdisjoint(_HE):
            return True
    called, also = (set(_CALLED.findall(words)) for words in (one, other))
    return len(called) == len(also) == 1 and called.isdisjoint(also)


def _name_others(here: Tokens, match: Match) -> bool:
    """Whether each names what the other does not, and they have few names in common.

    A name that is written otherwise on the other side is in common.
    """
    if match.length > _FRAME:
        return False
    one, other = _names(here, match.a0, match.a1), _names(here, match.b0, match.b1)
    own, others = ({key: a[key] for key in a.keys() - b.keys()} for a, b in ((one, other), (other, one)))
    alike = [
        (mine, theirs)
        for (mine, name), (theirs, like) in product(own.items(), others.items())
        if LCSseq.similarity(name, like) >= _ALIKE * min(len(name), len(like))
    ]
    fewest = min(len(own.keys() - {mine for mine, _ in alike}), len(others.keys() - {theirs for _, theirs in alike}))
    return fewest > 0 and _COMMON * fewest >= len(one.keys() & other.keys())


def _names(here: Tokens, first: int, end: int) -> dict[int, str]:
    """The words of names of a passage in small letters, by their keys; days are compared as days."""
    named = (at for at in range(first, end) if here.named[at])
    found = {int(here.form[at]): here.body[here.start[at] : here.end[at]].lower() for at in named}
    return {key: name for key, name in found.items() if name not in _CALENDAR}


def _open_with_other_names(here: Tokens, match: Match) -> bool:
    """Whether each has a name that the other lacks."""
    one, other = _name(here, match.a0, match.a1), _name(here, match.b0, match.b1)
    if one < 0 or other < 0:
        return False
    return (
        here.form[one] not in here.form[match.b0 : match.b1] and here.form[other] not in here.form[match.a0 : match.a1]
    )


def _sentences(here: Tokens, first: int, end: int) -> int:
    return int(here.sentence[end - 1] - here.sentence[first]) + 1


def _name(here: Tokens, first: int, end: int) -> int:
    """The first of the opening words that has a capital though no sentence begins with it; -1 if there is none."""
    for at in range(first, min(end, first + _OPENING)):
        word = here.body[here.start[at] : here.end[at]]
        if len(word) > 1 and word[0].isupper() and here.since_sentence(at):
            return at
    return -1
