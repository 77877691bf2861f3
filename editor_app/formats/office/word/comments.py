"""The comments of a Word file: threads with their replies, and whether they are resolved."""

from collections.abc import Callable, Iterable, Iterator

from lxml import etree

from editor_app.formats.base.incoming import Reply
from editor_app.formats.base.pieces import Piece
from editor_app.formats.office.comments import Remark
from editor_app.formats.office.elements import local, value


def remarks(
    root: etree._Element | None,
    extended: etree._Element | None,
    blocks: Callable[[etree._Element], Iterable[Piece]],
) -> list[Remark]:
    """The comments that begin a thread, each with its replies."""
    found = [*_comments(root, blocks)]
    states = (
        {value(one, "paraId"): one for one in extended if local(one) == "commentEx"} if extended is not None else {}
    )
    threads: dict[str, list[Reply]] = {}
    begun: list[tuple[Remark, str]] = []
    for remark, paragraph in found:
        above = value(states.get(paragraph), "paraIdParent")
        if above and above != paragraph and any(above == other for _, other in found):
            threads.setdefault(above, []).append(Reply(remark.author, remark.text))
        else:
            begun.append((remark, paragraph))
    return [
        Remark(
            remark.name,
            remark.author,
            remark.date,
            remark.text,
            tuple(threads.get(paragraph, ())),
            value(states.get(paragraph), "done") in ("1", "true"),
        )
        for remark, paragraph in begun
    ]


def _comments(
    root: etree._Element | None, blocks: Callable[[etree._Element], Iterable[Piece]]
) -> Iterator[tuple[Remark, str]]:
    """Each comment, and the name of its last paragraph, by which threads are tied."""
    for comment in root if root is not None else ():
        if local(comment) == "comment":
            words = " ".join(piece.text for piece in blocks(comment)).split()
            last = [value(one, "paraId") for one in comment if local(one) == "p"][-1:]
            author, date = value(comment, "author"), value(comment, "date")
            yield Remark(value(comment, "id"), author, date, " ".join(words)), (last or [""])[0]
