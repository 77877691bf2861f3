"""Web page leftovers around an article as it was imported: to remove, and to put back what was removed."""

from dataclasses import dataclass

from editor_app.desk.articles.queries import original, revision
from editor_app.desk.base.desk import Desk
from editor_app.domain.furniture import Furniture
from editor_app.formats.reading import SourceFile
from editor_app.formats.sandbox import CancelledAsk
from editor_app.formats.web.boilerplate_pieces import furniture_pieces
from editor_app.formats.web.pasted import pasted_furniture


@dataclass(frozen=True, slots=True)
class Around:
    """A text with everything that came with it, and the pieces that are proposed for removal."""

    body: str
    pieces: tuple[Furniture, ...]


def around(desk: Desk, article_id: str, cancelled: CancelledAsk = lambda: False) -> Around:
    """Read from the kept file, or for a pasted text from its first revision. Raises Unreadable and Cancelled."""
    kept = original(desk, article_id)
    if kept is None:
        body = revision(desk, article_id, 1).manuscript.body
        return Around(body, furniture_pieces(body, pasted_furniture(body)))
    incoming = desk.read(SourceFile(*kept), cancelled)
    body = incoming.manuscript.body
    return Around(body, furniture_pieces(body, incoming.furniture))
