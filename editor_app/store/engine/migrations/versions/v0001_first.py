"""The first form: articles and their texts, decisions, reports, exports, the audit chain, people, the house."""

from typing import TYPE_CHECKING

import sqlalchemy as sa

if TYPE_CHECKING:
    from alembic.operations import Operations

Piece = sa.Column[str] | sa.Column[int] | sa.Column[bytes] | sa.Column[bool] | sa.Constraint

APPENDED = ("revision", "original", "decision", "export")
"""Rows that are never changed, and go only when their whole article goes."""

PRIVILEGES = {
    "editor": ("edit",),
    "manager": ("edit", "set aside any", "hand over any", "approve", "release", "unlock", "accept terms"),
    "administrator": ("edit", "accept terms", "purge", "administer"),
}
POLICIES = {"four_eyes": "yes", "approve_own": "no", "retention_days": "365"}


def upgrade(op: "Operations") -> None:
    """Make all tables of an empty database."""
    for table, pieces in (articles() | work() | trail() | people() | house()).items():
        op.create_table(table, *pieces)
    for table, column in (
        ("article", "changed_at"),
        ("revision", "digest"),
        ("decision", "article"),
        ("export", "article"),
        ("audit", "article"),
    ):
        op.create_index(f"ix_{table}_{column}", table, [column])
    fill(op)
    protect(op)


def texts(names: str) -> tuple[Piece, ...]:
    """Columns of free text."""
    return tuple(sa.Column(name, sa.Text(), nullable=False) for name in names.split())


def words(length: int, names: str, nullable: bool = False) -> tuple[Piece, ...]:
    """Columns of codes, digests and moments."""
    return tuple(sa.Column(name, sa.String(length), nullable=nullable) for name in names.split())


def numbers(names: str, nullable: bool = False) -> tuple[Piece, ...]:
    """Columns of whole numbers."""
    return tuple(sa.Column(name, sa.Integer(), nullable=nullable) for name in names.split())


def key(name: str, length: int = 36) -> tuple[Piece, ...]:
    """A column of the primary key."""
    return (sa.Column(name, sa.String(length), primary_key=True, nullable=False),)


def serial() -> tuple[Piece, ...]:
    """A number that keeps the order in which rows were added, and a uuid."""
    return (sa.Column("serial", sa.Integer(), primary_key=True, autoincrement=True), *unique_id())


def unique_id() -> tuple[Piece, ...]:
    """A uuid beside another primary key."""
    return (sa.Column("id", sa.String(36), nullable=False), sa.UniqueConstraint("id"))


def of_article(primary_key: bool = False) -> tuple[Piece, ...]:
    """The article a row belongs to."""
    owner = sa.ForeignKey("article.id", ondelete="CASCADE")
    return (sa.Column("article", sa.String(36), owner, nullable=False, primary_key=primary_key),)


def articles() -> dict[str, tuple[Piece, ...]]:
    """Articles, their revisions, and the files they came from."""
    return {
        "article": (
            *key("id"),
            *numbers("version head exports edition words"),
            *numbers("submitted approved", nullable=True),
            *texts("origin title language owner assignee holder submitter approver"),
            *words(40, "status"),
            *words(40, "set_aside_from", nullable=True),
            *words(32, "made_at changed_at"),
        ),
        "revision": (
            *key("id"),
            *of_article(),
            *numbers("number"),
            *texts("origin title body language front author note"),
            *words(40, "markup"),
            *words(64, "digest"),
            *words(32, "made_at"),
            sa.UniqueConstraint("article", "number"),
        ),
        "original": (
            *of_article(primary_key=True),
            *texts("origin name"),
            *words(64, "digest"),
            sa.Column("data", sa.LargeBinary(), nullable=False),
        ),
    }


def work() -> dict[str, tuple[Piece, ...]]:
    """Decisions on texts, reports about them, and their exports."""
    return {
        "decision": (
            *serial(),
            *of_article(),
            *texts("origin rule quote words_before words_after note made_by"),
            *words(40, "verdict scope"),
            *numbers("reason"),
            *words(32, "made_at"),
        ),
        "report": (
            *serial(),
            *of_article(),
            *numbers("revision version"),
            *texts("origin rules findings failures"),
            *words(64, "digest"),
            *words(32, "made_at"),
            sa.UniqueConstraint("article", "revision"),
        ),
        "export": (
            *serial(),
            *of_article(),
            *numbers("revision"),
            *texts("origin file made_by"),
            *words(40, "form"),
            *words(64, "digest file_digest"),
            *words(32, "made_at"),
            sa.Column("correction", sa.Boolean(), nullable=False),
        ),
    }


