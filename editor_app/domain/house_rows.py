"""Terms as they come from a file: which may be taken, and why others may not."""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from editor_app.domain.house import HouseList, HouseTerm, TermStatus
from editor_app.domain.message import NOTHING, Message, say

LONGEST_TERM = 500
LONGEST_CELL = 10_000
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
"""What no term, no XML file and no cell of a table should hold."""


@dataclass(frozen=True, slots=True)
class Row:
    """A term and the line on which it stands."""

    line: int
    term: HouseTerm


@dataclass(frozen=True, slots=True)
class Wrong:
    """A line that is not taken, its words and why."""

    line: int
    words: str
    reason: Message


@dataclass(frozen=True, slots=True)
class Incoming:
    """What a file contains: terms, and the lines that are not valid terms."""

    rows: tuple[Row, ...]
    wrong: tuple[Wrong, ...] = ()


@dataclass(frozen=True, slots=True)
class Plan:
    """What an import would do. `changed` are pairs: the term on the list, and what it becomes."""

    house: HouseList
    new: tuple[Row, ...] = ()
    changed: tuple[tuple[HouseTerm, Row], ...] = ()
    same: tuple[Row, ...] = ()
    twice: tuple[Row, ...] = ()
    wrong: tuple[Wrong, ...] = ()


Key = tuple[str, str, str, date | None]


def key(term: HouseTerm) -> Key:
    """What makes two entries the same: a term may return to a concept for another period."""
    return term.concept, term.kind.value, term.term, term.valid_from


def fault(term: HouseTerm) -> Message:
    """Why a term cannot be on the list, whatever else is on it; empty when it can."""
    texts = (term.concept, term.term, term.source, term.acronym, term.note)
    if not term.term:
        return say("The term is missing.")
    if len(term.term) > LONGEST_TERM:
        return _too_long(len(term.term), LONGEST_TERM)
    if any(len(text) > LONGEST_CELL for text in texts):
        return _too_long(max(map(len, texts)), LONGEST_CELL)
    if "\n" in term.term:
        return say("The term goes over several lines.")
    if any(_UNFIT.search(text) for text in texts):
        return say("It contains a control character or a broken one.")
    if any(text != text.strip() for text in texts):
        return say("It begins or ends with a space.")
    if term.valid_from and term.valid_until and term.valid_from > term.valid_until:
        return say("It ends on {end}, before it begins on {start}.", end=term.valid_until, start=term.valid_from)
    return NOTHING


def _too_long(length: int, most: int) -> Message:
    return say("It has {length:,} characters, more than the {most:,} allowed.", length=length, most=most)


class Judge:
    """Checks terms one after the other: does this one conflict with those before it?"""

    def __init__(self, terms: Iterable[HouseTerm] = ()) -> None:
        self._preferred: dict[str, list[HouseTerm]] = {}
        self._bad: dict[str, set[str]] = {}
        for term in terms:
            self.take(term)

    def take(self, term: HouseTerm) -> None:
        """Add it to the list."""
        if term.concept and term.status is TermStatus.PREFERRED:
            self._preferred.setdefault(term.concept, []).append(term)
        if term.concept and term.status in (TermStatus.FORBIDDEN, TermStatus.DEPRECATED):
            self._bad.setdefault(term.term.lower(), set()).add(term.concept)

    def drop(self, term: HouseTerm) -> None:
        """Remove it from the list."""
        if term in self._preferred.get(term.concept, ()):
            self._preferred[term.concept].remove(term)
        self._bad.get(term.term.lower(), set()).discard(term.concept)

    def against(self, term: HouseTerm) -> Message:
        """Why it cannot be on the list; empty when it can."""
        if reason := fault(term):
            return reason
        if not term.concept:
            return NOTHING
        if term.status is TermStatus.PREFERRED:
            rival = next((one for one in self._preferred.get(term.concept, ()) if _meet(one, term)), None)
            if rival is not None:
                return say(
                    "“{term}” is already preferred for “{concept}”.",
                    term=_short(rival.term),
                    concept=_short(term.concept),
                )
            steps = self._leads(term.term, term.concept)
        elif term.status is TermStatus.ADMITTED:
            return NOTHING
        else:
            wanted = self._preferred.get(term.concept, ())
            if like := next((one.term for one in wanted if one.term.lower() == term.term.lower()), ""):
                return say(
                    "It is “{term}” with other capitals: give that one the case rule “exact” instead.",
                    term=_short(like),
                )
            steps = any(self._leads(one.term, "", term.term) for one in wanted)
        return say("It leads in a circle: each of two terms would be replaced by the other.") if steps else NOTHING

    def _leads(self, start: str, concept: str, word: str = "") -> bool:
        """Whether replacing bad terms by preferred ones leads from a term to a concept or a word."""
        waiting, seen = [start.lower()], {start.lower()}
        while waiting:
            here = waiting.pop()
            for one in self._bad.get(here, ()):
                if one == concept:
                    return True
                for term in self._preferred.get(one, ()):
                    written = term.term.lower()
                    if word and written == word.lower():
                        return True
                    if written not in seen:
                        seen.add(written)
                        waiting.append(written)
        return False


