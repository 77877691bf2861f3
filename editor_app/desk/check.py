"""Check: what the rules say of a text. Needs a desk's tools but no database, so it runs in any process."""

from collections.abc import Callable

from editor_app.checks.engine import analyse
from editor_app.desk.desk import Tools
from editor_app.desk.opening import reference_for
from editor_app.domain.article import Draft
from editor_app.domain.finding import Report
from editor_app.domain.known import Known
from editor_app.text.prepared import Text

Cancelled = Callable[[], bool]
Check = Callable[[Tools, Draft, Known, Cancelled], Report]


def check(tools: Tools, draft: Draft, known: Known, cancelled: Cancelled) -> Report:
    """The report on a draft by the rules of today and what the house knows. Raises Cancelled."""
    reference = reference_for(tools, draft.manuscript.language, known)
    return analyse(Text(draft.manuscript), draft.stamp, tools.rules, reference, cancelled)
