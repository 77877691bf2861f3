"""Check: what the rules say of a text. Needs a desk's tools but no database, so it runs in any process."""

from collections.abc import Callable

from editor_app.checks.engine import analyse
from editor_app.desk.desk import Tools
from editor_app.desk.opening import reference_for
from editor_app.domain.article import Draft
from editor_app.domain.finding import Report
from editor_app.domain.house import HouseList
from editor_app.text.prepared import Text

Cancelled = Callable[[], bool]
Check = Callable[[Tools, Draft, HouseList, Cancelled], Report]


def check(tools: Tools, draft: Draft, terms: HouseList, cancelled: Cancelled) -> Report:
    """The report on a draft by the rules and the house list of today. Raises Cancelled."""
    reference = reference_for(tools, draft.manuscript.language, terms)
    return analyse(Text(draft.manuscript), draft.stamp, tools.rules, reference, cancelled)
