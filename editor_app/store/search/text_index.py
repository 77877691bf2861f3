"""The index of full text: on SQLite a table of FTS5 that keeps no text, on a server a column of tsvector.

Both hold the terms of the newest text of each article. What a table without text forgets must be named again, so a
text is taken out by the terms of the revision that was put in.
"""

from collections.abc import Iterator, Sequence

from sqlalchemy import (
    ColumnElement,
    Select,
    and_,
    cast,
    column,
    delete,
    exists,
    false,
    func,
    insert,
    literal,
    or_,
    select,
    table,
)
from sqlalchemy import text as sql
from sqlalchemy import update as change
from sqlalchemy.dialects.postgresql import TSQUERY

from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article as articles
from editor_app.store.engine.tables import edition
from editor_app.store.engine.tables import revision as texts
from editor_app.store.engine.tables import search_text as known
from editor_app.store.search.terms import VERSION, Asked, asked, terms

_MOST = 700_000
"""Bytes of terms in one row of a server: a tsvector cannot hold more than a megabyte. Words of a text so long are found
together only when they are in one row.
"""
_EACH = 8
"""Bytes that a term costs beside its letters."""
FOUND = 5_000
"""Texts that a search finds at most: nobody reads more, and counting them would take longer than typing on."""
_READ = 500
"""Texts that are read to see whether terms follow each other; of more, all that have them are shown."""
_WORDS = table("search_words", column("rowid"), column("serial"), column("words"), column("search_words"))


def put(tx: Tx, article_id: str, number: int, title: str, body: str) -> None:
    """Make a text the one by which an article is found."""
    take_out(tx, article_id)
    for part in _parts(tx, sorted(terms(title, body))):
        row = {"article": article_id, "number": number, "version": VERSION}
        serial = tx.execute(insert(known), row).inserted_primary_key
        assert serial
        if _on_server(tx):
            query = "INSERT INTO search_words (serial, words) VALUES (:at, array_to_tsvector(CAST(:words AS text[])))"
            tx.execute(sql(query), {"at": serial[0], "words": part})
        else:
            query = "INSERT INTO search_words (rowid, words) VALUES (:at, :words)"
            tx.execute(sql(query), {"at": serial[0], "words": " ".join(part)})


def take_out(tx: Tx, article_id: str) -> None:
    """Forget the text of an article."""
    rows = tx.execute(select(known).where(known.c.article == article_id).order_by(known.c.serial)).all()
    if not rows:
        return
    if not _on_server(tx) and rows[0].version == VERSION:
        there = and_(texts.c.article == article_id, texts.c.number == rows[0].number)
        title, body = tx.execute(select(texts.c.title, texts.c.body).where(there)).one()
        query = "INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', :at, :words)"
        for row, part in zip(rows, _parts(tx, sorted(terms(title, body))), strict=True):
            tx.execute(sql(query), {"at": row.serial, "words": " ".join(part)})
    tx.execute(delete(known).where(known.c.article == article_id))


def missing(tx: Tx) -> Sequence[str]:
    """Articles whose newest text is not in the index, those changed last first."""
    there = and_(known.c.article == articles.c.id, known.c.number == articles.c.head, known.c.version == VERSION)
    query = select(articles.c.id).where(~exists().where(there)).order_by(articles.c.changed_at.desc())
    return tx.execute(query).scalars().all()


def put_head(tx: Tx, article_id: str) -> None:
    """Put the newest text of an article in, if there still is such an article."""
    there = and_(texts.c.article == articles.c.id, texts.c.number == articles.c.head)
    query = select(texts.c.number, texts.c.title, texts.c.body).join(articles, there)
    found = tx.execute(query.where(articles.c.id == article_id)).one_or_none()
    if found:
        put(tx, article_id, found.number, found.title, found.body)


