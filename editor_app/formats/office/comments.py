"""Comments of an Office file at their places in the Markdown that the file becomes.

While the file is read, a mark in the text shows where a comment begins and ends: a character that XML cannot contain, a
number, the character again. The text is then rendered with the marks and without. The second is the body; a place in
the first is found in it by the letters and digits before it, which no escaping changes.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from editor_app.formats.base.incoming import Comment, Reply
from editor_app.formats.base.markdown_source import markdown
from editor_app.formats.base.pieces import Piece, Runs, joined
from editor_app.text.span import Span

_SIGN = "\ufffe"
_MARK = re.compile(_SIGN + r"(\d+)([<>|])" + _SIGN)
_TAG = re.compile(r'<(?:/?(?:em|s|strong)|/span|span lang="[\w-]+")>')


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment as the file has it: its id there, who made it, when, its words, the replies, and whether it is
    resolved.
    """

    name: str
    author: str
    date: str
    text: str
    replies: tuple[Reply, ...] = ()
    resolved: bool = False


class Marks:
    """Hands out marks for the places of comments, by the comments' names."""

    def __init__(self) -> None:
        self.names: list[str] = []

    def __bool__(self) -> bool:
        return bool(self.names)

    def begin(self, name: str) -> str:
        """The mark where the words begin that a comment is about."""
        return self._mark(name, "<")

    def end(self, name: str) -> str:
        """Here they end."""
        return self._mark(name, ">")

    def point(self, name: str) -> str:
        """The mark where the comment itself is."""
        return self._mark(name, "|")

    def _mark(self, name: str, kind: str) -> str:
        self.names.append(name)
        return f"{_SIGN}{len(self.names) - 1}{kind}{_SIGN}"


def without_marks(text: str) -> str:
    """Words without any mark in them."""
    return _MARK.sub("", text)


def filled(pieces: Iterable[Piece]) -> list[Piece]:
    """The pieces that hold more than marks."""
    return [piece for piece in pieces if not piece.runs or without_marks(piece.text).strip()]


def bare(pieces: Iterable[Piece]) -> list[Piece]:
    """Pieces without any mark in them."""
    return [
        replace(piece, runs=_bare(piece.runs), rows=tuple(tuple(_bare(cell) for cell in row) for row in piece.rows))
        for piece in pieces
    ]


def comments(
    remarks: Sequence[Remark], marked: Iterable[Piece], names: Sequence[str], body: str
) -> tuple[Comment, ...]:
    """The comments in the order of their places; one whose words were left out comes at the beginning."""
    if not remarks:
        return ()
    places = dict(_places(markdown(marked), names, body))
    found = (
        Comment(places.get(one.name, Span(0, 0)), one.author, one.date, one.text, one.replies, one.resolved)
        for one in remarks
    )
    return tuple(sorted(found, key=lambda one: (one.span.start, one.span.end)))


def _bare(runs: Runs) -> Runs:
    return joined([run.saying(without_marks(run.text)) for run in runs])


def _places(source: str, names: Sequence[str], body: str) -> Iterator[tuple[str, Span]]:
    """The place in the body of each comment that has a mark in the source."""
    source, body = _untagged(source), _untagged(body)
    letters = [at for at, sign in enumerate(body) if sign.isalnum()]
    seen: dict[str, dict[str, int]] = {}
    count = done = 0
    for mark in _MARK.finditer(source):
        count += sum(map(str.isalnum, source[done : mark.start()]))
        done = mark.end()
        seen.setdefault(names[int(mark[1])], {}).setdefault(mark[2], count)
    for name, counts in seen.items():
        end = counts.get(">", counts.get("|", 0))
        begin = counts.get("<", counts.get("|", end))
        yield name, _span(letters, begin, end, len(body))


def _untagged(source: str) -> str:
    """The source with blanks for its tags, whose letters are no words."""
    return _TAG.sub(lambda found: " " * len(found[0]), source)


def _span(letters: list[int], begin: int, end: int, length: int) -> Span:
    """From the letter after the first so many to the last of the second so many."""
    if end <= begin:
        at = letters[begin] if begin < len(letters) else length
        return Span(at, at)
    return Span(letters[begin], letters[min(end, len(letters)) - 1] + 1)
