"""What was done to the lists of the house, in the audit trail."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the column; it is empty in the rows of articles, whose hashes hold without it."""
    op.add_column("audit", sa.Column("changes", sa.Text(), nullable=False, server_default=""))
