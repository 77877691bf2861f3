"""Which edition of a list holds."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the table; a list without a row in it is as the step before left it."""
    op.create_table(
        "edition",
        sa.Column("list", sa.String(40), primary_key=True),
        sa.Column("mark", sa.String(36), nullable=False),
    )
