"""Articles, their revisions, and the files they came from."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import cast
from uuid import UUID, uuid4

from sqlalchemy import ColumnElement, RowMapping, and_, case, delete, exists, func, insert, or_, select
from sqlalchemy import update as change

from editor_app.domain.article import Action, Article, Revision, RevisionKind, Status
from editor_app.domain.errors import Conflict, EditorError
from editor_app.domain.message import say
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.engine.tables import audit
from editor_app.store.engine.tables import original as originals
from editor_app.store.engine.tables import revision as texts
from editor_app.text.manuscript import Front, Manuscript, Markup

_ASIDE = "Put aside: "
"""How the note of a text that was kept beside another once began."""
ID = re.compile(r"[0-9a-f-]{6,36}")
"""Six characters of an id are enough to name it."""


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


def listed(tx: Tx, search: str = "") -> tuple[Article, ...]:
    """All articles, or those that contain every word searched for, in their newest text or their details."""
    query = select(articles).order_by(articles.c.changed_at.desc(), articles.c.id)
    for word in search.split():
        columns = (articles.c.title, articles.c.owner, articles.c.assignee, texts.c.body)
        here, body = columns[:3], columns[3]
        newest = and_(texts.c.article == articles.c.id, texts.c.number == articles.c.head)
        query = query.where(
            or_(
                articles.c.id.startswith(word.lower(), autoescape=True),
                *(column.icontains(word, autoescape=True) for column in here),
                exists().where(newest, body.icontains(word, autoescape=True)),
            )
        )
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def remove(tx: Tx, article_id: str) -> None:
    """Purge an article with all that belongs to it; its audit rows stay."""
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
        "set_aside_from": before.value if before else None,
        "exports": article.exports,
        "edition": article.edition,
        "words": article.words,
    }


def article_of(row: RowMapping) -> Article:
    """A row as an article."""
    before = row["set_aside_from"]
    special = {
        "status": codecs.choice(Status, row["status"]),
        "made_at": codecs.moment(row["made_at"]),
        "changed_at": codecs.moment(row["changed_at"]),
        "set_aside_from": codecs.choice(Status, before) if before else None,
    }
    return Article(**{**row, **special})


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


def ages(tx: Tx, since: Sequence[datetime]) -> dict[Status, tuple[int, ...]]:
    """How many articles of each status were changed since each of these moments, the latest first, and before all."""
    steps = [(articles.c.changed_at >= codecs.stored(one), number) for number, one in enumerate(since)]
    kind = case(*steps, else_=len(since))
    rows = tx.execute(select(articles.c.status, kind, func.count()).group_by(articles.c.status, kind)).all()
    found = {(status, number): count for status, number, count in rows}
    return {one: tuple(found.get((one.value, at), 0) for at in range(len(since) + 1)) for one in Status}


def in_hand(tx: Tx) -> tuple[tuple[str, int, datetime], ...]:
    """Who has articles in hand, how many, and when the oldest was changed last; by name."""
    query = select(articles.c.holder, func.count(), func.min(articles.c.changed_at)).where(articles.c.holder != "")
    rows = tx.execute(query.group_by(articles.c.holder).order_by(articles.c.holder))
    return tuple((name, number, codecs.moment(oldest)) for name, number, oldest in rows)


def handed_in(tx: Tx, but: str, most: int) -> tuple[Article, ...]:
    """What waits for approval and was neither submitted nor written by somebody, the oldest first; `but` may be empty:
    then it is everything.
    """
    waits = articles.c.status == Status.SUBMITTED.value
    if but:
        waits = and_(waits, articles.c.submitter != but, ~_wrote(but))
    query = select(articles).where(waits).order_by(articles.c.changed_at, articles.c.id).limit(most)
    return tuple(article_of(row) for row in tx.execute(query).mappings())


def _wrote(name: str) -> ColumnElement[bool]:
    """Whether somebody wrote in an article since it was approved last; the file it began with is nobody's writing."""
    approvals = select(func.max(audit.c.revision)).where(
        audit.c.article == articles.c.id, audit.c.action == Action.APPROVE.value
    )
    since = func.coalesce(approvals.scalar_subquery(), 0)
    brought = and_(texts.c.number == 1, or_(texts.c.kind.in_(("", RevisionKind.IMPORTED.value)), texts.c.body == ""))
    return exists().where(texts.c.article == articles.c.id, texts.c.author == name, texts.c.number > since, ~brought)


def any_in(tx: Tx, statuses: Iterable[Status], of: str = "", sent_out: bool | None = None) -> bool:
    """Whether an article has one of these states; of somebody, when named, and exported before or not, when asked."""
    query = select(articles.c.id).where(articles.c.status.in_([one.value for one in statuses])).limit(1)
    if of:
        query = query.where(in_charge(of))
    if sent_out is not None:
        query = query.where(articles.c.exports > 0 if sent_out else articles.c.exports == 0)
    return tx.execute(query).first() is not None


def in_charge(name: str) -> ColumnElement[bool]:
    """Whether somebody has an article in hand, or it was given to them, or it is theirs and was given to nobody."""
    owner = case((articles.c.assignee == "", articles.c.owner), else_=articles.c.assignee)
    return or_(articles.c.holder == name, owner == name)
