"""The archive: earlier texts, stored with the keys that find them."""

import hashlib
import zlib
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from sqlalchemy import RowMapping, Select, delete, func, insert, or_, select, update

from editor_app.domain.archive import Archived, ArchiveSize, Listed
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.store.engine import codecs
from editor_app.store.engine.tables import archived
from editor_app.store.engine.tables import article as articles

if TYPE_CHECKING:
    from editor_app.store.engine.database import Tx
    from editor_app.store.postings import Hashes, Holders

_AT_ONCE = 5000
"""Names or numbers in one query: a statement can only hold so many."""


def digest(text: Archived) -> str:
    """SHA-256 over what is kept of a text."""
    return hashlib.sha256(f"{text.title}\0{text.date}\0{text.body}".encode(errors="surrogatepass")).hexdigest()


def known(tx: "Tx", names: Sequence[str]) -> dict[str, str]:
    """Those of the names that are in the archive, each with the digest of its text."""
    found: dict[str, str] = {}
    for start in range(0, len(names), _AT_ONCE):
        query = select(archived.c.name, archived.c.digest).where(archived.c.name.in_(names[start : start + _AT_ONCE]))
        found |= {row.name: row.digest for row in tx.execute(query)}
    return found


def put(tx: "Tx", texts: Sequence[tuple[Archived, int, "Hashes"]], made_by: int) -> None:
    """Store texts with their word counts and keys, replacing any with the same name.

    `made_by` is the version of the rules that made the keys.
    """
    from editor_app.store import postings  # needs numpy, which is heavy

    _drop(tx, [text.name for text, _, _ in texts])
    given = [_row(text, words, len(keys), made_by) for text, words, keys in texts]
    made = insert(archived).returning(archived.c.serial, sort_by_parameter_order=True)
    numbers = tx.execute(made, given).scalars().all() if given else []
    postings.add(tx, [(number, keys) for number, (_, _, keys) in zip(numbers, texts, strict=True)])


def remove(tx: "Tx", name: str) -> None:
    """Remove a text and its keys."""
    if not _drop(tx, [name]):
        raise EditorError(
            say("“{name}” is not in the archive.", name=name),
            say("Search the archive and give the name that it shows."),
        )


def forget(tx: "Tx", article: str) -> None:
    """Remove the text of an article of the desk, if it is in the archive."""
    name = tx.execute(select(archived.c.name).where(archived.c.article == article)).scalar_one_or_none()
    if name is not None:
        _drop(tx, [name])


def holders(tx: "Tx", keys: "Hashes", limit: int) -> "Holders":
    """The numbers of the texts that have the keys; see postings.holders."""
    from editor_app.store import postings  # needs numpy, which is heavy

    return postings.holders(tx, keys, limit)


def is_empty(tx: "Tx") -> bool:
    """Whether there is nothing to compare with."""
    return tx.execute(select(archived.c.serial).limit(1)).first() is None


def texts(tx: "Tx", numbers: Sequence[int]) -> dict[int, Archived]:
    """The texts with these numbers, as far as they are still there."""
    found: dict[int, Archived] = {}
    for start in range(0, len(numbers), _AT_ONCE):
        chosen = _whole().where(archived.c.serial.in_(numbers[start : start + _AT_ONCE]))
        found |= {row["serial"]: _text(row) for row in tx.execute(chosen).mappings()}
    return found


def text(tx: "Tx", name: str) -> Archived:
    """One text by its name."""
    row = tx.execute(_whole().where(archived.c.name == name)).mappings().one_or_none()
    if row is None:
        raise EditorError(say("“{name}” is no longer in the archive.", name=name), say("Check the text again."))
    return _text(row)


def listed(tx: "Tx", words: str, most: int) -> tuple[Listed, ...]:
    """The texts whose title or name contains some words, the newest first, up to a limit."""
    columns = (archived.c.name, archived.c.title, archived.c.date, archived.c.words, archived.c.article)
    join = archived.outerjoin(articles, articles.c.id == archived.c.article)
    query = select(*columns, articles.c.status).select_from(join).order_by(archived.c.serial.desc()).limit(most)
    if words:
        query = query.where(or_(*(column.icontains(words, autoescape=True) for column in columns[:2])))
    return tuple(
        Listed(row.name, row.title, row.date, row.words, row.article or "", row.status or "")
        for row in tx.execute(query)
    )


def number_of(tx: "Tx", article: str) -> int | None:
    """The number of the text that is an article of the desk; None when it is not in."""
    return tx.execute(select(archived.c.serial).where(archived.c.article == article)).scalar_one_or_none()


def size(tx: "Tx", made_by: int) -> ArchiveSize:
    """How much there is."""
    from editor_app.store import postings  # needs numpy, which is heavy

    totals = (
        func.count(),
        func.coalesce(func.sum(archived.c.words), 0),
        func.coalesce(func.sum(archived.c["keys"]), 0),
    )
    texts, words, keys = (int(total) for total in tx.execute(select(*totals).select_from(archived)).one())
    return ArchiveSize(texts, words, keys, outdated(tx, made_by), postings.room(tx))


