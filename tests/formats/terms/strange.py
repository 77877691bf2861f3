"""Terms of every kind that the house list may hold, for property tests."""

from datetime import date

from hypothesis import strategies as st

from editor_app.domain.house import CaseRule, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import fault

_USUAL = st.characters(exclude_categories=("Cc", "Cs", "Cn", "Zl", "Zp"))
_LETTERS = st.one_of(st.sampled_from(list("=+-@'\"%|,;<>&]\u3000桥局é ")), _USUAL)
_LINE = st.text(_LETTERS, max_size=12).map(str.strip)
_LINES = st.lists(_LINE, max_size=3).map("\n".join).map(str.strip)
_DAYS = st.lists(st.dates(date(1900, 1, 1)), max_size=2).map(sorted)


def _made(concept: str, term: str, days: list[date], **fields: object) -> HouseTerm:
    first, last = [*days, None, None][:2]
    kind = fields["kind"]
    named = concept or ("" if kind is TermKind.WORD else term)
    return HouseTerm(concept=named, term=term, valid_from=first, valid_until=last, **fields)  # type: ignore[arg-type]


TERM = st.builds(
    _made,
    concept=_LINE,
    kind=st.sampled_from(TermKind),
    term=_LINE.map(lambda words: words or "Quay"),
    status=st.sampled_from(TermStatus),
    source=_LINE,
    acronym=_LINE,
    note=_LINES,
    case=st.sampled_from(CaseRule),
    days=_DAYS,
).filter(lambda term: not fault(term))
