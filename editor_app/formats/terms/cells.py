"""From the cells of a row, by our column names, to a term; and back."""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import TypeVar

from editor_app.domain.house import CaseRule, HouseTerm, TermKind, TermStatus
from editor_app.domain.house_rows import tidy
from editor_app.domain.message import Message, listed, say

_SHOWN = 40
"""Characters of a cell in a message."""
COLUMNS = (
    "concept",
    "kind",
    "term",
    "status",
    "source",
    "acronym",
    "note",
    "case",
    "valid_from",
    "valid_until",
)
KINDS = {
    "name": "person",
    "people": "person",
    "organisation": "body",
    "organization": "body",
    "organisations": "body",
    "organizations": "body",
    "org": "body",
    "institution": "body",
    "post": "title",
    "spelling": "word",
}
STATUSES = {
    "preferredterm-admn-sts": "preferred",
    "admittedterm-admn-sts": "admitted",
    "deprecatedterm-admn-sts": "deprecated",
    "supersededterm-admn-sts": "forbidden",
    "approved": "preferred",
    "allowed": "admitted",
    "avoid": "deprecated",
    "banned": "forbidden",
    "obsolete": "deprecated",
    "superseded": "deprecated",
}
Choice = TypeVar("Choice", bound=Enum)


class BadCell(ValueError):
    """A cell that cannot be used, and why."""

    def __init__(self, why: Message) -> None:
        super().__init__(str(why))
        self.why = why


def term_of(given: Mapping[str, str], further: bool = False) -> HouseTerm:
    """A term from cells. Raises BadCell.

    Without a concept the source names it, or else the term; a word needs none. `further`: no status is given and the
    concept has its preferred term already, so that this one is admitted as well.
    """
    cell = tidy(given)
    kind = _choice(TermKind, cell.get("kind", ""), KINDS, TermKind.TERM)
    named = "" if kind is TermKind.WORD else cell.get("source") or cell.get("term", "")
    concept = cell.get("concept") or named
    usual = TermStatus.ADMITTED if further or kind is TermKind.WORD else TermStatus.PREFERRED
    return HouseTerm(
        concept,
        kind,
        cell.get("term", ""),
        _choice(TermStatus, cell.get("status", ""), STATUSES, usual),
        cell.get("source", ""),
        cell.get("acronym", ""),
        cell.get("note", ""),
        _choice(CaseRule, cell.get("case", ""), {}, CaseRule.AUTO),
        _day(cell.get("valid_from", "")),
        _day(cell.get("valid_until", "")),
    )


def cells_of(term: HouseTerm) -> dict[str, str]:
    """The cells of a term."""
    return {
        "concept": term.concept,
        "kind": term.kind.value,
        "term": term.term,
        "status": term.status.value,
        "source": term.source,
        "acronym": term.acronym,
        "note": term.note,
        "case": "" if term.case is CaseRule.AUTO else term.case.value,
        "valid_from": term.valid_from.isoformat() if term.valid_from else "",
        "valid_until": term.valid_until.isoformat() if term.valid_until else "",
    }


def _choice(kind: type[Choice], value: str, names: Mapping[str, str], usual: Choice) -> Choice:
    written = value.lower()
    if not written:
        return usual
    try:
        return kind(names.get(written, written))
    except ValueError:
        known = listed([str(one.value) for one in kind])
        raise BadCell(say("“{value}” is not one of {known}.", value=value[:_SHOWN], known=known)) from None


def _day(value: str) -> date | None:
    if not value:
        return None
    try:
        return date.fromisoformat(value)
    except ValueError:
        raise BadCell(say("“{value}” is not a date such as 2025-08-22.", value=value[:_SHOWN])) from None
