"""Which version of a list is current."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the table; a list without a row has not changed since the step before."""
    op.create_table(
        "edition",
        sa.Column("list", sa.String(40), primary_key=True),
        sa.Column("mark", sa.String(36), nullable=False),
    )
