"""The keys with which people sign, and the lines of what they sign."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime

APPROVAL = "approval@editor-app"
EXPORT = "export@editor-app"
"""What a signature is for: one that was made for an approval proves no export."""
_TITLES = {APPROVAL: "editor-app approval 1", EXPORT: "editor-app export 1"}
_FIELDS = {
    APPROVAL: (
        *("house", "article", "title", "revision", "markup", "language"),
        *("text-sha256", "words-sha256", "details-sha256"),
        *("by", "role", "own-work", "at", "rules", "chain-serial", "chain-hash"),
    ),
    EXPORT: (
        *("house", "article", "title", "revision", "approval-sha256", "entry-sha256"),
        *("by", "role", "at", "chain-serial", "chain-hash"),
    ),
}


@dataclass(frozen=True, slots=True)
class PersonKey:
    """A public key: whose it is said to be, who confirmed that, and since when it no longer counts.

    `revoked` is the row of the audit trail that ended it.
    """

    fingerprint: str
    line: str
    person: str
    made_at: datetime
    confirmed_by: str = ""
    confirmed_at: datetime | None = None
    revoked_by: str = ""
    revoked_at: datetime | None = None
    revoked: int | None = None

    @property
    def counts(self) -> bool:
        """Whether what is signed with it now holds."""
        return self.confirmed_at is not None and self.revoked_at is None


class NoStatement(ValueError):
    """Bytes that are not exactly what `written` would write."""


def written(purpose: str, values: Mapping[str, str]) -> str:
    """What is signed: fixed fields in a fixed order, one a line, so that nobody can read the same bytes in two ways."""
    lines = (f"{field}: {plain(values[field])}\n" for field in _FIELDS[purpose])
    return f"{_TITLES[purpose]}\n{''.join(lines)}"


def read(purpose: str, statement: str) -> dict[str, str]:
    """The fields of a statement. Raises NoStatement."""
    title, *lines = statement.split("\n")
    pairs = (line.partition(": ") for line in lines if line)
    values = {field: value for field, _, value in pairs}
    numbers = (values.get(field, "") for field in ("revision", "chain-serial"))
    if not all(number.isascii() and number.isdigit() for number in numbers):
        raise NoStatement
    if title != _TITLES[purpose] or values.keys() != set(_FIELDS[purpose]) or written(purpose, values) != statement:
        raise NoStatement
    return values


def plain(value: str) -> str:
    """A value as one line without characters that are not seen."""
    kept = (" " if sign.isspace() else sign for sign in value)
    return "".join(sign for sign in kept if sign == " " or unicodedata.category(sign)[0] != "C")


def moment(at: datetime) -> str:
    """A time as statements write it: in UTC, to the second."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def moment_of(value: str) -> datetime:
    """The time in a statement. Raises NoStatement."""
    try:
        return datetime.strptime(value, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)
    except ValueError as fault:
        raise NoStatement from fault