def trail() -> dict[str, tuple[Piece, ...]]:
    """The audit chain and its end."""
    return {
        "audit": (
            sa.Column("serial", sa.Integer(), primary_key=True, autoincrement=False),
            *unique_id(),
            *words(36, "article"),
            *numbers("revision"),
            *texts("origin made_by reason program rules"),
            *words(40, "action role status_after"),
            *words(40, "status_before", nullable=True),
            *words(32, "made_at"),
            *words(64, "digest previous hash"),
            sa.UniqueConstraint("previous"),
        ),
        "audit_end": (sa.Column("serial", sa.Integer(), primary_key=True), *words(64, "hash")),
    }


def people() -> dict[str, tuple[Piece, ...]]:
    """Who works here, what each role allows, what the house wants."""
    holder = sa.ForeignKey("person.id", ondelete="CASCADE")
    return {
        "person": (*key("id"), *texts("origin name"), *words(32, "made_at"), sa.UniqueConstraint("name")),
        "person_role": (
            sa.Column("person", sa.String(36), holder, primary_key=True, nullable=False),
            *key("role", 40),
        ),
        "role_privilege": (*key("role", 40), *key("privilege", 40)),
        "policy": (*key("key", 40), *texts("value")),
    }


def house() -> dict[str, tuple[Piece, ...]]:
    """The house list, what is proposed for it, and the exceptions that hold everywhere."""
    term = (*texts("origin concept term source acronym note"), *words(40, "kind status"))
    proposed = (*texts("origin concept term source acronym note made_by"), *words(40, "kind status"))
    return {
        "house_term": (*key("id"), *numbers("position"), *term),
        "house_suggestion": (*serial(), *proposed, *words(32, "made_at")),
        "house_exception": (
            *key("id"),
            *words(36, "article"),
            *texts("origin rule quote words_before words_after note made_by accepted_by"),
            *numbers("reason"),
            *words(32, "accepted_at"),
        ),
    }


def fill(op: "Operations") -> None:
    """What every database begins with: the roles' privileges, the policies, the empty chain."""
    privileges = sa.table("role_privilege", sa.column("role", sa.String), sa.column("privilege", sa.String))
    held = [{"role": role, "privilege": one} for role, allowed in PRIVILEGES.items() for one in allowed]
    op.bulk_insert(privileges, held)
    policies = sa.table("policy", sa.column("key", sa.String), sa.column("value", sa.Text))
    op.bulk_insert(policies, [{"key": name, "value": value} for name, value in POLICIES.items()])
    end = sa.table("audit_end", sa.column("serial", sa.Integer), sa.column("hash", sa.String))
    op.bulk_insert(end, [{"serial": 0, "hash": ""}])


def protect(op: "Operations") -> None:
    """Make the database itself refuse to change append-only tables."""
    if op.get_bind().dialect.name == "postgresql":
        for statement in postgres_triggers():
            op.execute(statement)
    else:
        for statement in sqlite_triggers():
            op.execute(statement)


def sqlite_triggers() -> list[str]:
    """The refusals in SQLite's words. A row may go once its article is gone: then the article is being purged."""
    refuse = "BEGIN SELECT RAISE(ABORT, 'rows of {0} are only ever added'); END"
    on_update = "CREATE TRIGGER {0}_no_update BEFORE UPDATE ON {0} " + refuse
    on_delete = "CREATE TRIGGER {0}_no_delete BEFORE DELETE ON {0} "
    orphan = "WHEN EXISTS (SELECT 1 FROM article WHERE id = OLD.article) "
    kept = [on_update.format("audit"), (on_delete + refuse).format("audit")]
    return kept + [part.format(table) for table in APPENDED for part in (on_update, on_delete + orphan + refuse)]


def postgres_triggers() -> list[str]:
    """The same refusals in PostgreSQL's words."""
    head = "RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN "
    refuse = "RAISE EXCEPTION 'rows of % are only ever added', TG_TABLE_NAME; "
    orphan = "IF EXISTS (SELECT 1 FROM article WHERE id = OLD.article) THEN " + refuse + "END IF; RETURN OLD; "
    row = "CREATE TRIGGER {0}_no_{1} BEFORE {1} ON {0} FOR EACH ROW EXECUTE FUNCTION {2}()"
    whole = "CREATE TRIGGER {0}_no_truncate BEFORE TRUNCATE ON {0} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()"
    statements = [
        f"CREATE FUNCTION refuse_change() {head}{refuse}END $$",
        f"CREATE FUNCTION refuse_single_delete() {head}{orphan}END $$",
        row.format("audit", "delete", "refuse_change"),
    ]
    for table in ("audit", *APPENDED):
        statements += [row.format(table, "update", "refuse_change"), whole.format(table)]
    return statements + [row.format(table, "delete", "refuse_single_delete") for table in APPENDED]
