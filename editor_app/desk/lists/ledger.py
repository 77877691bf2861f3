"""The ledger at the desk: what an approved article adds to it, browsing, correcting."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from functools import lru_cache
from itertools import zip_longest

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.list_audit import manager, record
from editor_app.domain.article import Article, Revision
from editor_app.domain.errors import EditorError
from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.domain.message import say
from editor_app.domain.record import Act, Change
from editor_app.store.engine.database import Tx
from editor_app.store.lists import ledger
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import EntityKind
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text


def remember(desk: Desk, tx: Tx, article: Article, revision: Revision, at: datetime) -> None:
    """Keep the names, posts and bodies of an approved text, replacing those of an earlier one."""
    ledger.forget_article(tx, article.id)
    text = revision.manuscript
    found = named(desk.reference.vocabulary, text)
    ledger.add(tx, tuple(dict.fromkeys(Entry(*one, article.id, text.title, at) for one in found)))


def forget_article(tx: Tx, article: str) -> None:
    """An article is not approved any more."""
    ledger.forget_article(tx, article)


def entries(desk: Desk) -> Ledger:
    """All that is remembered."""
    with desk.database.read() as tx:
        return ledger.entries(tx)


def correct(desk: Desk, kind: EntryKind, name: str, right: str, by: str) -> tuple[Entry, ...]:
    """Correct the name of a person or organisation; returns the entries as they were, for `put_back`."""
    wanted = " ".join(right.split())
    if not wanted:
        raise EditorError(say("The name is missing."), say("To remove the entry, use “Forget”."))
    with desk.database.begin() as tx:
        who = manager(tx, by)
        before = ledger.of_name(tx, kind, name)
        ledger.rename(tx, kind, name, wanted)
        record(desk, tx, who, Act.CORRECT_NAME, _changes(before, corrected(before, kind, name, wanted)))
    return before


def forget(desk: Desk, kind: EntryKind, name: str, by: str) -> tuple[Entry, ...]:
    """Forget a person or organisation; returns what was forgotten, for `put_back`."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        gone = ledger.forget(tx, kind, name)
        record(desk, tx, who, Act.FORGET_NAME, _changes(gone, ()))
    return gone


def put_back(desk: Desk, before: tuple[Entry, ...], by: str, gone: tuple[Entry, ...] = ()) -> Changes:
    """Undo: the entries as they were, instead of the corrected ones."""
    with desk.database.begin() as tx:
        who = manager(tx, by)
        ledger.replace(tx, gone, before)
        record(desk, tx, who, Act.PUT_BACK_NAME, _changes(gone, before))
    return Changes("", decisions=True)


def corrected(before: tuple[Entry, ...], kind: EntryKind, name: str, right: str) -> tuple[Entry, ...]:
    """What `correct` made of entries."""
    wanted = " ".join(right.split())
    return tuple(
        replace(
            entry,
            name=wanted if entry.kind is kind and entry.name == name else entry.name,
            body=wanted if kind is EntryKind.BODY and entry.body == name else entry.body,
        )
        for entry in before
    )


@lru_cache(maxsize=4)
def named(vocabulary: Vocabulary, manuscript: Manuscript) -> tuple[tuple[EntryKind, str, str, str], ...]:
    """Who is in a text: kind, name, post and body. Asked before a transaction, so that nobody waits for it there."""
    return tuple(_named(vocabulary, manuscript))


def _named(vocabulary: Vocabulary, manuscript: Manuscript) -> Iterator[tuple[EntryKind, str, str, str]]:
    who = Text(manuscript).who(vocabulary)
    kinds = {EntityKind.PERSON: EntryKind.PERSON, EntityKind.BODY: EntryKind.BODY}
    held = [one for one in who.holdings if one.state not in ("past", "coming")]
    for entity in who.of(*kinds):
        kind = kinds[entity.kind]
        if kind is EntryKind.PERSON and " " not in entity.preferred:
            continue  # just a family name means nothing in another article
        posts = [(one.post, one.body) for one in held if kind is EntryKind.PERSON and one.person == entity.preferred]
        for post, body in posts or [("", "")]:
            yield kind, entity.preferred, post, body


def _changes(before: tuple[Entry, ...], after: tuple[Entry, ...]) -> Iterator[Change]:
    for old, new in zip_longest(before, after):
        name = (old or new).name
        yield Change(name, ledger.row_of(old) if old else None, ledger.row_of(new) if new else None)
