"""A draft beside the Chinese text that it renders, sentence by sentence. No database."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from editor_app.desk.base.opening import prepare_source
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.prepared import Text
from editor_app.text.span import Span

if TYPE_CHECKING:
    from editor_app.text.parallel.align import Parallel


@dataclass(frozen=True, slots=True)
class SidePair:
    """What renders what. Places are spans over the two bodies; None where the other side has nothing for it."""

    draft: Span | None
    source: Span | None


def side_by_side(draft: Manuscript, source: Manuscript) -> tuple[SidePair, ...]:
    """Every sentence of both texts, paired where one renders the other, in the order of the draft."""
    from editor_app.text.parallel.align import align  # loaded with the first source

    parallel = align(Text(draft), prepare_source(source))
    pairs = [SidePair(parallel.in_draft(one.draft), _below(parallel, one.source)) for one in parallel.pairs]
    paired = {number for one in parallel.pairs for number in one.draft}
    rendered = {number for one in parallel.pairs for number in one.source}
    alone = (SidePair(place, None) for number, place in enumerate(parallel.sentences) if number not in paired)
    unsaid = (
        SidePair(None, _below(parallel, range(number, number + 1)))
        for number in range(len(parallel.source.sentences))
        if number not in rendered
    )
    inside = sorted((*pairs, *alone), key=lambda one: one.draft.start if one.draft else 0)
    return tuple(one for one in (*inside, *unsaid) if one != SidePair(None, None))


def _below(parallel: "Parallel", numbers: range) -> Span | None:
    """A place in the body of the source; None for its headline, which is not shown there."""
    part, span = parallel.source.text.where(parallel.in_source(numbers))
    return span if part is Part.BODY else None
