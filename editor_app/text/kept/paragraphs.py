"""A paragraph that was read, with its words and sentences. One that an edit did not touch is not read again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from editor_app.text.language.sentences import sentences
from editor_app.text.language.words import Word, words
from editor_app.text.span import Span

Key = tuple[str, tuple[tuple[int, int], ...]]
"""What the words and sentences of a paragraph depend on: its characters, and which of them may be read."""


@dataclass(frozen=True, slots=True, eq=False)
class Paragraph:
    """The words and sentences of one block, at their places in the text."""

    key: Key
    start: int
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]

    def at(self, start: int) -> "Paragraph":
        """The same paragraph in another place."""
        by = start - self.start
        if not by:
            return self
        make = tuple.__new__  # as in `words`: a text has very many
        moved = tuple([make(Word, (first + by, end + by, text)) for first, end, text in self.words])
        return Paragraph(self.key, start, moved, tuple(Span(one.start + by, one.end + by) for one in self.sentences))


def paragraph(body: str, span: Span, gaps: Sequence[Span], earlier: Mapping[Key, Paragraph]) -> Paragraph:
    """The paragraph of one block, whose `gaps` may be read; an earlier one if it is the same."""
    key = span.of(body), tuple((gap.start - span.start, gap.end - span.start) for gap in gaps)
    if known := earlier.get(key):
        return known.at(span.start)
    read = tuple(word for gap in gaps for word in words(body, gap.start, gap.end))
    return Paragraph(key, span.start, read, tuple(sentences(body, span)))
