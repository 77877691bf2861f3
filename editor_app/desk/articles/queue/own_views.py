"""Views of the queue that somebody has kept under names of their own."""

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.views import Arranged, View
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.queue import Order
from editor_app.store import people

LONGEST = 40
"""Letters of a name: it must fit into a menu."""
_FLAGS = ("due_today", "urgent", "mine")


def own_views(desk: Desk, by: str) -> dict[str, Arranged]:
    """By name. One that a newer version has kept in another form is left out."""
    with desk.database.read() as tx:
        kept = people.own_views(tx, by)
    found = {name: _read(asked) for name, asked in kept.items()}
    return {name: one for name, one in found.items() if one}


def keep_view(desk: Desk, name: str, arranged: Arranged, by: str) -> str:
    """Keep a view under a name, in the place of one that has it; the name as it is kept. Raises EditorError."""
    plain = " ".join(name.split())[:LONGEST].strip()
    if not plain:
        raise EditorError(say("A view needs a name."))
    asked = {"view": arranged.view.name, "order": arranged.order.value}
    with desk.database.begin() as tx:
        people.keep_view(tx, by, plain, asked | {flag: getattr(arranged, flag) for flag in _FLAGS})
    return plain


def drop_view(desk: Desk, name: str, by: str) -> None:
    """Forget a view."""
    with desk.database.begin() as tx:
        people.drop_view(tx, by, name)


def _read(asked: object) -> Arranged | None:
    if not isinstance(asked, dict):
        return None
    try:
        view, order = View[str(asked["view"])], Order(asked["order"])
    except (KeyError, ValueError):
        return None
    return Arranged(view, order, **{flag: asked.get(flag) is True for flag in _FLAGS})
