"""What tells without reading it that a list, or anything else that people see, was changed by somebody."""

from uuid import uuid4

from sqlalchemy import Table, func, insert, select, update

from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article, audit_end, comment_state, decision, edition


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


def signs(tx: Tx) -> str:
    """What differs as soon as an article, a decision, a comment or a step was added or changed: a few look-ups."""
    asked = (
        select(audit_end.c.hash).limit(1),
        select(func.max(article.c.changed_at)),
        select(func.max(decision.c.serial)),
        select(func.max(comment_state.c.serial)),
    )
    row = tx.execute(select(*(one.scalar_subquery() for one in asked))).one()
    return "/".join(map(str, row))
