"""Titles of posts in a row of tokens: "executive vice president", "Deputy Foreign Minister", "ex-chairman"."""

from collections.abc import Sequence
from typing import NamedTuple

from editor_app.text.names.tokens import Token
from editor_app.text.names.vocabulary import TitleWord, Vocabulary

_AFTER = ("elect", "designate", "emeritus")
_REACH = 7


class TitleAt(NamedTuple):
    """A title that covers tokens `first` up to, not including, `end`. `rank` holds the words that put it second."""

    first: int
    end: int
    title: str
    rank: str
    state: str
    sole: bool
    ladder: str


class _Read(NamedTuple):
    words: int
    prefix: tuple[str, ...]
    core: TitleWord


def titles(row: Sequence[Token], vocabulary: Vocabulary) -> list[TitleAt]:
    """All titles of a block in order, none overlapping."""
    found: list[TitleAt] = []
    begins, end = vocabulary.offices, 0
    for at in [at for at, token in enumerate(row) if token.lower.partition("-")[0] in begins]:
        title = _at(row, at, vocabulary) if at >= end else None
        if title:
            found.append(title)
            end = title.end
    return found


def _at(row: Sequence[Token], at: int, vocabulary: Vocabulary) -> TitleAt | None:
    words, borders = _flat(row, at)
    read = _read(words, 0, vocabulary)
    if not read or (row[at].opens and row[at].lower in vocabulary.openers):  # "Then President X spoke."
        return None
    count, state = read.words, [vocabulary.ranks[word] for word in read.prefix if word in vocabulary.ranks]
    if count < len(words) and words[count] in _AFTER and count + 1 in borders:
        state.append(vocabulary.ranks.get(words[count], ""))
        count += 1
    if count not in borders:
        return None
    under = [word for word in read.prefix if vocabulary.ranks.get(word) == "under"]
    field = [word for word in read.prefix if word not in vocabulary.ranks]
    times = [kind for kind in state if kind in ("past", "acting", "coming")]
    return TitleAt(
        at,
        at + borders[count],
        " ".join([*field, *read.core.words]),
        " ".join(under),
        times[0] if times else "",
        read.core.sole or bool(field),
        read.core.ladder,
    )


def _flat(row: Sequence[Token], at: int) -> tuple[list[str], dict[int, int]]:
    """Small words from `at` on, hyphens parted; and after how many words how many tokens are complete."""
    words: list[str] = []
    borders: dict[int, int] = {}
    for number, token in enumerate(row[at : at + _REACH]):
        if number and (not token.glued or row[at + number - 1].owner):
            break
        words += token.lower.rstrip(".").split("-")
        borders[len(words)] = number + 1
    return words, borders


def _read(words: Sequence[str], at: int, vocabulary: Vocabulary, depth: int = 0) -> _Read | None:
    """A title from word `at` on: a core of several words, else a rank or a field and a title, else one word."""
    if at >= len(words) or depth > 4:
        return None
    cores = vocabulary.titles.get(words[at], ())
    for core in cores:
        if len(core.words) > 1 and tuple(words[at : at + len(core.words)]) == core.words:
            return _Read(len(core.words), (), core)
    if words[at] in vocabulary.ranks:
        rest = _read(words, at + 1, vocabulary, depth + 1)
        if rest:
            return _Read(rest.words + 1, (words[at], *rest.prefix), rest.core)
    for size in (2, 1):
        field = " ".join(words[at : at + size])
        if field in vocabulary.portfolios and words[at + size : at + size + 1] in (["minister"], ["secretary"]):
            core = TitleWord((words[at + size],), sole=True)
            return _Read(size + 1, tuple(field.split()), core)
    return next((_Read(1, (), core) for core in cores if len(core.words) == 1), None)
