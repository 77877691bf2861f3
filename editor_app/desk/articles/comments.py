"""The comments that came with a file. Their words are read from the kept file; whether each is open is stored with the
article.
"""

import hashlib
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.desk.articles.decide import permitted
from editor_app.desk.articles.queries import original
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.domain.comment import Settled, latest
from editor_app.formats.reading import Comment, SourceFile
from editor_app.formats.sandbox import CancelledAsk
from editor_app.store import articles
from editor_app.store import comments as kept
from editor_app.store.engine.database import Tx
from editor_app.text.anchors import Anchor, anchor


@dataclass(frozen=True, slots=True)
class CameWith:
    """A remark in the file: who made it and when (as written there), and the words it is about as imported.

    `resolved` says who resolved it; None while it is open.
    """

    key: str
    author: str
    date: str
    text: str
    about: Anchor
    resolved: Settled | None = None


def comments(desk: Desk, article_id: str, cancelled: CancelledAsk = lambda: False) -> tuple[CameWith, ...]:
    """The comments in the order of their places; a pasted text has none. Raises Unreadable and Cancelled."""
    file = original(desk, article_id)
    if file is None:
        return ()
    found = desk.read(SourceFile(*file), cancelled)
    with desk.database.read() as tx:
        said = latest(kept.of_article(tx, articles.get(tx, article_id).id))
    body = found.manuscript.body
    return tuple(
        CameWith(key, one.author, one.date, one.thread, anchor(body, one.span), _resolved(said.get(key)))
        for key, one in zip(_keys(found.comments), found.comments, strict=True)
    )


def settle_comment(desk: Desk, article_id: str, key: str, resolved: bool, by: str) -> Changes:
    """Resolve a comment, or open it again, with the right to decide findings. Raises NotAllowed."""
    with desk.database.begin() as tx:
        article = permitted(tx, article_id, by)
        kept.add(tx, article, (Settled(key, not resolved, by, desk.clock()),))
    return Changes(article, decisions=True, status=True)


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


def _keys(came: Iterable[Comment]) -> tuple[str, ...]:
    """What identifies comments, however the text around them is read: their words, and a number among equal ones."""
    seen: Counter[str] = Counter()
    keys = []
    for one in came:
        told = "\0".join((one.author, one.date, one.text))
        seen[told] += 1
        keys.append(hashlib.sha256(f"{told}\0{seen[told]}".encode("utf-8", "surrogatepass")).hexdigest())
    return tuple(keys)


def _resolved(said: Settled | None) -> Settled | None:
    return said if said and not said.open else None
