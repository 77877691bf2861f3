"""A paragraph that was read, with its words and sentences. One that an edit did not touch is not read again."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain
from typing import TypeVar, cast

from editor_app.text.language.sentences import sentences
from editor_app.text.language.words import Word, words
from editor_app.text.span import Span

Given = TypeVar("Given")
Read = TypeVar("Read")

Key = tuple[str, tuple[tuple[int, int], ...]]
"""What the words and sentences of a paragraph depend on: its characters, and which of them may be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """The words and sentences of one block, at their places in the text.

    `kept` is what was read of it besides that names no place: it holds wherever the block stands.
    """

    key: Key
    start: int
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    kept: dict[object, tuple[object, object]] = field(default_factory=dict)

    @property
    def said(self) -> str:
        """Its characters."""
        return self.key[0]

    def once(self, read: Callable[["Paragraph", Given], Read], given: Given) -> Read:
        """What a function reads out of it alone that names no place; kept for the last thing it was given."""
        kept = self.kept.get(read)
        if kept is None or kept[0] is not given:
            self.kept[read] = kept = (given, read(self, given))
        return cast("Read", kept[1])

    def at(self, start: int) -> "Paragraph":
        """The same paragraph in another place."""
        by = start - self.start
        if not by:
            return self
        make = tuple.__new__  # as in `words`: a text has very many
        moved = tuple([make(Word, (first + by, end + by, text)) for first, end, text in self.words])
        placed = tuple(Span(one.start + by, one.end + by) for one in self.sentences)
        return Paragraph(self.key, start, moved, placed, self.kept)


def paragraph(body: str, span: Span, gaps: Sequence[Span], earlier: Mapping[Key, Paragraph]) -> Paragraph:
    """The paragraph of one block, whose `gaps` may be read; an earlier one if it is the same."""
    key = span.of(body), tuple((gap.start - span.start, gap.end - span.start) for gap in gaps)
    if known := earlier.get(key):
        return known.at(span.start)
    read = chain.from_iterable(words(body, gap.start, gap.end) for gap in gaps)
    return Paragraph(key, span.start, tuple(read), tuple(sentences(body, span)))
