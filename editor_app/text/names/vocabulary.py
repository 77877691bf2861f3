"""Word lists that the search for names starts from; read from data files by the caller."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lists in small letters."""

    surnames: frozenset[str] = frozenset()
