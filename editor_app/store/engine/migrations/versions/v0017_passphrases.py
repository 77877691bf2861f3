"""What is kept of the passphrase by which a person is known at an account that others use too."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the column; it is empty for whoever has none."""
    op.add_column("person", sa.Column("passphrase", sa.Text(), nullable=False, server_default=""))
