"""A decision says whether it is about the headline or the body."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the column; until now, only the body was checked."""
    for table in ("decision", "house_exception"):
        op.add_column(table, sa.Column("part", sa.String(40), nullable=False, server_default="body"))
