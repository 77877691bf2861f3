"""Sentences of the Chinese source that the draft leaves out."""

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.finding import About, Severity
from editor_app.domain.message import say
from editor_app.text.prepared import Text
from editor_app.text.span import Span

if TYPE_CHECKING:
    from editor_app.text.parallel.align import Parallel
    from editor_app.text.parallel.gaps import LeftOut

_LAST_WORD = re.compile(r"\S+\s*$")


def check(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit on the last word before the gap; neighbours that are left out are one."""
    if ref.source is None:
        return
    from editor_app.checks.parallel.against_source import in_source, quoted  # loaded with the first source
    from editor_app.text.parallel.align import align

    parallel = text.once(align, ref.source)
    for gap in parallel.left_out:
        place = parallel.in_source(gap.source)
        message = say(
            "The draft leaves out “{words}”. Translate it here, or confirm the cut.",
            words=quoted(ref.source.text.body, place),
        )
        yield Hit(_before(parallel, gap), message, elsewhere=(in_source(parallel, place),), sure=False)


def _before(parallel: "Parallel", gap: "LeftOut") -> Span:
    """The last word before the gap; at the beginning, the first word of the draft."""
    if gap.after < 0:
        first = parallel.sentences[0] if parallel.sentences else Span(0, 0)
        return Span(first.start, first.start + len(first.of(parallel.draft.body).split(" ")[0]))
    sentence = parallel.sentences[gap.after]
    last = _LAST_WORD.search(sentence.of(parallel.draft.body))
    return Span(sentence.start + (last.start() if last else 0), sentence.end)


RULE = Rule(
    about=About.SOURCE,
    name="missing",
    title=say("Left out of the translation"),
    severity=Severity.WARNING,
    check=check,
)
