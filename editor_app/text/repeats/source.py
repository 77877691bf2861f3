"""What a repeat is looked for in: a text whose words, sentences and blocks are known."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.text.markup import Block
from editor_app.text.span import Span
from editor_app.text.words import Word


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
