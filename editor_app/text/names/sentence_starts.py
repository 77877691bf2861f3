"""Whether the word that opens a sentence belongs to the name after it: "Bank of X" is one, "Staff of the X" is not."""

from collections.abc import Sequence
from typing import NamedTuple

from editor_app.text.names.romanisation import chinese, syllables
from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import Vocabulary


class NamePiece(NamedTuple):
    """One possible name: tokens `first` up to, not including, `end`."""

    first: int
    end: int


class Capitals(NamedTuple):
    """What a whole text says about its words: `small` occur in small letters; `led` have a capital that says
    something, each with the word after it.
    """

    small: frozenset[str]
    led: frozenset[tuple[str, str]]


def opened(row: Sequence[Token], run: NamePiece, written: Capitals, known: Vocabulary) -> int:
    """Where a run begins without the word that only opens its sentence."""
    first, end = run
    if row[first].opens and end - first > 1 and _ordinary(row, run, written, known):
        first += 1
        while first < end and not row[first].capital:
            first += 1
    return first


def goes_on(row: Sequence[Token], at: int) -> bool:
    """Whether a capitalised token directly follows the one before it."""
    return row[at].capital and row[at].glued and not row[at - 1].owner


def surname(row: Sequence[Token], at: int, known: Vocabulary) -> bool:
    """Whether an ordinary word such as "He" is a family name here: "He Ruilin", "Ruilin He"."""
    word = row[at].lower
    if word not in known.pinyin_surnames:
        return False
    if at + 1 < len(row) and goes_on(row, at + 1) and row[at + 1].lower not in known.openers:
        return chinese([word, row[at + 1].lower], known)
    if row[at].opens or not at or not goes_on(row, at) or row[at - 1].lower in known.openers:
        return False
    return row[at - 1].capital and chinese([word, row[at - 1].lower], known)


def _ordinary(row: Sequence[Token], run: NamePiece, written: Capitals, known: Vocabulary) -> bool:
    """Whether a word that opens a sentence and a run is not part of the name."""
    word, after = row[run.first].lower, row[run.first + 1].lower
    if (word, after) in written.led or word in known.countries or f"{word} {after}" in known.countries:
        return False
    if surname(row, run.first, known) or chinese([after, word], known) or _spelt_out(row, run):
        return False
    given = word in known.given_names or row[run.first].plain in known.census.given
    listed = "-" in word or given or word in known.surnames
    formed = not listed and word.endswith(("ing", "ly", "ed")) and syllables(word, known) < 2  # "Nanjing" has two
    ordinary = formed or word in written.small
    if after != "of":
        return ordinary
    named = row[run.first + 2].lower == "the" and row[run.end - 1].lower in known.heads
    return word not in known.heads and (ordinary or named or word.endswith("s"))


def _spelt_out(row: Sequence[Token], run: NamePiece) -> bool:
    """Whether the letters of an acronym follow, the first one being that of the run: "Major League Baseball (MLB)"."""
    letters = "".join(token.text[0] for token in row[run.first : run.end] if token.capital)
    return run.end < len(row) and row[run.end].text == letters
