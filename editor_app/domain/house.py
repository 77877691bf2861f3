"""The house list: what the house calls things, and what it never calls them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from functools import cached_property


class TermStatus(Enum):
    """What the house thinks of a term (ISO 30042 calls it administrative status)."""

    PREFERRED = "preferred"
    ADMITTED = "admitted"
    DEPRECATED = "deprecated"
    FORBIDDEN = "forbidden"


class TermKind(Enum):
    """What a term names."""

    PERSON = "person"
    BODY = "body"
    TITLE = "title"
    TERM = "term"
    WORD = "word"


class CaseRule(Enum):
    """What the capitals of a term mean. AUTO: only a capital inside counts, as in "WeChat" or "UNESCO"."""

    AUTO = "auto"
    EXACT = "exact"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class HouseTerm:
    """One term. All terms of one `concept` name one thing; a WORD is simply right in spelling.

    It holds from the day `valid_from` through the day `valid_until`; organisations get renamed.
    """

    concept: str
    kind: TermKind
    term: str
    status: TermStatus
    source: str = ""
    acronym: str = ""
    note: str = ""
    case: CaseRule = CaseRule.AUTO
    valid_from: date | None = None
    valid_until: date | None = None

    def holds(self, day: date | None) -> bool:
        """Whether it is in force on a day; on an unknown day every term is."""
        if day is None:
            return True
        return (self.valid_from or day) <= day <= (self.valid_until or day)


def _days(term: HouseTerm) -> tuple[str, str]:
    return str(term.valid_from or ""), str(term.valid_until or "")


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term that an editor would like on the house list (`id` is a uuid); a manager accepts or declines it."""

    id: str
    term: HouseTerm
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Held:
    """A term at its position on the house list, and who added it or changed it last (`id` is a uuid)."""

    id: str
    position: int
    term: HouseTerm
    by: str
    at: datetime


@dataclass(frozen=True)
class HouseList:
    """All terms; equal lists have equal digests, by which indexes over long lists are cached."""

    terms: tuple[HouseTerm, ...] = ()

    def __eq__(self, other: object) -> bool:
        return isinstance(other, HouseList) and (self is other or self.digest == other.digest)

    def __hash__(self) -> int:
        return hash(self.digest)

    @cached_property
    def digest(self) -> str:
        """SHA-256 over its content, part of a rule set's version."""
        fields = [
            (t.concept, t.kind.value, t.term, t.status.value, t.source, t.acronym, t.note, t.case.value, *_days(t))
            for t in self.terms
        ]
        return hashlib.sha256(json.dumps(fields).encode()).hexdigest()

    @cached_property
    def concepts(self) -> Mapping[str, tuple[HouseTerm, ...]]:
        """The terms by what they name."""
        found: dict[str, list[HouseTerm]] = {}
        for term in self.terms:
            found.setdefault(term.concept, []).append(term)
        return {concept: tuple(terms) for concept, terms in found.items()}

    @cached_property
    def by_text(self) -> Mapping[str, tuple[HouseTerm, ...]]:
        """The terms by their spelling in lower case."""
        found: dict[str, list[HouseTerm]] = {}
        for term in self.terms:
            found.setdefault(term.term.lower(), []).append(term)
        return {written: tuple(terms) for written, terms in found.items()}

    @cached_property
    def acronyms(self) -> Mapping[str, str]:
        """What each acronym of the list stands for: the term that names it, the preferred one first."""
        order = sorted(self.terms, key=lambda term: term.status is TermStatus.PREFERRED)
        right = (TermStatus.PREFERRED, TermStatus.ADMITTED)
        return {term.acronym: term.term for term in order if term.acronym and term.status in right}

    def preferred(self, concept: str, day: date | None = None) -> str:
        """The preferred term of a concept on a day, or an empty string, also when there is no concept."""
        if not concept:
            return ""
        wanted = (t.term for t in self.concepts.get(concept, ()) if t.status is TermStatus.PREFERRED and t.holds(day))
        return next(wanted, "")
