"""Which version of a list is current, known without reading the list, so that a cached copy can be checked."""

from uuid import uuid4

from sqlalchemy import Table, func, insert, select, update

from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import edition


def renew(tx: Tx, listed: Table) -> None:
    """A list has changed: it gets a mark that no version had before."""
    mark = str(uuid4())
    if not tx.execute(update(edition).where(edition.c.list == listed.name).values(mark=mark)).rowcount:
        tx.execute(insert(edition), {"list": listed.name, "mark": mark})


def of(tx: Tx, listed: Table) -> str:
    """The version of a list. It includes the number of rows, because rows of a deleted article leave no mark."""
    mark = tx.execute(select(edition.c.mark).where(edition.c.list == listed.name)).scalar_one_or_none()
    rows = tx.execute(select(func.count()).select_from(listed)).scalar_one()
    return f"{mark or ''}/{rows}"
