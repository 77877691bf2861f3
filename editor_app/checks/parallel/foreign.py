"""Foreign names of a source as the draft spells them: nothing says which spelling is right, but it should be one."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz import fuzz

from editor_app.checks.parallel.model import Difference
from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.parallel.beside import Beside, besides
from editor_app.text.parallel.capitals import Run, capitals
from editor_app.text.parallel.source import Source
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_ALIKE = 55
"""Likeness in percent of two renderings of one foreign name."""


@dataclass(frozen=True, slots=True)
class ForeignName:
    """A place of a foreign name in the source, and that of its spelling in the draft, where one was found."""

    name: str
    source: Span
    draft: Span | None


def foreign_names(draft: Text, source: Source) -> tuple[ForeignName, ...]:
    """All places: the spelling is the unexplained word with a capital that most sentences share, or one like it."""
    everywhere = draft.once(besides, source)
    return tuple(
        found
        for name, spans in source.foreign.items()
        for found in _by_sharing(
            name, [(place, one) for one in everywhere for place in spans if one.source.covers(place)]
        )
    )


def inconsistent(draft: Text, source: Source) -> tuple[Difference, ...]:
    """The places where a name is spelt otherwise than mostly in the draft."""
    return tuple(_inconsistent(draft, draft.once(foreign_names, source)))


def _inconsistent(draft: Text, found: Sequence[ForeignName]) -> Iterator[Difference]:
    spelt = [(one, one.draft, one.draft.of(draft.body)) for one in found if one.draft]
    for name in dict.fromkeys(one.name for one in found):
        rows = [row for row in spelt if row[0].name == name]
        counts = Counter(spelling for *_, spelling in rows)
        usual = max(counts, key=lambda spelling: counts[spelling], default="")
        for one, place, spelling in rows:
            if spelling != usual:
                yield Difference(place, one.source, sure=False, elsewhere=usual)


def _by_sharing(name: str, places: Sequence[tuple[Span, Beside]]) -> Iterator[ForeignName]:
    free = [[run for run in capitals(beside.said) if _is_free(beside, run)] for _, beside in places]
    usual = max((run.words[0] for runs in free for run in runs), key=lambda word: _shared(word, free), default="")
    for (place, beside), runs in zip(places, free, strict=True):
        best = max(runs, key=lambda run: fuzz.ratio(run.words[0], usual), default=None)
        near = best is not None and (len(places) > 1 or len(runs) == 1) and fuzz.ratio(best.words[0], usual) >= _ALIKE
        yield ForeignName(name, place, best.span.moved(beside.draft.start) if best and near else None)


def _is_free(beside: Beside, run: Run) -> bool:
    """Whether nothing else in the source explains a word."""
    return not beside.backed(run.words[0]) and run.words[0].lower() not in words(FUNCTION_WORDS)


def _shared(word: str, free: Sequence[Sequence[Run]]) -> float:
    """How well a word, or one like it, stands in all sentences."""
    return sum(max((fuzz.ratio(word, run.words[0]) for run in runs), default=0.0) for runs in free)
