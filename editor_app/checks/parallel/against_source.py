"""What rules say of a difference between a draft and its source, with both places."""

from collections.abc import Callable, Iterable, Iterator

from editor_app.checks.parallel.model import Difference
from editor_app.checks.rule import Hit, Reference
from editor_app.domain.finding import Related, Severity
from editor_app.domain.message import OR, Message, listed, say
from editor_app.text.parallel.align import Parallel, align
from editor_app.text.parallel.beside import Beside, besides
from editor_app.text.prepared import Text
from editor_app.text.span import Span

DOCUMENT = "source"
"""What the source is called where a finding names the text of a place."""
_LONG = 40
"""Characters that a message quotes."""


def in_source(parallel: Parallel, place: Span) -> Related:
    """A place in the source, with its words."""
    part, span = parallel.source.text.where(place)
    return Related(span, span.of(parallel.source.text.manuscript.part(part)), DOCUMENT, part=part)


def quoted(body: str, place: Span) -> str:
    """The words of a place as a message says them: a long one is cut."""
    words = " ".join(place.of(body).split())
    return words if len(words) <= _LONG else f"{words[: _LONG - 1]}…"


def hits(text: Text, ref: Reference, find: Callable[[Beside], Iterable[Difference]]) -> Iterator[Hit]:
    """A hit on each difference that a comparison finds between a draft and its source; none without a source."""
    if ref.source is None:
        return
    parallel = text.once(align, ref.source)
    for beside in text.once(besides, ref.source):
        for one in find(beside):
            yield _hit(parallel, one, whole=one.draft == beside.draft)


def _hit(parallel: Parallel, one: Difference, *, whole: bool) -> Hit:
    """An error where the source says something else for certain, else a warning; a guess where it may mean the same."""
    certain = one.sure and not one.lacking and not whole
    return Hit(
        one.draft,
        _message(parallel, one, whole=whole),
        replacements=one.offered if certain else (),
        elsewhere=(in_source(parallel, one.source),),
        sure=one.sure,
        severity=Severity.ERROR if certain else Severity.WARNING,
    )


def _message(parallel: Parallel, one: Difference, *, whole: bool) -> Message:
    here, there = quoted(parallel.draft.body, one.draft), quoted(parallel.source.text.body, one.source)
    if one.elsewhere:
        return say(
            "“{words}” stands for “{source}”, which the draft spells “{other}” elsewhere. Keep to one spelling.",
            words=here,
            source=there,
            other=one.elsewhere,
        )
    if one.lacking:
        return say("The source does not say “{words}” here. Check it.", words=here)
    if whole and one.offered:
        return say(
            "The source says “{source}” here, and the draft does not. Expected: {forms}.",
            source=there,
            forms=listed(one.offered, OR),
        )
    if whole:
        return say("The source says “{source}” here, and the draft does not.", source=there)
    if one.offered:
        return say(
            "The source says “{source}”: {forms}, not “{words}”.",
            source=there,
            forms=listed(one.offered, OR),
            words=here,
        )
    return say("The source says “{source}”, which is not “{words}”.", source=there, words=here)
