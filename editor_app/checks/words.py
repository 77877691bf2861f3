"""Lists of words that rules ask for, read from data files by the caller."""

from collections.abc import Mapping
from dataclasses import dataclass, fields

from editor_app.text.word_lists import WordList


@dataclass(frozen=True, eq=False)
class Words:
    """One field for each file of `resources/words`, by its name; words in small letters. Read once and shared."""

    giving: frozenset[str] = frozenset()  # verbs with a receiver: "gave her a card"
    doubled: frozenset[str] = frozenset()  # words that English says twice: "had had", "very very"
    with_particle: frozenset[str] = frozenset()  # verbs that end in a particle: "came in", so that "in" may follow


FILES = tuple(f"{one.name}.txt" for one in fields(Words))


def parse(files: Mapping[str, str]) -> Words:
    """The lists from the contents of all FILES, by name. Raises Malformed."""
    return Words(**{name.removesuffix(".txt"): WordList(name, files[name]).small() for name in FILES})
