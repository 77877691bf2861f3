"""The words of a language that a text cannot be read without: what `resources/language` has, each list read once.

What only rules ask for is given to them instead (`Reference`).
"""

from collections.abc import Mapping
from functools import cache, lru_cache
from pathlib import Path
from types import MappingProxyType

from editor_app.system.resources import ResourceError, read_text, resources_folder
from editor_app.text.word_lists import Malformed, WordList

ABBREVIATIONS = "abbreviations.tsv"
FUNCTION_WORDS = "function_words.txt"
SMALL_IN_TITLES = "small_in_titles.txt"
KEEPS_HYPHEN = "keeps_hyphen.txt"
AFTER_SUSPENDED_HYPHEN = "after_suspended_hyphen.txt"
RIGHT_TO_LEFT = "right_to_left.txt"
COMPOUND_FIRSTS = "compound_firsts.txt"
COMPOUND_SECONDS = "compound_seconds.txt"
ADVERB_PARTICLES = "adverb_particles.txt"
JOINED_OTHERWISE = "joined_otherwise.txt"
NOUN_SYNONYMS = "noun_synonyms.tsv"
NOUN_FAMILIES = "noun_families.tsv"
STOCK_LINES = "stock_lines.tsv"
STYLE_QUESTIONS = "style_questions.tsv"
IMPRINT_HEADS = "imprint_heads.tsv"
PAGE_PATTERNS = "page_patterns.tsv"
PAGE_BLOCKS = "page_blocks.tsv"
NUMBER_WORDS = "number_words.tsv"
LETTERS = "letters.tsv"
ENGLISH_ALONE = "english_alone.txt"

FILES = (
    ABBREVIATIONS,
    FUNCTION_WORDS,
    SMALL_IN_TITLES,
    KEEPS_HYPHEN,
    AFTER_SUSPENDED_HYPHEN,
    RIGHT_TO_LEFT,
    COMPOUND_FIRSTS,
    COMPOUND_SECONDS,
    ADVERB_PARTICLES,
    JOINED_OTHERWISE,
    NOUN_SYNONYMS,
    NOUN_FAMILIES,
    STOCK_LINES,
    STYLE_QUESTIONS,
    IMPRINT_HEADS,
    PAGE_PATTERNS,
    PAGE_BLOCKS,
    NUMBER_WORDS,
    LETTERS,
    ENGLISH_ALONE,
)
TABLES = {
    LETTERS: (2, 2),
    ABBREVIATIONS: (1, 2),
    NOUN_SYNONYMS: (2, 2),
    NOUN_FAMILIES: (2, 2),
    NUMBER_WORDS: (3, 3),
    STOCK_LINES: (2, 2),
    STYLE_QUESTIONS: (5, 5),
    IMPRINT_HEADS: (2, 2),
    PAGE_PATTERNS: (2, 2),
    PAGE_BLOCKS: (2, 2),
}
"""Files with rows: how many cells one has, at least and at most."""


@cache
def words(name: str) -> frozenset[str]:
    """A list in small letters. Raises ResourceError."""
    return _words(name, resources_folder())


@cache
def abbreviations() -> Mapping[str, str]:
    """What is written with a full stop, and when it is one: "capital", "number", "last" or, always, an empty string."""
    return MappingProxyType({row[0]: "".join(row[1:]) for row in table(ABBREVIATIONS)})


def table(name: str) -> tuple[tuple[str, ...], ...]:
    """The rows of a table. Raises ResourceError."""
    return _rows(name, resources_folder())


def prove(folder: Path) -> None:
    """Read all lists in a folder of resources again. Raises ResourceError: better now than in the middle of a text.

    What was read is kept, for a text will need it.
    """
    for read in (_words, _rows):
        read.cache_clear()
    for name in FILES:
        _rows(name, folder) if name in TABLES else _words(name, folder)


@lru_cache(maxsize=2 * len(FILES))
def _words(name: str, folder: Path) -> frozenset[str]:
    try:
        return WordList(name, read_text(f"language/{name}", folder)).small()
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault


@lru_cache(maxsize=2 * len(FILES))
def _rows(name: str, folder: Path) -> tuple[tuple[str, ...], ...]:
    try:
        return WordList(name, read_text(f"language/{name}", folder)).rows(*TABLES[name])
    except Malformed as fault:
        raise ResourceError(fault.name, fault.line) from fault
