"""The house list: what the house calls things, and what it never calls them."""

import hashlib
from dataclasses import dataclass
from datetime import datetime
from enum import Enum


class TermStatus(Enum):
    """How the house stands to a term (ISO 30042 calls it administrative status)."""

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


@dataclass(frozen=True, slots=True)
class HouseTerm:
    """One term. All terms of one `concept` name one thing; a WORD is simply right in spelling."""

    concept: str
    kind: TermKind
    term: str
    status: TermStatus
    source: str = ""
    acronym: str = ""
    note: str = ""


@dataclass(frozen=True, slots=True)
class Suggestion:
    """A term that an editor would like on the house list (`id` is a uuid); a manager accepts or declines it."""

    id: str
    term: HouseTerm
    by: str
    at: datetime


@dataclass(frozen=True, slots=True)
class HouseList:
    """All terms that hold today."""

    terms: tuple[HouseTerm, ...] = ()

    @property
    def digest(self) -> str:
        """SHA-256 over its content, part of a rule set's version."""
        return hashlib.sha256(repr(self.terms).encode()).hexdigest()

    def preferred(self, concept: str) -> str:
        """The preferred term of a concept, or an empty string."""
        wanted = (t.term for t in self.terms if t.concept == concept and t.status is TermStatus.PREFERRED)
        return next(wanted, "")
