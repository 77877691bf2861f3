"""Articles, their revisions, and the files they came from."""

import hashlib
import re
from dataclasses import replace
from typing import cast
from uuid import UUID, uuid4

from sqlalchemy import RowMapping, and_, delete, insert, select
from sqlalchemy import update as change

from editor_app.domain.article import Article, Priority, Revision, RevisionKind, Status
from editor_app.domain.errors import Conflict, EditorError
from editor_app.domain.message import say
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.engine.tables import original as originals
from editor_app.store.engine.tables import revision as texts
from editor_app.store.search import text_index
from editor_app.text.manuscript import Front, Manuscript, Markup

_ASIDE = "Put aside: "
"""How the note of a text that was kept beside another once began."""
ID = re.compile(r"[0-9a-f-]{6,36}")
"""Six characters of an id are enough to name it."""
_COLUMNS = tuple(articles.columns.keys())
"""What of a row is an article's; a query may ask for more."""


def add(tx: Tx, article: Article) -> None:
    """Keep a new article."""
    tx.execute(insert(articles), row_of(article))


def get(tx: Tx, article_id: str) -> Article:
    """One article, by its id or by the beginning of it when no other begins so."""
    sought = article_id.strip().lower()
    if not ID.fullmatch(sought):
        raise unknown(article_id)
    whole = len(sought) == len(str(UUID(int=0)))
    means = articles.c.id == sought if whole else articles.c.id.startswith(sought, autoescape=True)
    query = select(articles).where(means).limit(2)
    found = tx.execute(query).mappings().all()
    if not found:
        raise unknown(article_id)
    if len(found) > 1:
        raise EditorError(
            say("More than one article has an id that begins with “{id}”.", id=article_id),
            say("Give more characters of the id."),
        )
    return article_of(found[0])


def update(tx: Tx, article: Article) -> Article:
    """Keep a changed article, unless somebody else has changed it since it was read."""
    changed = replace(article, version=article.version + 1)
    same = and_(articles.c.id == article.id, articles.c.version == article.version)
    if tx.execute(change(articles).where(same).values(**row_of(changed))).rowcount == 1:
        return changed
    get(tx, article.id)
    raise Conflict(
        say("“{title}” has been changed by somebody else in the meantime.", title=article.title),
        say("Look at it again, then repeat what you did."),
    )


def remove(tx: Tx, article_id: str) -> None:
    """Purge an article with all that belongs to it; its audit rows stay."""
    text_index.take_out(tx, article_id)
    if tx.execute(delete(articles).where(articles.c.id == article_id)).rowcount != 1:
        raise unknown(article_id)


def add_revision(tx: Tx, revision: Revision) -> None:
    """Keep a new text of an article. It is never changed again."""
    text = revision.manuscript
    if text.digest != revision.digest:
        raise ValueError("the digest is not that of the text")
    row = {
        "id": str(uuid4()),
        "article": revision.article,
        "number": revision.number,
        "title": text.title,
        "body": text.body,
        "markup": text.markup.value,
        "language": text.language,
        "front": codecs.packed(text.front),
        "digest": revision.digest,
        "author": revision.author,
        "made_at": codecs.stored(revision.made_at),
        "note": revision.note,
        "kind": revision.kind.value,
    }
    tx.execute(insert(texts), row)
    if revision.kind is not RevisionKind.ASIDE:
        text_index.put(tx, revision.article, revision.number, text.title, text.body)


def revision(tx: Tx, article_id: str, number: int) -> Revision:
    """One text of an article."""
    query = select(texts).where(texts.c.article == article_id, texts.c.number == number)
    row = tx.execute(query).mappings().one_or_none()
    if row is None:
        raise EditorError(
            say("The article has no revision {number}.", number=number), say("Choose one from its history.")
        )
    return revision_of(row)


