"""What a repeat is looked for in: a text whose words, sentences and blocks are known."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from editor_app.text.manuscript import Markup
from editor_app.text.markup import Block, blocks
from editor_app.text.sentences import sentences
from editor_app.text.span import Span
from editor_app.text.words import Word, words


class Source(Protocol):
    """A text whose words, sentences and blocks are known."""

    @property
    def body(self) -> str:
        """All of it."""

    @property
    def words(self) -> Sequence[Word]:
        """Its words in order."""

    @property
    def sentences(self) -> Sequence[Span]:
        """Its sentences in order; none crosses a block."""

    @property
    def prose(self) -> Sequence[Block]:
        """Its blocks in order."""


@dataclass(frozen=True, slots=True)
class PlainSource:
    """A bare string, read as plain text."""

    body: str
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    prose: tuple[Block, ...]


def plain(body: str) -> PlainSource:
    """Reads a bare string."""
    found = blocks(body, Markup.PLAIN)
    sentence_spans = tuple(span for block in found for span in sentences(body, block.span))
    return PlainSource(body, tuple(words(body)), sentence_spans, found)
