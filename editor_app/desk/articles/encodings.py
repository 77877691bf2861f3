"""Read again with another encoding: how a file would look in each, before one is chosen."""

from dataclasses import dataclass

from editor_app.desk.articles.reimport import kept_file
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.formats.base.encodings import COMMON, decode, likely
from editor_app.formats.formats import format_of
from editor_app.text.language.broken import LOST

_READ = 1 << 20
_BEFORE, _SHOWN = 160, 500


@dataclass(frozen=True, slots=True)
class EncodingChoice:
    """An encoding, a revealing part of the text in it, and whether it reads like text.

    The preview is about `line`, the first that this encoding reads differently from the one that comes first; that
    one is shown where another likely one differs. `line` is 0 where nothing does; `place` is the character there in the
    preview. `unread` counts characters.
    """

    name: str
    preview: str
    plausible: bool
    line: int = 0
    unread: int = 0
    place: int = 0


def kept_choices(desk: Desk, article_id: str) -> tuple[EncodingChoice, ...]:
    """For the file an article came from: the most likely encoding first, then the others that can read it.

    Raises Unreadable when the format itself says which encoding it is in.
    """
    name, data = kept_file(desk, article_id)
    form = format_of(name)
    if form and not form.textual:
        raise Unreadable(
            say("{file} itself says which encoding it is in.", file=name),
            say("Choose an encoding for plain text, Markdown and web pages only."),
        )
    return _choices(data)


def _choices(data: bytes) -> tuple[EncodingChoice, ...]:
    text, found, _ = decode(data)
    text = text[:_READ]
    read = [(name, *shown) for name in COMMON if name != found and (shown := likely(data[:_READ], name)) is not None]
    read.sort(key=lambda one: not one[2])
    places = [_first_difference(text, other) for _, other, _ in read]
    telling = [at for at, (_, _, plausible) in zip(places, read, strict=True) if at is not None and plausible]
    first = min(telling or [at for at in places if at is not None], default=None)
    return (
        _choice(found, text, LOST not in text, first),
        *(_choice(*one, at) for one, at in zip(read, places, strict=True)),
    )


def _choice(name: str, text: str, plausible: bool, at: int | None) -> EncodingChoice:
    line = 0 if at is None else text.count("\n", 0, at) + 1
    preview, place = _around(text, at or 0)
    return EncodingChoice(name, preview, plausible, line, text.count(LOST), place)


def _around(text: str, at: int) -> tuple[str, int]:
    """A few lines around a place (only part of very long ones), and the place in them."""
    start = max(0, at - _BEFORE)
    start = text.find("\n", start, at) + 1 or start
    start += len(text[start:at]) - len(text[start:at].lstrip())
    return text[start : start + _SHOWN].rstrip(), at - start


def _first_difference(one: str, other: str) -> int | None:
    """Where two texts first differ, by bisection: comparing letter by letter would take a second for a long one."""
    if one == other:
        return None
    same, end = 0, min(len(one), len(other))
    while same < end:
        middle = (same + end + 1) // 2
        if one[same:middle] == other[same:middle]:
            same = middle
        else:
            end = middle - 1
    return same
