"""The ledger: who was called what, and held which post, in the articles that were approved."""

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property


class EntryKind(Enum):
    """What an entry names."""

    PERSON = "person"
    BODY = "body"


@dataclass(frozen=True, slots=True)
class Entry:
    """One name in one approved article (its id and its title). A person may hold a `post`, in a `body`."""

    kind: EntryKind
    name: str
    post: str
    body: str
    article: str
    title: str
    at: datetime


@dataclass(frozen=True)
class Ledger:
    """All entries."""

    entries: tuple[Entry, ...] = ()

    @cached_property
    def digest(self) -> str:
        """SHA-256 over its content, part of a rule set's version."""
        return hashlib.sha256(repr(self.entries).encode(errors="surrogatepass")).hexdigest()

    @cached_property
    def by_name(self) -> Mapping[str, tuple[Entry, ...]]:
        """The entries by name, the latest first."""
        found: dict[str, list[Entry]] = {}
        for entry in sorted(self.entries, key=lambda entry: entry.at, reverse=True):
            found.setdefault(entry.name, []).append(entry)
        return {name: tuple(entries) for name, entries in found.items()}

    def posts_of(self, name: str) -> tuple[Entry, ...]:
        """What a person was called in approved articles, the latest first."""
        return tuple(entry for entry in self.by_name.get(name, ()) if entry.post)

    def without(self, article: str) -> "Ledger":
        """What every other article says."""
        return Ledger(tuple(entry for entry in self.entries if entry.article != article))
