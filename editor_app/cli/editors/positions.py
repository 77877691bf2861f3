"""Where places are in the terms of an editor: lines, and in them the units that it counts."""

from bisect import bisect_right
from itertools import accumulate

from lsprotocol import types

from editor_app.desk.reports.check_files import Checked


class Positions:
    """The places of one text. Only LF, CR LF and CR end a line, as in the protocol."""

    def __init__(self, checked: Checked, encoding: str) -> None:
        self._head, self._title = checked.head, checked.manuscript.title
        self._text = checked.head + checked.manuscript.body
        self._starts = list(accumulate((len(line) + 1 for line in self._text.split("\n")), initial=0))
        self._encoding = encoding

    def body(self, start: int, end: int) -> types.Range:
        """A place in the body."""
        above = len(self._head)
        return types.Range(self._position(above + start), self._position(above + end))

    def title(self, start: int, end: int) -> types.Range:
        """A place in a headline from front matter; the first line where it does not stand there to the letter."""
        at = self._head.find(self._title) if self._title else -1
        if at < 0:
            return types.Range(self._position(0), self._position(max(0, self._text.find("\n"))))
        return types.Range(self._position(at + start), self._position(at + end))

    def offset(self, position: types.Position) -> int:
        """The place in the body at a position; before its beginning, less than 0."""
        line = min(position.line, len(self._starts) - 2)
        start, end = self._starts[line], self._starts[line + 1] - 1
        column, units = start, 0
        while column < end and units < position.character:
            units += self._units(self._text[column])
            column += 1
        return column - len(self._head)

    def _position(self, offset: int) -> types.Position:
        line = bisect_right(self._starts, offset) - 1
        return types.Position(line, self._units(self._text[self._starts[line] : offset]))

    def _units(self, words: str) -> int:
        match self._encoding:
            case "utf-8":
                return len(words.encode("utf-8", "surrogatepass"))
            case "utf-32":
                return len(words)
            case _:
                return len(words.encode("utf-16-le", "surrogatepass")) // 2
