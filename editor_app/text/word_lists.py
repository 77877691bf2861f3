"""Lists of words in data files: entries separated by commas, or rows of cells separated by tabs; # begins a comment."""

from dataclasses import dataclass


class Malformed(ValueError):
    """A list that makes no sense at a line, counted from 1; 0 is the whole file, which is empty."""

    def __init__(self, name: str, line: int = 0) -> None:
        super().__init__(f"{name}, line {line}")
        self.name, self.line = name, line


@dataclass(frozen=True, slots=True)
class WordList:
    """The content of a data file, with its name. Nothing read from it may be empty: that would be a damaged file."""

    name: str
    content: str

    def entries(self) -> tuple[str, ...]:
        """Words separated by commas and line ends. Raises Malformed."""
        lines = self._lines()
        joined = ",".join([line for _, line in lines])
        if "\t" in joined:
            raise Malformed(self.name, next(number for number, line in lines if "\t" in line))
        found = parted(joined)  # at once: every start reads some 40,000 words
        if not found:
            raise Malformed(self.name)
        return found

    def small(self) -> frozenset[str]:
        """The entries in small letters."""
        return frozenset(map(str.lower, self.entries()))

    def rows(self, least: int, most: int) -> tuple[tuple[str, ...], ...]:
        """Rows of a table, each with the given number of cells, none of them empty. Raises Malformed."""
        found = [(number, tuple(map(str.strip, line.split("\t")))) for number, line in self._lines()]
        for number, cells in found:
            if not least <= len(cells) <= most or not all(cells):
                raise Malformed(self.name, number)
        if not found:
            raise Malformed(self.name)
        return tuple([cells for _, cells in found])

    def _lines(self) -> list[tuple[int, str]]:
        lines = enumerate(self.content.splitlines(), 1)
        return [(number, line) for number, line in lines if line and line[0] != "#" and not line.isspace()]


def parted(cell: str) -> tuple[str, ...]:
    """What stands between commas."""
    return tuple(filter(None, map(str.strip, cell.split(","))))
