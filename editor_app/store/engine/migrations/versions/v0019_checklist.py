"""What the house asks whoever submits or approves, and what was ticked with a step."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

POLICY = "INSERT INTO policy (key, value) VALUES ('checklist', '[]')"


def upgrade(op: "Operations") -> None:
    """Add the column, which is empty in earlier rows; their hashes hold without it. No house asked anything before."""
    op.add_column("audit", sa.Column("ticked", sa.Text(), nullable=False, server_default=""))
    op.execute(POLICY)
