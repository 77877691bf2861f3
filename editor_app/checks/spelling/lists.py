"""The files that a lexicon is made of."""

from collections.abc import Mapping
from types import MappingProxyType

from editor_app.checks.speller import Speller
from editor_app.checks.spelling import frequencies
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.text.names.vocabulary import Census
from editor_app.text.word_lists import WordList, parted

PREFIXES, SUFFIXES = "prefixes.txt", "suffixes.tsv"
FOREIGN, TWO_WORDS, MISSPELLINGS = "foreign.txt", "two_words.txt", "misspellings.tsv"
FILES = (frequencies.FILE, PREFIXES, SUFFIXES, FOREIGN, TWO_WORDS, MISSPELLINGS)
_NOTHING = "-"


def parse(files: Mapping[str, str], speller: Speller, census: Census) -> Lexicon:
    """The lexicon from the contents of all FILES, by name, and the names of a census. Raises Malformed."""
    rows = WordList(SUFFIXES, files[SUFFIXES]).rows(2, 2)
    return Lexicon(
        frequencies.parse(files[frequencies.FILE]),
        speller,
        prefixes=WordList(PREFIXES, files[PREFIXES]).entries(),
        suffixes=MappingProxyType({ending: _stems(stems) for ending, stems in rows}),
        given=census.given,
        surnames=census.families,
        foreign=WordList(FOREIGN, files[FOREIGN]).small(),
        two_words=MappingProxyType(
            {one.replace(" ", ""): one for one in WordList(TWO_WORDS, files[TWO_WORDS]).entries()}
        ),
        misspellings=MappingProxyType(
            {wrong: meant for wrong, meant in WordList(MISSPELLINGS, files[MISSPELLINGS]).rows(2, 2)}
        ),
    )


def _stems(cell: str) -> tuple[str, ...]:
    return tuple(end.replace(_NOTHING, "") for end in parted(cell))
