"""Posts that do not go together: one person with two offices or ranks, and one office with two holders."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum
from itertools import combinations

from editor_app.checks.facts.lists import FactLists, Office
from editor_app.checks.questions.post_words import (
    heads_a_line,
    is_one_of_several,
    names_nobody,
    owners,
    tells_of_an_oath,
    was_held,
)
from editor_app.text.names.model import Holding
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text

_BEFORE = 45
"""Characters before a post that tell of a career."""
_APART = re.compile(r"\b(Acting|Interim|Deputy|Assistant|Associate|Vice) ((?:[A-Z][\w.’'-]+ ){1,4})$")
"""A rank set apart from its post by a body: "Acting Brooklyn District Attorney"."""
_COMPARED = 60
"""Places of one person, or of one office, that are compared with each other: what has more is a register."""
_RANKED = 80  # characters before a post in which a rank may stand
_SHORT = re.compile(r"[A-Z]{2,6}")
_LIGHT = frozenset("The New Department Office Inc Corp LLC Ltd Board National American State United Company".split())
"""Words that many bodies have in their names."""
_MOST_SHARED = 0.6
"""So much of the words of two names that are the same, and they are of one body."""
_FIELDS = frozenset("group regional national global general chief first principal standing permanent honorary".split())
"""Ranks that tell a field, and are left out at will."""
_LANDS = frozenset(("president", "prime minister"))
"""Offices of which several persons are met in one text: each needs its body, or a holder with another post."""


class Odd(Enum):
    """What does not go together."""

    OFFICE = "office"
    RANK = "rank"
    HOLDER = "holder"


@dataclass(frozen=True, slots=True)
class Held:
    """A post as one place gives it: with its office, rank and the words of its body; `listed` with another post."""

    holding: Holding
    office: Office
    ranks: frozenset[str]
    body: frozenset[str]
    sentence: int
    listed: bool
    surname: str  # the last word of the holder's name


@dataclass(frozen=True, slots=True)
class Disagreement:
    """Two places that disagree; `here` is the rarer one."""

    odd: Odd
    here: Held
    there: Held
    sure: bool


def disagreements(text: Text, lists: FactLists, vocabulary: Vocabulary) -> tuple[Disagreement, ...]:
    """All of a text, one for each person and office."""
    held = list(_held(text, lists, vocabulary))
    holders = [one for one in held if one.surname.lower() not in vocabulary.things]
    found = [*_of_persons(held), *_of_offices(text, holders)]
    kept: dict[tuple[Odd, str, str], Disagreement] = {}
    for one in found:
        kept.setdefault((one.odd, one.here.holding.person, one.here.office.name), one)
    return tuple(kept.values())


def _held(text: Text, lists: FactLists, vocabulary: Vocabulary) -> Iterator[Held]:
    """The posts of today, each with its office."""
    holdings = [one for one in text.who(vocabulary).holdings if one.state not in ("past", "coming")]
    breaths, career = Counter((one.person, one.breath) for one in holdings), lists.patterns.career
    for one in holdings:
        first = min(one.place.start, one.named.start)
        sentence = text.sentence_at(first)
        if sentence is None or text.once(tells_of_an_oath, sentence):
            continue
        if was_held(text, one) or names_nobody(text, one, lists.offices):
            continue
        before, behind = max(sentence.start, first - _BEFORE), max(one.named.end, one.place.start)
        if career.search(text.body, before, first) or career.search(text.body, one.named.end, behind):
            continue
        office = office_of(one, lists)
        yield Held(
            one,
            office,
            _ranks(text.body, one, vocabulary),
            owners(text, one, _LIGHT, lists.function if office.everywhere else None),
            sentence.start,
            breaths[one.person, one.breath] > 1,
            one.person.split()[-1],
        )


def office_of(holding: Holding, lists: FactLists) -> Office:
    """The office that a post is: "Minister of Finance" and "Finance Minister" are one."""
    title = holding.title.rstrip(".")
    if holding.body and title in ("minister", "secretary"):
        title = next((name for name in (f"{title} of {holding.body.lower()}",) if name in lists.offices), title)
    known = lists.offices.get(title)
    if known:
        return known
    cabinet = title.endswith(" minister") or (title.endswith(" secretary") and holding.sole)
    groups = frozenset(("cabinet",) if cabinet else ())
    return Office(title, sole=cabinet, groups=groups, everywhere=title in lists.everywhere)


def _ranks(body: str, holding: Holding, vocabulary: Vocabulary) -> frozenset[str]:
    """The words that put a post second, for a time or above others: "senior assistant", "acting"."""
    words = re.split(r"[\s-]+", holding.place.of(body).lower())
    count = len(words) - len(holding.title.split())
    found = {word for word in words[: max(0, count)] if word in vocabulary.ranks}
    apart = _APART.search(body, max(0, holding.place.start - _RANKED), holding.place.start)
    of_another = apart and any(word.lower() in vocabulary.titles for word in apart[2].split())
    if apart and not found and not of_another:
        found.add(apart[1].lower())
    of_body = holding.body.partition(" ")[0].lower()  # "Acting City Commissioner" taken for one of "Acting City"
    return frozenset(found | ({of_body} if of_body in vocabulary.ranks else set()))


def _of_persons(held: Sequence[Held]) -> Iterator[Disagreement]:
    """The persons with two offices or two ranks."""
    persons: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        persons[one.holding.person].append(one)
    for posts in persons.values():
        often = Counter((one.office.name, one.ranks) for one in posts)
        together = {one.office.name for one in posts if one.listed}
        breaths: dict[int, set[str]] = defaultdict(set)
        for one in posts:
            breaths[one.holding.breath].add(one.office.name)
        for first, second in combinations(posts[:_COMPARED], 2):
            if first.sentence == second.sentence or not _may_be_one_body(first, second):
                continue
            few, most = sorted((second, first), key=lambda one: often[one.office.name, one.ranks])
            if first.office.name == second.office.name:
                if _differ_in_rank(first.ranks, second.ranks):
                    short, full = sorted((first, second), key=lambda one: len(one.ranks))
                    rarer = often[full.office.name, full.ranks] >= often[short.office.name, short.ranks]
                    yield Disagreement(Odd.RANK, short, full, rarer)
            elif first.ranks == second.ranks and _exclude(first, second, together, breaths.values()):
                yield Disagreement(Odd.OFFICE, few, most, sure=True)


def _differ_in_rank(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether one lacks a rank of the other that is not left out at will."""
    short, full = sorted((one, other), key=len)
    return short < full and not full - short <= _FIELDS


