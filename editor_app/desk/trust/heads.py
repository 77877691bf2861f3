"""Places of audit trails that this machine has seen, so that one that was cut or rewritten since then shows.

A trail can be rewritten whole by whoever holds its file, and nothing in the file tells. But what others have seen of it
stays with them: the numbers and hashes of rows, in bundles, in exports, and from the last time it was opened here.
"""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.domain.chain import Head
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, say
from editor_app.domain.record import Act, Record
from editor_app.store import audit
from editor_app.store.lists import list_records

log = logging.getLogger(__name__)

NAME = "seen-trails.json"
MOST = 300
"""Rows of one trail that are remembered: the newest, for a rewritten trail differs in every row that follows."""
Rows = dict[int, tuple[str, str]]
"""Rows of one trail, each with its hash and the day on which it was seen."""


@dataclass(slots=True)
class Memory:
    """What this machine has seen: rows of each house's trail, and which house each database belonged to."""

    houses: dict[str, Rows] = field(default_factory=dict)
    databases: dict[str, str] = field(default_factory=dict)


def remember(folder: Path, heads: Iterable[Head], at: datetime) -> Message | None:
    """Remember places of trails in the data folder; what does not fit those seen before is said, and not remembered."""
    memory, fresh = _memory(folder), False
    for head in heads:
        rows = memory.houses.setdefault(head.house, {})
        fresh = fresh or head.serial not in rows
        digest, day = rows.setdefault(head.serial, (head.hash, f"{at:%Y-%m-%d}"))
        if digest != head.hash:
            return say(
                "Row {n} of the audit trail was another one when it was last seen here, on {day}: the trail was "
                "rewritten.",
                n=head.serial,
                day=day,
            )
    if fresh:
        _keep(folder, memory)
    return None


def watch(desk: Desk) -> tuple[Message, ...]:
    """Compare the trail of this desk with what was seen of it before, and remember where it ends now."""
    memory = _memory(desk.data_folder)
    with desk.database.read() as tx:
        head = audit.head(tx)
        if not head.house:
            return ()
        rows = memory.houses.get(head.house, {})
        here = audit.hashes(tx, rows)
        lost = sorted(serial for serial, (digest, _) in rows.items() if here.get(serial) != digest)
        put_back = list_records.records_of(tx, (Act.RESTORE_DATABASE,)) if lost else ()
    told = [*_replaced(desk, memory, head)]
    if lost:
        restored = _restored(put_back, lost)
        if restored is None:
            return (*told, _missing(lost[0], rows[lost[0]][1], here))
        memory.houses[head.house] = {row: seen for row, seen in rows.items() if row < lost[0]}
        told.append(_put_back(restored, lost[0]))
    rows = memory.houses.setdefault(head.house, {})
    if lost or head.serial not in rows or memory.databases.get(name_of(desk)) != head.house:
        rows[head.serial] = (head.hash, f"{desk.clock():%Y-%m-%d}")
        memory.databases[name_of(desk)] = head.house
        _keep(desk.data_folder, memory)
    return tuple(told)


def name_of(desk: Desk) -> str:
    """Which database a desk works with; never who works there, or a password."""
    return str(desk.database.file.absolute()) if desk.database.file else desk.database.url.rpartition("@")[2]


def _replaced(desk: Desk, memory: Memory, head: Head) -> Iterator[Message]:
    if memory.databases.get(name_of(desk), head.house) != head.house:
        yield say(
            "The audit trail of this database begins with another row than when it was last opened here: it is another "
            "database, or the whole trail was rewritten."
        )


def _missing(serial: int, day: str, here: Mapping[int, str]) -> Message:
    if serial in here:
        return say(
            "Row {n} of the audit trail is not the one that was seen here on {day}: the trail was rewritten.",
            n=serial,
            day=day,
        )
    return say(
        "Row {n} of the audit trail, seen here on {day}, is gone: the trail was cut, or an earlier copy of the "
        "database is in its place.",
        n=serial,
        day=day,
    )


def _restored(records: Iterable[tuple[int, Record]], lost: Sequence[int]) -> Record | None:
    """The restoring of a backup that explains why rows are gone. Of a damaged database nobody knows the end: then it
    stands where the first of them had been.
    """
    for serial, record in records:
        rows = (record.changes[0].before or {}).get("rows", "")
        if int(rows) >= lost[-1] if rows.isdigit() else serial <= lost[0]:
            return record
    return None


def _put_back(restored: Record, serial: int) -> Message:
    return say(
        "{name} restored a backup of the database on {at:%Y-%m-%d}: what was recorded from row {n} on is gone.",
        name=restored.by,
        at=restored.at,
        n=serial,
    )


def _memory(folder: Path) -> Memory:
    try:
        found = json.loads((folder / NAME).read_text(encoding="utf-8"))
        houses = {
            str(house): {int(row): (str(seen[0]), str(seen[1])) for row, seen in rows.items()}
            for house, rows in found["houses"].items()
        }
        return Memory(houses, {str(name): str(house) for name, house in found["databases"].items()})
    except FileNotFoundError:
        return Memory()
    except (OSError, ValueError, AttributeError, TypeError, LookupError, RecursionError):
        log.warning("%s cannot be read; the trails are seen for the first time", folder / NAME)
        return Memory()


def _keep(folder: Path, memory: Memory) -> None:
    """Losing a memory is no reason to stop somebody's work."""
    newest = {house: dict(sorted(rows.items())[-MOST:]) for house, rows in memory.houses.items()}
    try:
        kept = json.dumps({"houses": newest, "databases": memory.databases}, indent=1)
        write_text(folder / NAME, f"{kept}\n", private=True)
    except EditorError as fault:
        log.warning("%s cannot be written: %s", folder / NAME, fault)