def begin_again(tx: Tx) -> None:
    """Empty an index that was made of other terms."""
    if tx.execute(select(known.c.serial).where(known.c.version != VERSION).limit(1)).first() is None:
        return
    tx.execute(delete(known))
    if not _on_server(tx):
        tx.execute(sql("INSERT INTO search_words (search_words) VALUES ('delete-all')"))


def complete(tx: Tx) -> bool:
    """Whether every text was in the index at some time since it was made."""
    query = select(edition.c.mark).where(edition.c.list == known.name)
    return tx.execute(query).scalar_one_or_none() == str(VERSION)


def note_complete(tx: Tx) -> None:
    """Every text is in the index now; what is added later is put in when it is kept."""
    mark = {"mark": str(VERSION)}
    if not tx.execute(change(edition).where(edition.c.list == known.name).values(mark)).rowcount:
        tx.execute(insert(edition), {"list": known.name, **mark})


def containing(tx: Tx, words: Sequence[str], whole: bool) -> ColumnElement[bool]:
    """The condition that the newest text of an article, or its headline, contains words or such as begin with them; of
    writing without spaces, that it contains these letters.

    Of very many texts only the latest are found. `whole`: the index is complete; else texts that are not in it are
    read.
    """
    means = [asked(word) for word in words]
    found: ColumnElement[bool] = false()
    if all(means):
        found = articles.c.id.in_(_holding(tx, [one for one in means if one]))
        loose = [word for word, one in zip(words, means, strict=True) if one and one.loose and _comparable(word)]
        if loose and _few(tx, found):
            found = and_(found, *map(_read, loose))
    if whole:
        return found
    there = exists().where(known.c.article == articles.c.id, known.c.number == articles.c.head)
    return or_(found, and_(~there, *map(_read, words)))


def _holding(tx: Tx, means: Sequence[Asked]) -> Select[tuple[str]]:
    """The articles whose text has all terms, the latest first."""
    terms = [(term, more) for one in means for more, those in enumerate((one.whole, one.begun)) for term in those]
    if _on_server(tx):  # letters and digits alone: nothing to escape
        query = " & ".join(f"'{term}':*" if more else f"'{term}'" for term, more in terms)
        rows = select(_WORDS.c.serial).where(_WORDS.c.words.op("@@")(cast(literal(query), TSQUERY)))
        latest = rows.order_by(_WORDS.c.serial.desc()).limit(FOUND)
    else:
        query = " AND ".join(f'"{term}"*' if more else f'"{term}"' for term, more in terms)
        rows = select(_WORDS.c.rowid).where(_WORDS.c.search_words.op("MATCH")(literal(query)))
        latest = rows.order_by(_WORDS.c.rowid.desc()).limit(FOUND)
    return select(known.c.article).where(known.c.serial.in_(latest))


def _few(tx: Tx, found: ColumnElement[bool]) -> bool:
    some = select(articles.c.id).where(found).limit(_READ + 1).subquery()
    return tx.execute(select(func.count()).select_from(some)).scalar_one() <= _READ


def _comparable(word: str) -> bool:
    """Whether an engine compares these letters as the terms do: some know no case beyond ASCII."""
    return word.lower() == word.upper() or word.isascii()


def _read(word: str) -> ColumnElement[bool]:
    newest = and_(texts.c.article == articles.c.id, texts.c.number == articles.c.head)
    here = (texts.c.body.icontains(word, autoescape=True), texts.c.title.icontains(word, autoescape=True))
    return exists().where(newest, or_(*here))


def _parts(tx: Tx, found: Sequence[str]) -> Iterator[list[str]]:
    """Terms in rows that no engine refuses; at least one, so that an empty text is known too."""
    if not _on_server(tx):
        yield list(found)
        return
    part: list[str] = []
    taken = 0
    for term in found:
        if taken > _MOST:
            yield part
            part, taken = [], 0
        part.append(term)
        taken += len(term.encode()) + _EACH
    yield part


def _on_server(tx: Tx) -> bool:
    return tx.dialect.name == "postgresql"
