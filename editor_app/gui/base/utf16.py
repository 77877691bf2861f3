"""The only place where Qt's positions (UTF-16 units) and ours (code points) meet."""

import re
from bisect import bisect_left, bisect_right

from editor_app.text.span import Span

_WIDE = re.compile("[\U00010000-\U0010ffff]")


class Positions:
    """Turns offsets of one text into Qt's positions and back. Costs nothing where no character takes two units."""

    def __init__(self, text: str) -> None:
        narrow = text.isascii() or len(text.encode("utf-16-le", "surrogatepass")) == 2 * len(text)
        self._wide = [] if narrow else [match.start() for match in _WIDE.finditer(text)]
        self._ends = [at + count + 2 for count, at in enumerate(self._wide)]

    def to_qt(self, offset: int) -> int:
        """The position of an offset."""
        return offset + bisect_left(self._wide, offset)

    def from_qt(self, position: int) -> int:
        """The offset of a position; the middle of a character counts as its end."""
        return position - bisect_right(self._ends, position)

    def span(self, start: int, end: int) -> Span:
        """Two of Qt's positions, in either order, as a span."""
        return Span(self.from_qt(min(start, end)), self.from_qt(max(start, end)))
