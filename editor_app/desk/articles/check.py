"""Check: what the rules find in a text. Needs a desk's tools but no database, so it runs in any process."""

from collections.abc import Callable

from editor_app.checks.engine import analyse
from editor_app.desk.base.desk import Tools
from editor_app.desk.base.opening import reference_for
from editor_app.domain import errors
from editor_app.domain.article import Draft
from editor_app.domain.finding import Report
from editor_app.domain.known import Known
from editor_app.text.prepared import Memory, Text

Cancelled = Callable[[], bool]
Check = Callable[[Tools, Draft, Known, Cancelled], Report]


def check(tools: Tools, draft: Draft, known: Known, cancelled: Cancelled, memory: Memory | None = None) -> Report:
    """The report on a draft by the rules of today and what the house knows. Raises Cancelled.

    With a cache, a text that was edited since is checked faster; the report is the same.
    """

    def pause() -> None:
        if cancelled():
            raise errors.Cancelled

    reference = reference_for(tools, draft.manuscript.language, known)
    text = memory.read(draft.manuscript, pause) if memory else Text(draft.manuscript, with_headline=True, pause=pause)
    report = analyse(text, draft.stamp, tools.rules, reference, cancelled)
    if memory:
        memory.keep(text)
    return report
