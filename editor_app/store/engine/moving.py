"""Moves every row of one database into another of the same form: a desk of one machine to the server of a team."""

from sqlalchemy import Connection, Table, func, insert, select, text

from editor_app.store.engine.tables import archived, audit, edition, metadata, search_text

_AT_ONCE = 500
"""Rows that are read and written at a time: texts and files are never all in memory."""
_MADE_AGAIN = (search_text, edition)
"""What is made of the texts when it is missed; its form differs from engine to engine."""


def empty(tx: Connection) -> bool:
    """Whether no article was ever here."""
    return tx.execute(select(audit.c.serial).where(audit.c.article != "").limit(1)).first() is None


def clear(tx: Connection) -> None:
    """Take out what a database begins with. The trail is guarded even against its owner, who can lift that."""
    tx.exec_driver_sql("ALTER TABLE audit DISABLE TRIGGER USER")
    for table in reversed(metadata.sorted_tables):
        if table not in _MADE_AGAIN:
            tx.execute(table.delete())
    tx.exec_driver_sql("ALTER TABLE audit ENABLE TRIGGER USER")


def copy(source: Connection, target: Connection) -> None:
    """Every row as it is, with its number and its hash; the keys of the archive are left to be made again."""
    for table in metadata.sorted_tables:
        if table in _MADE_AGAIN:
            continue
        given = {"indexed": 0, "settled": 0, "keys": 0} if table is archived else {}
        rows = source.execute(select(table), execution_options={"yield_per": _AT_ONCE}).mappings()
        for part in rows.partitions(_AT_ONCE):
            target.execute(insert(table), [{**row, **given} for row in part])
        _count_on(target, table)


def _count_on(tx: Connection, table: Table) -> None:
    """Numbers that the server gives begin after those that came."""
    if "serial" not in table.c:
        return
    sequence = tx.execute(text("SELECT pg_get_serial_sequence(:table, 'serial')"), {"table": table.name}).scalar()
    last = tx.execute(select(func.max(table.c.serial))).scalar()
    if sequence and last:
        tx.execute(text("SELECT setval(CAST(:sequence AS regclass), :last)"), {"sequence": sequence, "last": last})
