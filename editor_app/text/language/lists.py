"""The words of a language that a text cannot be read without: what `resources/language` has, each list read once.

What only rules ask for is given to them instead (`Reference`).
"""

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from editor_app.system.resources import ResourceError, read_text
from editor_app.text.word_lists import Malformed, WordList

ABBREVIATIONS = "abbreviations.tsv"
FUNCTION_WORDS = "function_words.txt"
SMALL_IN_TITLES = "small_in_titles.txt"
KEEPS_HYPHEN = "keeps_hyphen.txt"
AFTER_SUSPENDED_HYPHEN = "after_suspended_hyphen.txt"
RIGHT_TO_LEFT = "right_to_left.txt"

FILES = (ABBREVIATIONS, FUNCTION_WORDS, SMALL_IN_TITLES, KEEPS_HYPHEN, AFTER_SUSPENDED_HYPHEN, RIGHT_TO_LEFT)


@cache
def words(name: str) -> frozenset[str]:
    """A list in small letters. Raises ResourceError."""
    return _words(name, None)


@cache
def abbreviations() -> Mapping[str, str]:
    """What is written with a full stop, and when it is one: "capital", "number", "last" or, always, an empty string."""
    return MappingProxyType(_abbreviations(None))


def prove(folder: Path) -> None:
    """Read all lists in a folder of resources. Raises ResourceError: better now than in the middle of a text."""
    for name in FILES:
        _abbreviations(folder) if name == ABBREVIATIONS else _words(name, folder)


def _words(name: str, folder: Path | None) -> frozenset[str]:
    try:
        return WordList(name, read_text(f"language/{name}", folder)).small()
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault


def _abbreviations(folder: Path | None) -> dict[str, str]:
    try:
        rows = WordList(ABBREVIATIONS, read_text(f"language/{ABBREVIATIONS}", folder)).rows(1, 2)
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault
    return {row[0]: "".join(row[1:]) for row in rows}
