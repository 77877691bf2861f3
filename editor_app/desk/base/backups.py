"""Backups, and proof that the audit trail is intact."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder, write_text
from editor_app.domain.chain import Head
from editor_app.domain.message import Message
from editor_app.store import audit
from editor_app.store.engine import backup as copies
from editor_app.store.trust import witness

_FOLDER = "backups"


@dataclass(frozen=True, slots=True)
class Backup:
    """A copy of the database: when it was made, and how many articles it holds; None if it cannot be read."""

    path: Path
    at: datetime
    articles: int | None


def backups_in(data: Path) -> tuple[Backup, ...]:
    """The backups in a data folder, the newest first. Needs no database."""
    dated = ((path, copies.made_at(path)) for path in (data / _FOLDER).glob("*"))
    found = [Backup(path, at, copies.counted(path)) for path, at in dated if at]
    return tuple(sorted(found, key=lambda one: one.at, reverse=True))


def backup(desk: Desk, target: Path | None = None) -> Path:
    """Copy the database to a new file, or into a folder (the data folder's own) under a name that says when."""
    if target is not None and not target.is_dir():
        copies.backup(desk.database, target)
        return target
    return _backup_into(desk, target or _folder(desk))


def restore(source: Path, target: Path) -> Path | None:
    """Replace a database file with a backup; returns where the replaced one is kept. No desk may be open on it."""
    return copies.restore(source, target)


def end_of(file: Path) -> Head | None:
    """Where the audit trail of a database file ends; None where that cannot be read."""
    found = copies.end_of(file)
    return Head(*found) if found else None


def daily_backup(desk: Desk, cancelled: Callable[[], bool] = lambda: False) -> Path | None:
    """Make today's backup, one of fourteen that are kept; None when there is one or the database is on a server.

    Days are local, not UTC. Raises Cancelled, and then leaves no file.
    """
    today = desk.clock().astimezone().date()
    made = copies.times(_folder(desk))
    if desk.database.file is None or any(at.astimezone().date() == today for at in made):
        return None
    return _backup_into(desk, _folder(desk), cancelled)


def verify(desk: Desk) -> tuple[Message, ...]:
    """One sentence for each fault in the audit chain, or for what the database holds and the chain does not tell; empty
    when all is intact.
    """
    with desk.database.read() as tx:
        return (*audit.verify(tx), *witness.strays(tx))


def export_audit(desk: Desk) -> Iterator[str]:
    """The audit trail as JSON Lines."""
    with desk.database.read() as tx:
        yield from audit.export(tx)


def write_lines(lines: Iterable[str], path: Path) -> int:
    """Write rows of a trail to a file; how many."""
    rows = list(lines)
    write_text(path, "".join(f"{row}\n" for row in rows))
    return len(rows)


def _folder(desk: Desk) -> Path:
    return desk.data_folder / _FOLDER


def _backup_into(desk: Desk, folder: Path, cancelled: Callable[[], bool] = lambda: False) -> Path:
    create_folder(folder, private=True)
    return copies.backup_into(desk.database, folder, desk.clock(), cancelled)
