"""When an article is due, how urgent it is, views of one's own, and indexes that hold all that a list is made of."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

INDEXES = (
    ["changed_at", "id"],
    ["status", "changed_at", "id"],
    ["owner"],
    ["assignee"],
    ["status", "exports", "assignee", "owner", "holder"],
)


def upgrade(op: "Operations") -> None:
    """Add the columns and the table. Nothing was due before, and everything was as urgent."""
    op.add_column("article", sa.Column("due", sa.String(40), nullable=False, server_default=""))
    op.add_column("article", sa.Column("priority", sa.String(40), nullable=False, server_default="normal"))
    op.drop_index("ix_article_changed_at", "article")
    op.drop_index("ix_article_status_changed_at", "article")
    for columns in INDEXES:
        op.create_index(f"ix_article_{'_'.join(columns)}", "article", columns)
    op.create_table(
        "saved_view",
        sa.Column("person", sa.Text, primary_key=True),
        sa.Column("name", sa.Text, primary_key=True),
        sa.Column("asked", sa.Text, nullable=False),
    )
