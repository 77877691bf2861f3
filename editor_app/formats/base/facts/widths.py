"""How wide the columns of a table are, so that no word and no figure is broken."""

from collections.abc import Sequence

from editor_app.text.language.letters import breadth, is_unspaced

_LONGEST_WORD, _LONGEST_LINE = 30, 40
"""Letters of a word that may make its column wide (an address may be broken), and of a line."""


def needs(rows: Sequence[Sequence[str]]) -> list[tuple[float, float]]:
    """For each column, in letters: its longest word, and its longest line."""
    width = max(map(len, rows), default=0)
    columns = [[row[at] for row in rows if at < len(row)] for at in range(width)]
    return [
        (
            max((_word(cell) for cell in cells), default=0),
            max((min(breadth(line), _LONGEST_LINE) for cell in cells for line in cell.split("\n")), default=0),
        )
        for cells in columns
    ]


def shared(least: Sequence[float], wanted: Sequence[float], room: float) -> list[float]:
    """Widths that fill the room: at least what the words need, and the rest by what the lines want.

    Where even the words do not fit, each column gives way in proportion.
    """
    if not least or not (total := sum(least)):
        return [room / len(least)] * len(least) if least else []
    if total >= room:
        return [one * room / total for one in least]
    over = [max(0.0, want - need) for want, need in zip(wanted, least, strict=True)]
    spare = room - total
    whole = sum(over)
    if not whole:
        return [need + spare / len(least) for need in least]
    taken = min(spare, whole)
    rest = (spare - taken) / len(least)
    return [need + more * taken / whole + rest for need, more in zip(least, over, strict=True)]


def _word(cell: str) -> float:
    """The longest stretch that may not be broken: in Chinese a line ends between any two letters."""
    longest = 0.0
    for word in cell.split():
        length = 2.0 if any(map(is_unspaced, word)) else breadth(word)
        longest = max(longest, min(length, _LONGEST_WORD))
    return longest