def revisions(tx: Tx, article_id: str) -> tuple[Revision, ...]:
    """All texts of an article, oldest first."""
    query = select(texts).where(texts.c.article == article_id).order_by(texts.c.number)
    return tuple(revision_of(row) for row in tx.execute(query).mappings())


def with_digest(tx: Tx, digest: str) -> tuple[Article, ...]:
    """The articles that have, or once had, exactly this text; oldest first."""
    having = select(texts.c.article).where(texts.c.digest == digest)
    query = select(articles).where(articles.c.id.in_(having)).order_by(articles.c.made_at, articles.c.id)
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def keep_original(tx: Tx, article_id: str, name: str, data: bytes) -> None:
    """Keep the file an article came from, byte for byte."""
    digest = hashlib.sha256(data).hexdigest()
    tx.execute(insert(originals), {"article": article_id, "name": name, "data": data, "digest": digest})


def original(tx: Tx, article_id: str) -> tuple[str, bytes] | None:
    """Name and bytes of the file an article came from; None when it was pasted."""
    query = select(originals.c.name, originals.c.data, originals.c.digest).where(originals.c.article == article_id)
    row = tx.execute(query).one_or_none()
    if row is None:
        return None
    if hashlib.sha256(row.data).hexdigest() != row.digest:
        raise codecs.senseless(row.name)
    return row.name, row.data


def unknown(article_id: str) -> EditorError:
    """What is said when there is no such article."""
    return EditorError(
        say("There is no article “{id}”.", id=article_id[:60]),
        say("Give the id, or at least its first six characters."),
    )


def row_of(article: Article) -> dict[str, str | int | None]:
    """An article as a row."""
    before = article.set_aside_from
    return {
        "id": article.id,
        "version": article.version,
        "origin": article.origin or codecs.origin(),
        "title": article.title,
        "language": article.language,
        "status": article.status.value,
        "head": article.head,
        "owner": article.owner,
        "made_at": codecs.stored(article.made_at),
        "changed_at": codecs.stored(article.changed_at),
        "assignee": article.assignee,
        "holder": article.holder,
        "submitter": article.submitter,
        "submitted": article.submitted,
        "approved": article.approved,
        "approver": article.approver,
        "first_approver": article.first_approver,
        "set_aside_from": before.value if before else None,
        "exports": article.exports,
        "edition": article.edition,
        "words": article.words,
        "due": codecs.stored(article.due) if article.due else "",
        "priority": article.priority.value,
    }


def article_of(row: RowMapping) -> Article:
    """A row as an article."""
    before = row["set_aside_from"]
    special = {
        "status": codecs.choice(Status, row["status"]),
        "made_at": codecs.moment(row["made_at"]),
        "changed_at": codecs.moment(row["changed_at"]),
        "set_aside_from": codecs.choice(Status, before) if before else None,
        "due": codecs.moment(row["due"]) if row["due"] else None,
        "priority": codecs.choice(Priority, row["priority"]),
    }
    return Article(**{**{name: row[name] for name in _COLUMNS}, **special})


def revision_of(row: RowMapping) -> Revision:
    """A row as a revision."""
    front = cast("list[tuple[str, str]]", codecs.unpacked(row["front"]))
    known: Front = tuple((key, value) for key, value in front)
    text = Manuscript(row["title"], row["body"], codecs.choice(Markup, row["markup"]), row["language"], known)
    if text.digest != row["digest"]:
        raise codecs.senseless(row["title"])
    made_at = codecs.moment(row["made_at"])
    kind = codecs.choice(RevisionKind, row["kind"]) if row["kind"] else _kind_before(row)
    return Revision(row["article"], row["number"], text, row["digest"], row["author"], made_at, row["note"], kind)


def _kind_before(row: RowMapping) -> RevisionKind:
    """What a revision is that was kept before its kind was."""
    if row["number"] == 1:
        return RevisionKind.IMPORTED
    return RevisionKind.ASIDE if row["note"].startswith(_ASIDE) else RevisionKind.WRITTEN