def unmade(tx: "Tx") -> int:
    """How many texts wait for their keys in a rebuild that was begun."""
    query = select(func.count()).select_from(archived).where(archived.c.indexed == 0)
    texts: int = tx.execute(query).scalar_one()
    return texts


def outdated(tx: "Tx", made_by: int) -> int:
    """How many texts cannot be found, because their keys were made by other rules or not made yet."""
    query = select(func.count()).select_from(archived).where(archived.c.indexed != made_by)
    texts: int = tx.execute(query).scalar_one()
    return texts


def forget_keys(tx: "Tx") -> None:
    """Start the index again: no text is found until its keys are made."""
    from editor_app.store import postings  # needs numpy, which is heavy

    postings.clear(tx)
    tx.execute(update(archived).values(indexed=0, settled=1))


def without_keys(tx: "Tx", most: int) -> tuple[tuple[int, str], ...]:
    """Some texts whose keys are to be made: number and body."""
    query = select(archived.c.serial, archived.c.body).where(archived.c.indexed == 0).limit(most)
    return tuple((row.serial, _body(row.body)) for row in tx.execute(query))


def index(tx: "Tx", made: Sequence[tuple[int, "Hashes"]], made_by: int) -> None:
    """Store keys that were made again; what was removed meanwhile stays removed."""
    from editor_app.store import postings  # needs numpy, which is heavy

    numbers = [number for number, _ in made]
    query = select(archived.c.serial).where(archived.c.serial.in_(numbers), archived.c.indexed == 0)
    there = set(tx.execute(query).scalars())
    postings.add(tx, [(number, keys) for number, keys in made if number in there])
    for number, keys in made:
        here = archived.c.serial == number
        tx.execute(update(archived).where(here).values(indexed=made_by, settled=0, keys=len(keys)))


def fresh(tx: "Tx") -> int:
    """How many keys wait to be sorted in."""
    waiting: int = tx.execute(
        select(func.coalesce(func.sum(archived.c["keys"]), 0)).where(archived.c.settled == 0)
    ).scalar_one()
    return int(waiting)


def stripes(tx: "Tx") -> range:
    """The parts in which fresh keys are sorted in; see postings.stripes."""
    from editor_app.store import postings  # needs numpy, which is heavy

    return postings.stripes(tx)


def sort_in(tx: "Tx", stripe: int) -> None:
    """Sort in one part of the fresh keys."""
    from editor_app.store import postings  # needs numpy, which is heavy

    postings.sort_in(tx, stripe)


def last(tx: "Tx") -> int:
    """The greatest number there is."""
    number: int = tx.execute(select(func.coalesce(func.max(archived.c.serial), 0))).scalar_one()
    return number


def settled(tx: "Tx", up_to: int) -> None:
    """Note that the keys of texts up to a number are sorted in."""
    tx.execute(update(archived).where(archived.c.settled == 0, archived.c.serial <= up_to).values(settled=1))


def _drop(tx: "Tx", names: Sequence[str]) -> int:
    """Remove texts by their names, and return how many.

    Keys that today's rules made are removed too. Older ones lead nowhere, and disappear when the index is rebuilt.
    """
    from editor_app.store import postings  # needs numpy, which is heavy
    from editor_app.text.repeats.fingerprints import kept_keys
    from editor_app.text.repeats.folding import FINGERPRINT

    gone = 0
    for start in range(0, len(names), _AT_ONCE):
        these = archived.c.name.in_(names[start : start + _AT_ONCE])
        current = select(archived.c.serial, archived.c.body).where(these, archived.c.indexed == FINGERPRINT)
        postings.take_out(tx, [(row.serial, kept_keys(_body(row.body))) for row in tx.execute(current)])
        gone += tx.execute(delete(archived).where(these)).rowcount
    return gone


def _whole() -> Select[Any]:
    join = archived.outerjoin(articles, articles.c.id == archived.c.article)
    return select(archived, articles.c.status).select_from(join)


def _row(text: Archived, words: int, keys: int, made_by: int) -> dict[str, str | int | bytes | None]:
    return {
        "name": text.name,
        "article": text.article or None,
        "title": text.title,
        "date": text.date,
        "digest": digest(text),
        "words": words,
        "keys": keys,
        "indexed": made_by,
        "settled": 0,
        "body": zlib.compress(text.body.encode(errors="surrogatepass"), 6),
    }


def _text(row: RowMapping) -> Archived:
    body, state = _body(row["body"]), row["status"] or ""
    return Archived(row["name"], row["title"], row["date"], body, row["article"] or "", state)


def _body(packed: bytes) -> str:
    try:
        return zlib.decompress(packed).decode(errors="surrogatepass")
    except (zlib.error, UnicodeDecodeError, TypeError) as fault:
        raise codecs.senseless("archive") from fault
