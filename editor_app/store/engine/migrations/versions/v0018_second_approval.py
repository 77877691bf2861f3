"""Who approved a text first, where the house wants two approvals, and whether it wants them."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

POLICY = "INSERT INTO policy (key, value) VALUES ('second_approval', 'no')"


def upgrade(op: "Operations") -> None:
    """Add the column, which is empty wherever one approval was enough. No house wanted two before."""
    op.add_column("article", sa.Column("first_approver", sa.Text(), nullable=False, server_default=""))
    op.execute(POLICY)
