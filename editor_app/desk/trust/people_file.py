"""The file that says whose key is whose, in OpenSSH's form of allowed signers: also for `ssh-keygen -Y verify -f`."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from editor_app.domain.errors import EditorError, Unreadable
from editor_app.domain.message import say
from editor_app.domain.refusals import unreadable
from editor_app.domain.signing import APPROVAL, EXPORT, PersonKey
from editor_app.system.errors import refused
from editor_app.system.keys import signatures

AWKWARD = re.compile(r"[\"'\\,*?!#]")
"""Characters of a name that have a meaning of their own in such a file."""
_LINE = re.compile(r"(?P<who>\"[^\"]*\"|\S+)(?:\s+(?P<options>(?:[^\s\"]|\"[^\"]*\")+))?\s+(?P<key>ssh-ed25519\s+\S+)")
_UNTIL = re.compile(r'valid-before="?(\d{8}(?:\d{6})?)Z?"?', re.IGNORECASE)
_PURPOSES = re.compile(r'namespaces="?([^"\s]*)"?', re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Known:
    """A key that somebody vouches for: whose it is, what it may sign, and until when."""

    person: str
    line: str
    purposes: tuple[str, ...] = ()  # empty: all
    until: datetime | None = None

    def may_sign(self, purpose: str) -> bool:
        """Whether the key is meant for such signatures."""
        return not self.purposes or purpose in self.purposes


def written(keys: Iterable[PersonKey]) -> str:
    """The file for these keys. A key that was ended still proves what was signed before."""
    return "".join(f"{_line(one)}\n" for one in keys)


def _line(one: PersonKey) -> str:
    until = f',valid-before="{one.revoked_at:%Y%m%d%H%M%S}Z"' if one.revoked_at else ""
    return f'"{one.person}" namespaces="{APPROVAL},{EXPORT}"{until} {one.line}'


def read_people(path: Path) -> tuple[Known, ...]:
    """The keys of a file. Raises EditorError for one that holds no line of the kind, or one that cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except OSError as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    except ValueError as fault:
        raise _not_of_its_kind(path) from fault
    found = [_known(line, path) for line in lines if line.strip() and not line.lstrip().startswith("#")]
    if not found:
        raise _not_of_its_kind(path)
    return tuple(found)


def _known(line: str, path: Path) -> Known:
    match = _LINE.match(line.strip())
    if match is None:
        raise _not_of_its_kind(path)
    key = " ".join(match["key"].split())
    try:
        signatures.fingerprint(key)
    except ValueError as fault:
        raise _not_of_its_kind(path) from fault
    options = match["options"] or ""
    purposes, until = _PURPOSES.search(options), _UNTIL.search(options)
    return Known(
        match["who"].strip('"'),
        key,
        tuple(purposes[1].split(",")) if purposes else (),
        datetime.strptime(until[1].ljust(14, "0"), "%Y%m%d%H%M%S").replace(tzinfo=UTC) if until else None,
    )


def _not_of_its_kind(path: Path) -> EditorError:
    return EditorError(
        say("“{name}” is not a file that says whose key is whose.", name=path.name),
        say("Ask the house for the file that `editor-app keys export` writes."),
    )
