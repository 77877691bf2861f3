"""The full text of articles, to be searched; filled later, and each text at once when it is kept."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

SQLITE = (
    "CREATE VIRTUAL TABLE search_words USING fts5("
    "words, content='', detail=none, columnsize=0, tokenize='ascii', prefix='1 2 3')",
)
"""All letters beyond ASCII belong to words for this tokenizer, whatever Unicode its library knows."""
POSTGRES = (
    "CREATE TABLE search_words (serial integer PRIMARY KEY REFERENCES search_text (serial) ON DELETE CASCADE, "
    "words tsvector NOT NULL)",
    "CREATE INDEX ix_search_words_words ON search_words USING gin (words)",
)


def upgrade(op: "Operations") -> None:
    """Add the tables, and an index with which the states are listed and counted."""
    op.create_table(
        "search_text",
        sa.Column("serial", sa.Integer, primary_key=True, autoincrement=True),
        sa.Column(
            "article",
            sa.String(36),
            sa.ForeignKey("article.id", ondelete="CASCADE", name="fk_search_text_article"),
            nullable=False,
        ),
        sa.Column("number", sa.Integer, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sqlite_autoincrement=True,  # what was taken out wrongly must never point at another text
    )
    op.create_index("ix_search_text_article", "search_text", ["article"])
    op.create_index("ix_article_status_changed_at", "article", ["status", "changed_at"])
    for statement in POSTGRES if op.get_bind().dialect.name == "postgresql" else SQLITE:
        op.execute(statement)
