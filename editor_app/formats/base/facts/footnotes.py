"""Footnotes of a text, for the formats that have real ones: which paragraph is one, and where its mark stands."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, words_of

_NOTE = re.compile(r"\[(\d{1,3})\] (?=\S)")
_MARK = re.compile(r"\[(\d{1,3})\]")


def footnoted(pieces: Sequence[Piece]) -> tuple[Piece, ...]:
    """The pieces with each note in the run that is its mark, or as they were where these are not paired in order.

    Readers and the renderer of Markdown write a mark as `[1]`, and its note as a paragraph that begins with `[1] `.
    """
    found = [(number, piece) for piece in pieces if (number := _number(piece))]
    numbers = [str(at) for at in range(1, len(found) + 1)]
    others = [piece for piece in pieces if not _number(piece)]
    marks = [mark[1] for piece in others for runs in (piece.runs, *chain(*piece.rows)) for mark in _marks(runs)]
    if not found or [number[1] for number, _ in found] != numbers or marks != numbers:
        return tuple(pieces)
    notes = {number[1]: _without(len(number[0]), piece.runs) for number, piece in found}
    return tuple(
        replace(
            piece,
            runs=_marked(piece.runs, notes),
            rows=tuple(tuple(_marked(cell, notes) for cell in row) for row in piece.rows),
        )
        for piece in others
    )


def _number(piece: Piece) -> re.Match[str] | None:
    """The number that a note begins with."""
    return _NOTE.match(words_of(piece.runs)) if piece.kind is PieceKind.PARAGRAPH else None


def _marks(runs: Iterable[Run]) -> Iterator[re.Match[str]]:
    for run in runs:
        if not run.code:
            yield from _MARK.finditer(run.text)


def _marked(runs: Runs, notes: Mapping[str, Runs]) -> Runs:
    """The runs, parted so that each mark is one of its own."""
    found: list[Run] = []
    for run in runs:
        done = 0
        for mark in _marks((run,)):
            found += [run.saying(run.text[done : mark.start()])] if done < mark.start() else []
            found.append(Run(mark[1], note=notes[mark[1]]))
            done = mark.end()
        found += [run.saying(run.text[done:])] if done < len(run.text) or not done else []
    return tuple(found)


def _without(length: int, runs: Runs) -> Runs:
    """The runs without their first letters."""
    found: list[Run] = []
    for run in runs:
        if rest := run.text[length:]:
            found.append(run.saying(rest))
        length = max(0, length - len(run.text))
    return tuple(found)