def _exclude(first: Held, second: Held, together: set[str], breaths: Iterable[set[str]]) -> bool:
    """Whether two offices are of one group; those that are listed with others may be held together.

    Of a firm's officers nobody is two, unless one place says so: founder and CEO here, founder and CTO there.
    """
    groups = first.office.groups & second.office.groups
    if "suite" in groups:
        return not any({first.office.name, second.office.name} <= names for names in breaths)
    if not groups:
        return False
    return first.office.name not in together and second.office.name not in together


def _may_be_one_body(first: Held, second: Held) -> bool:
    """Whether two posts can be of one body: one names none, one only its letters, or they share a word of weight."""
    one, other = first.holding.body, second.holding.body
    if not one or not other or one == other or bool(_SHORT.fullmatch(one)) != bool(_SHORT.fullmatch(other)):
        return True
    return bool(first.body & second.body)


def _of_offices(text: Text, held: Sequence[Held]) -> Iterator[Disagreement]:
    """The offices of one holder that two persons are given."""
    offices: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        if one.office.sole and one.ranks <= {"acting", "interim"} and not is_one_of_several(text, one.holding):
            offices[one.office.name].append(one)
    others: dict[str, list[Held]] = defaultdict(list)
    for one in held:
        others[one.surname].append(one)
    for name, all_posts in offices.items():
        met = _met_before(text, all_posts)
        posts = [one for one in all_posts if " " in one.holding.person or one.surname in met]
        people = Counter(one.surname for one in posts)
        bodies: dict[str, frozenset[str]] = defaultdict(frozenset)
        for one in posts:
            bodies[one.surname] |= one.body
        for first, second in combinations(posts[:_COMPARED], 2) if len(people) > 1 else ():
            apart = first.sentence == second.sentence or first.ranks != second.ranks  # the mayor, an acting mayor
            if apart or _one_person(first, second) or all(heads_a_line(text, one.holding) for one in (first, second)):
                continue
            few, most = sorted((second, first), key=lambda one: people[one.surname])
            elsewhere = any(
                one.office.name != name and one.holding.breath != few.holding.breath for one in others[few.surname]
            )
            if _one_post(text, few, most, bodies, elsewhere):
                yield Disagreement(Odd.HOLDER, few, most, sure=elsewhere)


def _met_before(text: Text, posts: Sequence[Held]) -> frozenset[str]:
    """The family names that stand in the text before anybody of that name is given the office."""
    firsts: dict[str, int] = {}
    for one in posts:
        start = one.holding.named.start
        firsts[one.surname] = min(start, firsts.get(one.surname, start))
    return frozenset(surname for surname, first in firsts.items() if _stands(text.body, surname, first))


def _stands(body: str, word: str, end: int) -> bool:
    """Whether a word stands by itself before a place."""
    at = body.find(word, 0, end)
    while at >= 0:
        after = at + len(word)
        if not any(sign.isalnum() or sign in "_-" for sign in (body[at - 1 : at] + body[after : min(after + 1, end)])):
            return True
        at = body.find(word, at + 1, end)
    return False


def _one_person(first: Held, second: Held) -> bool:
    """Whether two names may be of one person: one is part of the other, or they share the family name."""
    one, other = (held.holding.person.lower().split() for held in (first, second))
    return one[-1] == other[-1] or set(one) <= set(other) or set(other) <= set(one)


def _one_post(text: Text, few: Held, most: Held, bodies: Mapping[str, frozenset[str]], elsewhere: bool) -> bool:
    """Whether two persons are given one post of one body."""
    one, other = bodies[few.surname], bodies[most.surname]
    same = _one_body(one, other)
    if one and other and not same:
        return False
    if same or elsewhere or few.office.name in _LANDS:
        return same or elsewhere
    known = " " in few.holding.person and _stands(text.body, few.surname, few.holding.named.start)
    return known or not few.office.everywhere


def _one_body(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether two sets of words name one body: one holds the other, most are shared, or one is the other's letters."""
    if not one or not other:
        return False
    for short, full in ((one, other), (other, one)):
        letters = next(iter(short))
        if len(short) == 1 and _SHORT.fullmatch(letters):
            return letters in full or {word[0] for word in full} >= set(letters)
    return one <= other or other <= one or len(one & other) >= _MOST_SHARED * len(one | other)
