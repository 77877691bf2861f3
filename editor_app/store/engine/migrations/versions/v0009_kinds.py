"""How each revision came about."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the column. Rows are never changed: for those of earlier versions it is empty, and read from their note."""
    op.add_column("revision", sa.Column("kind", sa.String(40), nullable=False, server_default=""))
