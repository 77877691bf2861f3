"""The history that came with a bundle."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

SQLITE = (
    "CREATE TRIGGER came_from_no_update BEFORE UPDATE ON came_from "
    "BEGIN SELECT RAISE(ABORT, 'rows of came_from are only ever added'); END",
    "CREATE TRIGGER came_from_no_delete BEFORE DELETE ON came_from "
    "WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article) "
    "BEGIN SELECT RAISE(ABORT, 'rows of came_from are only ever added'); END",
)
POSTGRES = (
    "CREATE TRIGGER came_from_no_update BEFORE update ON came_from FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER came_from_no_truncate BEFORE TRUNCATE ON came_from "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER came_from_no_delete BEFORE delete ON came_from "
    "FOR EACH ROW EXECUTE FUNCTION refuse_single_delete()",
)


def upgrade(op: "Operations") -> None:
    """Add the table; its rows are only ever added, and go with their article."""
    op.create_table(
        "came_from",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column(
            "article",
            sa.String(36),
            sa.ForeignKey("article.id", ondelete="CASCADE", name="fk_came_from_article"),
            nullable=False,
        ),
        sa.Column("bundle", sa.String(64), nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
        sa.Column("chain", sa.Text, nullable=False),
        sa.UniqueConstraint("article", "bundle", name="uq_came_from_article_bundle"),
    )
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
