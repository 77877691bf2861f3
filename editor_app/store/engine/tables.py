"""The rows, as they are today. Every change here needs a step in migrations/."""

from sqlalchemy import (
    Boolean,
    Column,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    UniqueConstraint,
)

from editor_app.store.engine.codecs import Prose, now, origin

NAMING = {
    "ix": "ix_%(table_name)s_%(column_0_N_name)s",
    "uq": "uq_%(table_name)s_%(column_0_N_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s",
    "pk": "pk_%(table_name)s",
}
"""Constraints need names, or a later step cannot change them on both engines."""

metadata = MetaData(naming_convention=NAMING)


def text(name: str, default: str | None = None) -> Column[str]:
    """A required column of free text."""
    return Column(name, Prose, nullable=False, default=default)


def uuid() -> Column[str]:
    """The primary key of most tables."""
    return Column("id", String(36), primary_key=True)


def code(name: str, primary_key: bool = False, default: str | None = None) -> Column[str]:
    """The value of an enumeration, or a fixed key."""
    return Column(name, String(40), nullable=False, primary_key=primary_key, server_default=default)


def digest(name: str) -> Column[str]:
    """A SHA-256 in hexadecimal, or empty."""
    return Column(name, String(64), nullable=False)


def moment(name: str) -> Column[str]:
    """A moment in UTC; the present one unless given."""
    return Column(name, String(32), nullable=False, default=now)


def count(name: str) -> Column[int]:
    """A required whole number."""
    return Column(name, Integer, nullable=False)


def machine() -> Column[str]:
    """Which machine wrote the row."""
    return Column("origin", Prose, nullable=False, default=origin)


def of_article(primary_key: bool = False) -> Column[str]:
    """The article a row belongs to; purging the article deletes it too."""
    key = ForeignKey("article.id", ondelete="CASCADE")
    return Column("article", String(36), key, nullable=False, primary_key=primary_key)


article = Table(
    "article",
    metadata,
    uuid(),
    count("version"),
    machine(),
    text("title"),
    text("language"),
    code("status"),
    count("head"),
    text("owner"),
    moment("made_at"),
    moment("changed_at"),
    text("assignee"),
    text("holder"),
    text("submitter"),
    Column("submitted", Integer),
    Column("approved", Integer),
    text("approver"),
    text("first_approver", ""),
    Column("set_aside_from", String(40)),
    count("exports"),
    count("edition"),
    count("words"),
    code("due", default=""),
    code("priority", default="normal"),
    Index("ix_article_changed_at_id", "changed_at", "id"),
    Index("ix_article_status_changed_at_id", "status", "changed_at", "id"),
    Index("ix_article_owner", "owner"),
    Index("ix_article_assignee", "assignee"),
    Index("ix_article_status_exports_assignee_owner_holder", "status", "exports", "assignee", "owner", "holder"),
)

revision = Table(
    "revision",
    metadata,
    uuid(),
    machine(),
    of_article(),
    count("number"),
    text("title"),
    text("body"),
    code("markup"),
    text("language"),
    text("front"),
    digest("digest"),
    text("author"),
    moment("made_at"),
    text("note"),
    code("kind"),
    UniqueConstraint("article", "number"),
    Index("ix_revision_digest", "digest"),
)

# Which texts can be found by their words. The words are in a table that differs from engine to engine: text_index.py.
search_text = Table(
    "search_text",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    of_article(),
    count("number"),
    count("version"),
    Index("ix_search_text_article", "article"),
    sqlite_autoincrement=True,
)

original = Table(
    "original",
    metadata,
    of_article(primary_key=True),
    machine(),
    text("name"),
    digest("digest"),
    Column("data", LargeBinary, nullable=False),
)

picture = Table(
    "picture",
    metadata,
    of_article(primary_key=True),
    code("name", primary_key=True),
    machine(),
    Column("data", LargeBinary, nullable=False),
)

decision = Table(
    "decision",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    machine(),
    of_article(),
    text("rule"),
    text("quote"),
    text("words_before"),
    text("words_after"),
    code("part", default="body"),
    code("verdict"),
    code("scope"),
    count("reason"),
    text("note"),
    text("made_by"),
    moment("made_at"),
    Index("ix_decision_article", "article"),
)

# A copy, not a reference: an exception of the house outlives the article in which it was first asked for.
house_exception = Table(
    "house_exception",
    metadata,
    uuid(),
    machine(),
    Column("article", String(36), nullable=False),
    text("rule"),
    text("quote"),
    text("words_before"),
    text("words_after"),
    code("part", default="body"),
    count("reason"),
    text("note"),
    text("made_by"),
    text("accepted_by"),
    moment("accepted_at"),
)

report = Table(
    "report",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    machine(),
    of_article(),
    count("revision"),
    count("version"),
    digest("digest"),
    text("rules"),
    text("findings"),
    text("failures"),
    moment("made_at"),
    UniqueConstraint("article", "revision"),
)

