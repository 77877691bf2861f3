"""Safekeeping: backups, and proof that the audit trail is whole."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import create_folder, write_text
from editor_app.store import audit
from editor_app.store.engine import backup as copies


def backup(desk: Desk, target: Path | None = None) -> Path:
    """Copy the database to a new file, or into a folder (the data folder's own) under a name that says when."""
    if target is not None and not target.is_dir():
        copies.backup(desk.database, target)
        return target
    folder = target or desk.data_folder / "backups"
    create_folder(folder)
    return copies.backup_into(desk.database, folder, desk.clock())


def restore(source: Path, target: Path) -> Path | None:
    """Put a backup in the place of a database file; where the replaced one is kept. No desk may be open on it."""
    return copies.restore(source, target)


def daily_backup(desk: Desk) -> Path | None:
    """Today's copy among the fourteen that are kept; None when it is there already or the database is on a server."""
    folder = desk.data_folder / "backups"
    if desk.database.file is None or any(folder.glob(f"editor-app-{desk.clock():%Y%m%d}T*.backup")):
        return None
    return backup(desk)


def verify(desk: Desk) -> tuple[str, ...]:
    """One sentence for each fault of the audit chain; empty when it is whole."""
    with desk.database.read() as tx:
        return audit.verify(tx)


def export_audit(desk: Desk) -> Iterator[str]:
    """The audit trail, a JSON object a line."""
    with desk.database.read() as tx:
        yield from audit.export(tx)


def write_lines(lines: Iterable[str], path: Path) -> int:
    """Write rows of a trail to a file; how many."""
    rows = list(lines)
    write_text(path, "".join(f"{row}\n" for row in rows))
    return len(rows)
