"""Comments on a text: those that came with its file, whose words are read from the kept file, and those written here.

Whether each is open is stored with the article.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, replace
from uuid import uuid4

from editor_app.desk.articles.queries import original
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.domain.comment import Remark, Settled, latest
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.formats.reading import Comment, SourceFile
from editor_app.formats.sandbox import CancelledAsk
from editor_app.store import articles, people
from editor_app.store import comments as kept
from editor_app.store.engine.database import Tx
from editor_app.text.anchors import Anchor, anchor
from editor_app.workflow.gate import commenting_reasons, deciding_reasons


@dataclass(frozen=True, slots=True)
class CameWith:
    """A comment: who made it and when (one from a file: as written there), and the words it is about.

    `resolved` says who resolved it; None while it is open. `replies` were written here, to this one. `of_file`: it came
    with the file, and was not written here.
    """

    key: str
    author: str
    date: str
    text: str
    about: Anchor
    resolved: Settled | None = None
    replies: tuple[Remark, ...] = ()
    of_file: bool = False


def comments(
    desk: Desk,
    article_id: str,
    cancelled: CancelledAsk = lambda: False,
    known: tuple[CameWith, ...] | None = None,
) -> tuple[CameWith, ...]:
    """All comments: those of the file in the order of their places, then those written here. Whoever has read them
    before gives those `known`: the file is not read again. Raises Unreadable and Cancelled.
    """
    of_file = _of_file(desk, article_id, cancelled) if known is None else [one for one in known if one.of_file]
    with desk.database.read() as tx:
        article = articles.get(tx, article_id).id
        said, here = latest(kept.of_article(tx, article)), kept.remarks(tx, article)
    own = (CameWith(one.key, one.by, one.at.isoformat(), one.words, one.about) for one in here if not one.answers)
    return tuple(_standing(one, said, here) for one in (*of_file, *own))


def _of_file(desk: Desk, article_id: str, cancelled: CancelledAsk) -> list[CameWith]:
    if (file := original(desk, article_id)) is None:
        return []
    found = desk.read(SourceFile(*file), cancelled)
    body, keys = found.manuscript.body, _keys(found.comments)
    return [
        CameWith(key, one.author, one.date, one.thread, anchor(body, one.span), of_file=True)
        for key, one in zip(keys, found.comments, strict=True)
    ]


def write_comment(desk: Desk, article_id: str, about: Anchor, words: str, by: str, answers: str = "") -> Remark:
    """Write a comment on words of the text, or a reply to one. Raises NotAllowed."""
    if not words.strip():
        raise EditorError(say("A comment needs some words."))
    made = Remark(hashlib.sha256(uuid4().bytes).hexdigest(), answers, about, words.strip(), by, desk.clock())
    with desk.database.begin() as tx:
        article = _commented(tx, article_id, by)
        kept.write(tx, article, made)
        if not answers:
            kept.add(tx, article, (Settled(made.key, True, by, made.at),))
    return made


def withdraw_comment(desk: Desk, article_id: str, one: Remark, by: str) -> Changes:
    """Undo: a comment of one's own that nobody has answered is gone again."""
    with desk.database.begin() as tx:
        article = _commented(tx, article_id, by)
        if one.by != by or any(other.answers == one.key for other in kept.remarks(tx, article)):
            raise EditorError(say("Somebody has replied to this comment."), say("Resolve it instead."))
        kept.erase(tx, one.key)
        if not one.answers:
            kept.add(tx, article, (Settled(one.key, False, by, desk.clock()),))
    return Changes(article, decisions=True, status=True)


def settle_comment(desk: Desk, article_id: str, key: str, resolved: bool, by: str) -> Changes:
    """Resolve a comment or open it again: one of one's own, or with the right to decide findings. Raises NotAllowed."""
    with desk.database.begin() as tx:
        article, who = articles.get(tx, article_id), people.person(tx, by)
        own = any(one.key == key and one.by == by for one in kept.remarks(tx, article.id))
        against = commenting_reasons(article, who) if own else deciding_reasons(article, who)
        if against:
            raise NotAllowed(against)
        kept.add(tx, article.id, (Settled(key, not resolved, by, desk.clock()),))
    return Changes(article.id, decisions=True, status=True)


def note_comments(desk: Desk, tx: Tx, article_id: str, came: Iterable[Comment], by: str) -> None:
    """The comments of an imported file are as they are there, except those that are known already."""
    known = latest(kept.of_article(tx, article_id))
    found = tuple(came)
    kept.add(
        tx,
        article_id,
        (
            Settled(key, not one.resolved, by, desk.clock())
            for key, one in zip(_keys(found), found, strict=True)
            if key not in known
        ),
    )


def _commented(tx: Tx, article_id: str, by: str) -> str:
    """The article, if the person may comment on it."""
    article = articles.get(tx, article_id)
    against = commenting_reasons(article, people.person(tx, by))
    if against:
        raise NotAllowed(against)
    return article.id


def _keys(came: Iterable[Comment]) -> tuple[str, ...]:
    """What identifies comments, however the text around them is read: their words, and a number among equal ones."""
    seen: Counter[str] = Counter()
    keys = []
    for one in came:
        told = "\0".join((one.author, one.date, one.text))
        seen[told] += 1
        keys.append(hashlib.sha256(f"{told}\0{seen[told]}".encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(keys)


def _standing(one: CameWith, said: dict[str, Settled], here: tuple[Remark, ...]) -> CameWith:
    """A comment with who resolved it, and what was replied to it here."""
    last = said.get(one.key)
    replies = tuple(other for other in here if other.answers == one.key)
    return replace(one, resolved=last if last and not last.open else None, replies=replies)
