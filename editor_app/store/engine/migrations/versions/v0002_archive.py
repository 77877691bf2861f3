"""The archive: earlier texts, and by which keys each is found.

SQLite keeps the keys in buckets, which take a third of the space and a fraction of the reads that one row for each key
would; new keys wait in rows until they are sorted in. PostgreSQL keeps one row for each key, in tables partitioned by
hash, each with its own index; they can be spread over several servers.
"""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

PARTS = 32
"""Partitions on a server: a number that many servers can share evenly."""


def upgrade(op: "Operations") -> None:
    """Make the tables of the archive."""
    server = op.get_bind().dialect.name == "postgresql"
    op.create_table(
        "archived",
        sa.Column("serial", sa.Integer(), primary_key=True, autoincrement=True),
        sa.Column("name", sa.Text(), nullable=False, unique=True),
        sa.Column("article", sa.String(36), sa.ForeignKey("article.id", ondelete="CASCADE"), unique=True),
        sa.Column("origin", sa.Text(), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("date", sa.Text(), nullable=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("words", sa.Integer(), nullable=False),
        sa.Column("keys", sa.Integer(), nullable=False),
        sa.Column("indexed", sa.Integer(), nullable=False),
        sa.Column("settled", sa.Integer(), nullable=False),
        sa.Column("body", sa.LargeBinary(), nullable=False),
        sqlite_autoincrement=True,  # the number of a removed text must not be reused: its keys may still be there
    )
    op.create_index("ix_archived_indexed", "archived", ["indexed"])
    op.create_index("ix_archived_settled", "archived", ["settled"])
    if server:
        op.execute(
            "CREATE TABLE archive_key (hash integer NOT NULL, text integer NOT NULL, PRIMARY KEY (hash, text)) "
            "PARTITION BY HASH (hash)"
        )
        for part in range(PARTS):
            op.execute(
                f"CREATE TABLE archive_key_{part} PARTITION OF archive_key "
                f"FOR VALUES WITH (MODULUS {PARTS}, REMAINDER {part})"
            )
    else:
        op.execute("CREATE TABLE archive_bucket (bucket INTEGER PRIMARY KEY, data BLOB NOT NULL)")
        op.execute(
            "CREATE TABLE archive_fresh (hash INTEGER NOT NULL, text INTEGER NOT NULL, "
            "PRIMARY KEY (hash, text)) WITHOUT ROWID"
        )
