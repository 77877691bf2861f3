"""Which comments of an article's file are open."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

SQLITE = (
    "CREATE TRIGGER comment_state_no_update BEFORE UPDATE ON comment_state "
    "BEGIN SELECT RAISE(ABORT, 'rows of comment_state are only ever added'); END",
    "CREATE TRIGGER comment_state_no_delete BEFORE DELETE ON comment_state "
    "WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article) "
    "BEGIN SELECT RAISE(ABORT, 'rows of comment_state are only ever added'); END",
)
POSTGRES = (
    "CREATE TRIGGER comment_state_no_update BEFORE update ON comment_state "
    "FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER comment_state_no_truncate BEFORE TRUNCATE ON comment_state "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER comment_state_no_delete BEFORE delete ON comment_state "
    "FOR EACH ROW EXECUTE FUNCTION refuse_single_delete()",
)


def upgrade(op: "Operations") -> None:
    """Add the table; its rows are only ever added, and go with their article."""
    op.create_table(
        "comment_state",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column(
            "article",
            sa.String(36),
            sa.ForeignKey("article.id", ondelete="CASCADE", name="fk_comment_state_article"),
            nullable=False,
        ),
        sa.Column("comment", sa.String(64), nullable=False),
        sa.Column("open", sa.Boolean, nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_comment_state_article", "comment_state", ["article"])
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
