"""What a person signed with a step, and whether the house wants that."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

POLICY = "INSERT INTO policy (key, value) VALUES ('signatures', 'no')"


def upgrade(op: "Operations") -> None:
    """Add the columns; they are empty in rows that nobody signed, whose hashes hold without them."""
    for name in ("statement", "signature"):
        op.add_column("audit", sa.Column(name, sa.Text(), nullable=False, server_default=""))
    op.execute(POLICY)
