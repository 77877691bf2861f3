"""The one place where a new string is made, and where spans move along with it."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.text.span import Span


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """One replacement: the characters of `span` become `new`."""

    span: Span
    new: str

    @property
    def growth(self) -> int:
        """By how many characters the text grows (or, below zero, shrinks)."""
        return len(self.new) - len(self.span)


def difference(old: str, new: str) -> Edit | None:
    """The smallest single edit that turns `old` into `new`; None when they are equal."""
    if old == new:
        return None
    start = _common_start(old, new)
    limit = min(len(old), len(new)) - start
    end = _common_end(old, new, limit)
    return Edit(Span(start, len(old) - end), new[start : len(new) - end])


def replace(text: str, edits: Iterable[Edit]) -> str:
    """`text` with all edits made at once; their spans are places in `text`.

    Raises ValueError when two of them overlap.
    """
    pieces, at = [], 0
    for edit in sorted(edits):
        if edit.span.start < at or edit.span.end > len(text):
            raise ValueError(f"edits overlap or leave the text at {edit.span.start}")
        pieces += [text[at : edit.span.start], edit.new]
        at = edit.span.end
    return "".join([*pieces, text[at:]])


def carried(edit: Edit, old: str, new: str) -> Edit | None:
    """An edit of `old` at its place in `new`, where the line that it changes still stands; None where it does not."""
    start, end = old.rfind("\n", 0, edit.span.start) + 1, old.find("\n", edit.span.end)
    line = old[start : end if end >= 0 else len(old)]
    if any(text.split("\n").count(line) != 1 for text in (old, new)):  # never where the edit is in two lines
        return None
    by = f"\n{new}\n".index(f"\n{line}\n") - start
    return Edit(Span(edit.span.start + by, edit.span.end + by), edit.new)


def shift(span: Span, edit: Edit) -> Span | None:
    """Where `span` stands after `edit`; None when the edit touched what it covers."""
    if edit.span.end <= span.start:
        return span.moved(edit.growth)
    return span if edit.span.start >= span.end else None


def _common_start(a: str, b: str) -> int:
    """Length of the common beginning, by bisection: comparing slices is far faster than comparing characters."""
    low, high = 0, min(len(a), len(b))
    while low < high:
        middle = (low + high + 1) // 2
        if a[low:middle] == b[low:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _common_end(a: str, b: str, limit: int) -> int:
    """Length of the common end, at most `limit`."""
    low, high = 0, limit
    while low < high:
        middle = (low + high + 1) // 2
        if a[len(a) - middle : len(a) - low] == b[len(b) - middle : len(b) - low]:
            low = middle
        else:
            high = middle - 1
    return low
