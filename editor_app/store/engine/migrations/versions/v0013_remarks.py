"""Comments that are written here."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the table; its rows go with their article."""
    op.create_table(
        "remark",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column(
            "article",
            sa.String(36),
            sa.ForeignKey("article.id", ondelete="CASCADE", name="fk_remark_article"),
            nullable=False,
        ),
        sa.Column("key", sa.String(64), nullable=False, unique=True),
        sa.Column("answers", sa.String(64), nullable=False),
        sa.Column("part", sa.String(40), nullable=False),
        sa.Column("quote", sa.Text, nullable=False),
        sa.Column("words_before", sa.Text, nullable=False),
        sa.Column("words_after", sa.Text, nullable=False),
        sa.Column("words", sa.Text, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_remark_article", "remark", ["article"])
