"""A Word file in which the way from one text to another is tracked changes, as authors and lawyers want it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from difflib import SequenceMatcher
from types import MappingProxyType

from editor_app.domain.picture import Pictures
from editor_app.formats.base.headline import headed
from editor_app.formats.base.job import Job
from editor_app.formats.base.pieces import Piece, PieceKind, Run, Runs, words_of
from editor_app.formats.office.word_changes import Fate, Tracker
from editor_app.formats.writers.docx import document, saved
from editor_app.text.compare import ChangeKind, differences
from editor_app.text.language.words import units
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span

NONE: Pictures = MappingProxyType({})
_ALIKE = 0.4
"""Of its words that a paragraph must have in common with an earlier one to be that one, changed."""
_AHEAD = 12
"""Paragraphs that are looked at for that."""


def tracked_copy(before: Manuscript, after: Manuscript, author: str, at: datetime, pictures: Pictures = NONE) -> bytes:
    """The file's bytes: accepted, its changes make `after`; refused, they make `before`."""
    tracker = Tracker(author, at)
    (old_title, old), (new_title, new) = headed(before), headed(after)
    title = _merged(tracker, _title(old_title), _title(new_title))
    return saved(document(Job(after, pictures=pictures), title, tuple(_pieces(tracker, old, new)), tracker))


def _title(words: str) -> Runs:
    return (Run(words),) if words else ()


def _pieces(tracker: Tracker, old: Sequence[Piece], new: Sequence[Piece]) -> Iterator[Piece]:
    """The paragraphs of both, in the order in which a person reads what was changed."""
    same = SequenceMatcher(None, [*map(_key, old)], [*map(_key, new)], autojunk=False)
    for step, i0, i1, j0, j1 in same.get_opcodes():
        if step == "equal":
            yield from new[j0:j1]
            continue
        at = i0
        for piece in new[j0:j1]:
            twin = _twin(piece, old[at : min(i1, at + _AHEAD)])
            if twin is None:
                yield _whole(tracker, piece, Fate.INSERTED)
                continue
            yield from (_whole(tracker, one, Fate.DELETED) for one in old[at : at + twin])
            yield from _changed(tracker, old[at + twin], piece)
            at += twin + 1
        yield from (_whole(tracker, one, Fate.DELETED) for one in old[at:i1] if one.kind is not PieceKind.RULE)


def _key(piece: Piece) -> tuple[PieceKind, int, str]:
    return piece.kind, piece.level, piece.text


def _twin(piece: Piece, others: Sequence[Piece]) -> int | None:
    """Which of some earlier paragraphs it is, changed."""
    mine = _units(piece)
    shares = [
        (SequenceMatcher(None, mine, _units(one), autojunk=False).ratio(), -at)
        for at, one in enumerate(others)
        if one.kind is piece.kind
    ]
    best = max(shares, default=(0.0, 0))
    return -best[1] if best[0] >= _ALIKE else None


def _units(piece: Piece) -> list[str]:
    return [unit.text for unit in units(piece.text)]


def _changed(tracker: Tracker, one: Piece, other: Piece) -> Iterator[Piece]:
    """A paragraph or a table with the changes in it; a table of another shape is taken out and a new one put in."""
    if other.kind is not PieceKind.TABLE:
        yield replace(other, runs=_merged(tracker, one.runs, other.runs))
    elif [len(row) for row in one.rows] == [len(row) for row in other.rows]:
        pairs = (zip(before, after, strict=True) for before, after in zip(one.rows, other.rows, strict=True))
        yield replace(other, rows=tuple(tuple(_merged(tracker, *cells) for cells in row) for row in pairs))
    else:
        yield _whole(tracker, one, Fate.DELETED)
        yield _whole(tracker, other, Fate.INSERTED)


def _whole(tracker: Tracker, piece: Piece, fate: Fate) -> Piece:
    """A paragraph or a table that only one of the texts has."""

    def all_of(runs: Runs) -> Runs:
        own = tuple(list(runs))  # the same words may stand in a paragraph that stays
        return tracker.expect(own, [fate] * len(own), fate)

    return replace(piece, runs=all_of(piece.runs), rows=tuple(tuple(map(all_of, row)) for row in piece.rows))


def _merged(tracker: Tracker, one: Runs, other: Runs) -> Runs:
    """The words of both, those that go before those that come in their place."""
    found: list[tuple[Run, Fate]] = []
    for change in differences(words_of(one), words_of(other)):
        if change.kind is ChangeKind.SAME:
            found += [(run, Fate.KEPT) for run in _part(other, change.b)]
        else:
            found += [(run, Fate.DELETED) for run in _part(one, change.a)]
            found += [(run, Fate.INSERTED) for run in _part(other, change.b)]
    return tracker.expect(tuple(run for run, _ in found), [fate for _, fate in found], Fate.KEPT)


def _part(runs: Runs, span: Span) -> Iterator[Run]:
    """The runs of a stretch of their words."""
    start = 0
    for run in runs:
        words = run.text[max(0, span.start - start) : max(0, span.end - start)]
        if words:
            yield run.saying(words)
        start += len(run.text)