export = Table(
    "export",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    machine(),
    of_article(),
    count("revision"),
    digest("digest"),
    code("form"),
    text("file"),
    digest("file_digest"),
    text("made_by"),
    moment("made_at"),
    Column("correction", Boolean, nullable=False),
    Index("ix_export_article", "article"),
)

comment_state = Table(
    "comment_state",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    machine(),
    of_article(),
    digest("comment"),
    Column("open", Boolean, nullable=False),
    text("made_by"),
    moment("made_at"),
    Index("ix_comment_state_article", "article"),
)

source_text = Table(
    "source_text",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    machine(),
    of_article(),
    text("name"),
    text("title"),
    text("body"),
    code("markup"),
    text("language"),
    digest("digest"),
    text("made_by"),
    moment("made_at"),
    Index("ix_source_text_article", "article"),
)

# The audit rows that an article had where it came from, as lines of JSON: they are no part of the chain here.
came_from = Table(
    "came_from",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    machine(),
    of_article(),
    digest("bundle"),
    text("made_by"),
    moment("made_at"),
    text("chain"),
    UniqueConstraint("article", "bundle"),
)

# No foreign key: these rows stay when the article is purged.
audit = Table(
    "audit",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=False),
    Column("id", String(36), nullable=False, unique=True),
    machine(),
    Column("article", String(36), nullable=False),
    count("revision"),
    code("action"),
    text("made_by"),
    code("role"),
    moment("made_at"),
    Column("status_before", String(40)),
    code("status_after"),
    text("reason"),
    digest("digest"),
    text("program"),
    text("rules"),
    text("changes", ""),
    text("statement", ""),
    text("signature", ""),
    text("ticked", ""),
    digest("previous"),
    digest("hash"),
    UniqueConstraint("previous"),
    Index("ix_audit_article", "article"),
)

# One row: where the chain ends, so that rows cut off its end are missed.
audit_end = Table("audit_end", metadata, Column("serial", Integer, primary_key=True), digest("hash"))

person = Table(
    "person",
    metadata,
    uuid(),
    machine(),
    Column("name", Prose, nullable=False, unique=True),
    moment("made_at"),
    text("passphrase", ""),
)

person_role = Table(
    "person_role",
    metadata,
    Column("person", String(36), ForeignKey("person.id", ondelete="CASCADE"), primary_key=True),
    code("role", primary_key=True),
)

role_privilege = Table("role_privilege", metadata, code("role", primary_key=True), code("privilege", primary_key=True))

policy = Table("policy", metadata, code("key", primary_key=True), text("value"))

house_term = Table(
    "house_term",
    metadata,
    uuid(),
    machine(),
    count("position"),
    text("concept"),
    code("kind"),
    text("term"),
    code("status"),
    text("source"),
    text("acronym"),
    text("note"),
    code("case_rule"),
    code("valid_from"),
    code("valid_until"),
    text("made_by", ""),
    moment("made_at"),
)

house_suggestion = Table(
    "house_suggestion",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("id", String(36), nullable=False, unique=True),
    machine(),
    text("concept"),
    code("kind"),
    text("term"),
    code("status"),
    text("source"),
    text("acronym"),
    text("note"),
    text("made_by"),
    moment("made_at"),
    code("case_rule"),
    code("valid_from"),
    code("valid_until"),
)

remark = Table(
    "remark",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    machine(),
    of_article(),
    Column("key", String(64), nullable=False, unique=True),
    Column("answers", String(64), nullable=False),
    code("part"),
    text("quote"),
    text("words_before"),
    text("words_after"),
    text("words"),
    text("made_by"),
    moment("made_at"),
    Index("ix_remark_article", "article"),
)

saved_view = Table(
    "saved_view",
    metadata,
    Column("person", Prose, primary_key=True),
    Column("name", Prose, primary_key=True),
    text("asked"),
)

own_word = Table(
    "own_word",
    metadata,
    Column("person", Prose, primary_key=True),
    Column("word", Prose, primary_key=True),
    moment("made_at"),
)

ledger_entry = Table(
    "ledger_entry",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    machine(),
    of_article(),
    code("kind"),
    text("name"),
    text("post"),
    text("body"),
    text("title"),
    moment("made_at"),
    Index("ix_ledger_entry_article", "article"),
)

edition = Table("edition", metadata, code("list", primary_key=True), Column("mark", String(36), nullable=False))

# Its keys are in separate tables, which differ from engine to engine: see postings.py.
archived = Table(
    "archived",
    metadata,
    Column("serial", Integer, primary_key=True, autoincrement=True),
    Column("name", Prose, nullable=False, unique=True),
    Column("article", String(36), ForeignKey("article.id", ondelete="CASCADE"), unique=True),
    machine(),
    text("title"),
    text("date"),
    digest("digest"),
    count("words"),
    count("keys"),
    count("indexed"),
    count("settled"),
    Column("body", LargeBinary, nullable=False),
    Index("ix_archived_indexed", "indexed"),
    Index("ix_archived_settled", "settled"),
    sqlite_autoincrement=True,
)