def refusal(held: Iterable[HouseTerm], new: Iterable[HouseTerm]) -> Message:
    """Why new terms conflict with those on the list or with each other; empty when they do not."""
    held = tuple(held)
    judge, names = Judge(held), set(map(key, held))
    for term in new:
        if key(term) in names:
            return say("“{term}” is already on the house list.", term=_short(term.term))
        if reason := judge.against(term):
            return reason
        judge.take(term)
        names.add(key(term))
    return NOTHING


def plan(held: HouseList, incoming: Incoming) -> Plan:
    """What importing rows into a list would do, with the list that would result."""
    terms: dict[Key, HouseTerm] = {key(term): term for term in held.terms}
    before, judge, first = dict(terms), Judge(held.terms), dict[Key, int]()
    new, changed, same, twice, wrong = (
        list[Row](),
        list[tuple[HouseTerm, Row]](),
        list[Row](),
        list[Row](),
        list[Wrong](),
    )
    for row in incoming.rows:
        name = key(row.term)
        old = terms.get(name)
        if name in first:
            if old == row.term:
                twice.append(row)
            else:
                wrong.append(
                    _wrong(row, say("Line {line:,} says something different about the same term.", line=first[name]))
                )
            continue
        if old == row.term:
            same.append(row)
        else:
            if old is not None:
                judge.drop(old)
            if reason := judge.against(row.term):
                wrong.append(_wrong(row, reason))
                if old is not None:
                    judge.take(old)
                continue
            judge.take(row.term)
            terms[name] = row.term
            if old is None:
                new.append(row)
            else:
                changed.append((before[name], row))
        first[name] = row.line
    every = (*held.terms, *(row.term for row in new))
    house = HouseList(tuple(terms[key(term)] for term in every)) if new or changed else held
    listed = tuple(sorted((*incoming.wrong, *wrong), key=lambda one: one.line))
    return Plan(house, tuple(new), tuple(changed), tuple(same), tuple(twice), listed)


def _wrong(row: Row, reason: Message) -> Wrong:
    return Wrong(row.line, _short(row.term.term), reason)


def _meet(one: HouseTerm, other: HouseTerm) -> bool:
    """Whether there is a day on which both are in force."""
    begin = max(one.valid_from or date.min, other.valid_from or date.min)
    end = min(one.valid_until or date.max, other.valid_until or date.max)
    return begin <= end


def _short(words: str) -> str:
    flat = " ".join(words[:600].split())
    return flat if len(flat) <= 60 else f"{flat[:59]}…"


def tidy(cells: Mapping[str, str]) -> dict[str, str]:
    """Cells with line ends as they should be and no blanks around them."""
    return {name: value.replace("\r\n", "\n").replace("\r", "\n").strip() for name, value in cells.items()}
