"""The same sentence about somebody else, or of another day: parallel facts, and not a repeat."""

from editor_app.patterns import regex
from editor_app.text.dates import days
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.tokens import Tokens

_OPENING = 4
"""Words in which a sentence names whom or which day it is about: "On June 20", "Co-defendant Adan Alarcon"."""
_OF_ONE = 700
"""Characters of a passage that tells of one person."""
_FIGURE = regex(r"\d+")
_HE, _SHE = ("he", "his", "him", "mr"), ("she", "her", "hers", "mrs", "ms")
_WORD = regex(r"[a-z]+")
_CALLED = regex(r"\b(?:Mr|Mrs|Ms|Dr|Prof|Professor|Judge|Justice|Sgt|Lt)\.? (?:[A-Z]\S* ){0,2}?([A-Z][\w’'-]+)")
"""A person by a form of address and the family name."""


def are_others(here: Tokens, match: Match, passage: Passage) -> bool:
    """Whether two passages with changes are of other days, or two such sentences are about other people.

    Of longer passages the order may be changed: their first names need not be those of one sentence.
    """
    if passage.kind not in (PassageKind.NEAR, PassageKind.REWORDED):
        return False
    one, other = passage.a.of(here.body), passage.b.of(here.body)
    if _are_of_other_days(one, other) or _are_of_other_persons(one, other):
        return True
    if passage.kind is PassageKind.REWORDED and _have_other_figures(one, other):
        return True
    single = _sentences(here, match.a0, match.a1) == _sentences(here, match.b0, match.b1) == 1
    return single and _open_with_other_names(here, match)


def _are_of_other_days(one: str, other: str) -> bool:
    here, there = ({(day.month, day.day) for day in days(words)} for words in (one, other))
    if len(here) > 1 and len(there) > 1:
        return bool(here - there and there - here)  # a case of a list: found on one day, shut until another
    return bool(here and there) and here.isdisjoint(there)


def _have_other_figures(one: str, other: str) -> bool:
    """Whether both have figures, and no two are the same, or most are not: what is told again keeps its figures."""
    here, there = set(_FIGURE.findall(one)), set(_FIGURE.findall(other))
    own = min(len(here - there), len(there - here))
    return bool(here and there) and (here.isdisjoint(there) or own > max(1, len(here & there)))


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
