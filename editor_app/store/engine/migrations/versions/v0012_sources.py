"""The Chinese texts that articles render."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

SQLITE = (
    "CREATE TRIGGER source_text_no_update BEFORE UPDATE ON source_text "
    "BEGIN SELECT RAISE(ABORT, 'rows of source_text are only ever added'); END",
    "CREATE TRIGGER source_text_no_delete BEFORE DELETE ON source_text "
    "WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article) "
    "BEGIN SELECT RAISE(ABORT, 'rows of source_text are only ever added'); END",
)
POSTGRES = (
    "CREATE TRIGGER source_text_no_update BEFORE update ON source_text FOR EACH ROW EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER source_text_no_truncate BEFORE TRUNCATE ON source_text "
    "FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()",
    "CREATE TRIGGER source_text_no_delete BEFORE delete ON source_text "
    "FOR EACH ROW EXECUTE FUNCTION refuse_single_delete()",
)


def upgrade(op: "Operations") -> None:
    """Add the table; its rows are only ever added, and go with their article."""
    op.create_table(
        "source_text",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column("origin", sa.Text, nullable=False),
        sa.Column(
            "article",
            sa.String(36),
            sa.ForeignKey("article.id", ondelete="CASCADE", name="fk_source_text_article"),
            nullable=False,
        ),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("title", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("markup", sa.String(40), nullable=False),
        sa.Column("language", sa.Text, nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("made_by", sa.Text, nullable=False),
        sa.Column("made_at", sa.String(32), nullable=False),
    )
    op.create_index("ix_source_text_article", "source_text", ["article"])
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
