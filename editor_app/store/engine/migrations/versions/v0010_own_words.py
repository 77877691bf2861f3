"""The words that each person knows to be right."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the table."""
    op.create_table(
        "own_word",
        sa.Column("person", sa.Text, nullable=False, primary_key=True),
        sa.Column("word", sa.Text, nullable=False, primary_key=True),
        sa.Column("made_at", sa.String(32), nullable=False),
    )
