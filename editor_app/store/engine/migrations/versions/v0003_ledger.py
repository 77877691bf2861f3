"""The ledger of approved articles; case rules, dates and authors for the terms of the house."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

_OLD = "2000-01-01T00:00:00.000000+00:00"
"""The moment of terms that were there before their moments were kept."""


def upgrade(op: "Operations") -> None:
    """Add the columns and the table."""
    for table in ("house_term", "house_suggestion"):
        for name, usual in (("case_rule", "auto"), ("valid_from", ""), ("valid_until", "")):
            op.add_column(table, sa.Column(name, sa.String(40), nullable=False, server_default=usual))
    op.add_column("house_term", sa.Column("made_by", sa.Text(), nullable=False, server_default=""))
    op.add_column("house_term", sa.Column("made_at", sa.String(32), nullable=False, server_default=_OLD))
    op.create_table(
        "ledger_entry",
        sa.Column("serial", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("article", sa.String(36), sa.ForeignKey("article.id", ondelete="CASCADE"), nullable=False),
        sa.Column("kind", sa.String(40), nullable=False),
        *(sa.Column(name, sa.Text(), nullable=False) for name in ("name", "post", "body", "title")),
        sa.Column("made_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_ledger_entry_article", "ledger_entry", ["article"])
