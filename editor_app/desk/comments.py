"""The comments that came with a file. They stay with the article: they are read from the file that is kept."""

from dataclasses import dataclass

from editor_app.desk.browse import original
from editor_app.desk.desk import Desk
from editor_app.formats.apart import CancelledAsk
from editor_app.formats.reading import Source
from editor_app.text.anchors import Anchor, anchor


@dataclass(frozen=True, slots=True)
class CameWith:
    """A remark in the file: who made it and when (as written there), and the words it is about as they came in."""

    author: str
    date: str
    text: str
    about: Anchor


def comments(desk: Desk, article_id: str, cancelled: CancelledAsk = lambda: False) -> tuple[CameWith, ...]:
    """In the order of their places; a pasted text has none. Raises Unreadable and Cancelled."""
    kept = original(desk, article_id)
    if kept is None:
        return ()
    found = desk.read(Source(*kept), cancelled)
    body = found.manuscript.body
    return tuple(CameWith(one.author, one.date, one.text, anchor(body, one.span)) for one in found.comments)
