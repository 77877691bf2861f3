"""The archive at the desk: add earlier texts, find what a text shares with them, remove texts."""

from collections.abc import Iterable, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from editor_app.desk.base.desk import Desk
from editor_app.domain.archive import Archived, ArchiveSize, Earlier, Listed, Shared
from editor_app.domain.article import Article, Revision
from editor_app.store import archive
from editor_app.store.engine.database import Tx
from editor_app.text.language.words import count_words
from editor_app.text.prepared import Text
from editor_app.text.repeats import Passage
from editor_app.text.repeats.folding import FINGERPRINT

if TYPE_CHECKING:  # needs numpy, which is heavy
    from editor_app.text.repeats.fingerprints import Hashes

_MOST_HOLDERS = 2000
"""A key that more texts than this have gets no vote."""
_STOCK = 4
"""A passage in this many texts is wording that the house always uses."""
_WHOLE = 0.5
"""A passage that is a larger share of the earlier text than this is a reprint, however many there are."""


def search(desk: Desk, text: Text, article: str = "") -> tuple[Earlier, ...]:
    """What a text shares with earlier ones, the most first; neither the archived text of `article` itself
    counts, nor what came in after it.
    """
    with desk.database.read() as tx:
        return found_in(tx, text, article)


def found_in(tx: Tx, text: Text, article: str = "") -> tuple[Earlier, ...]:
    """The same inside a transaction."""
    if archive.is_empty(tx):
        return ()  # before the keys of the text are made, which would delay a window for nothing
    from editor_app.text.repeats import candidates as looking  # need numpy, which is heavy
    from editor_app.text.repeats.fingerprints import fingerprints
    from editor_app.text.repeats.tokens import tokens

    prints = fingerprints(tokens(text))
    keys, places = looking.distinct(prints)
    held = archive.holders(tx, keys, _MOST_HOLDERS)
    own = archive.number_of(tx, article) if article else None
    others = held.text > 0 if own is None else held.text < own  # what was approved later is not earlier
    holdings = looking.Holdings(prints, places, held.asked[others], held.text[others], held.count, archive.last(tx))
    chosen = looking.candidates(holdings)
    texts = archive.texts(tx, [one.number for one in chosen])
    there = ((texts[one.number], one) for one in chosen if one.number in texts)
    earlier = [_earlier(text, looking.shared(holdings, one, text.body)) for text, one in there]
    return tuple(sorted((one for one in earlier if one.shared), key=_weight, reverse=True))


def text_of(desk: Desk, name: str) -> Archived:
    """One text of the archive."""
    with desk.database.read() as tx:
        return archive.text(tx, name)


def listed(desk: Desk, words: str = "", most: int = 500) -> tuple[Listed, ...]:
    """The texts whose title or name contains some words, the newest first, up to a limit."""
    with desk.database.read() as tx:
        return archive.listed(tx, words.strip(), most)


def stats(desk: Desk) -> ArchiveSize:
    """How much the archive holds."""
    with desk.database.read() as tx:
        return archive.size(tx, FINGERPRINT)


def take_out(desk: Desk, names: Sequence[str]) -> tuple[Archived, ...]:
    """Remove texts, and return them for `put_back`."""
    with desk.database.begin() as tx:
        texts = tuple(archive.text(tx, name) for name in names)
        for name in names:
            archive.remove(tx, name)
    return texts


def put_back(desk: Desk, texts: Sequence[Archived]) -> None:
    """Add removed texts again."""
    with desk.database.begin() as tx:
        put(tx, texts)


def remove(desk: Desk, names: Sequence[str]) -> int:
    """Remove texts; returns how many."""
    with desk.database.begin() as tx:
        for name in names:
            archive.remove(tx, name)
    return len(names)


def keep(tx: Tx, article: Article, revision: Revision, date: str) -> None:
    """Add the approved text of an article, replacing an earlier one of the same article."""
    text = revision.manuscript
    put(tx, [Archived(article.id, text.title, date, text.body, article.id)])


def forget(tx: Tx, article: str) -> None:
    """Remove the text of an article that is deleted for good."""
    archive.forget(tx, article)


def put(tx: Tx, texts: Sequence[Archived]) -> None:
    """Put texts in with their keys."""
    archive.put(tx, [(one, *counted(one.body)) for one in texts], FINGERPRINT)


@lru_cache(maxsize=4)
def counted(body: str) -> "tuple[int, Hashes]":
    """The words and keys of a text. Asked before a transaction, so that nobody waits for it there."""
    from editor_app.text.repeats.fingerprints import kept_keys  # heavy

    return count_words(body), kept_keys(body)


def _earlier(text: Archived, passages: Iterable[tuple[Passage, int]]) -> Earlier:
    shared = [Shared(one, holders, _is_stock(text, one, holders)) for one, holders in passages]
    return Earlier(text, tuple(sorted(shared, key=lambda one: one.passage.a.start)))


def _is_stock(text: Archived, passage: Passage, holders: int) -> bool:
    return holders >= _STOCK and len(passage.b) <= _WHOLE * len(text.body)


def _weight(earlier: Earlier) -> tuple[int, float]:
    return sum(len(one.passage.a) for one in earlier.shared), earlier.similarity
