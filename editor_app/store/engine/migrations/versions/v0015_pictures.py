"""The pictures of articles."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations


def upgrade(op: "Operations") -> None:
    """Add the table; its rows go with their article."""
    op.create_table(
        "picture",
        sa.Column(
            "article",
            sa.String(36),
            sa.ForeignKey("article.id", ondelete="CASCADE", name="fk_picture_article"),
            primary_key=True,
        ),
        sa.Column("name", sa.String(40), primary_key=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column("data", sa.LargeBinary, nullable=False),
    )
