"""What a repeat is looked for in: a text whose words, sentences and blocks are known."""

from collections.abc import Sequence
from typing import Protocol

from editor_app.text.kept.paragraphs import Paragraph
from editor_app.text.markup import Block
from editor_app.text.masks import Mask
from editor_app.text.span import Span


class RepeatsSource(Protocol):
    """A text whose words, sentences and blocks are known."""

    @property
    def body(self) -> str:
        """All of it."""

    @property
    def paragraphs(self) -> Sequence[Paragraph]:
        """Its blocks with their words, in order."""

    @property
    def sentences(self) -> Sequence[Span]:
        """Its sentences in order; none crosses a block."""

    @property
    def quotations(self) -> Mask:
        """What stands in quotation marks."""

    @property
    def prose(self) -> Sequence[Block]:
        """Its blocks in order."""

    def pause(self) -> None:
        """Called between two steps."""

    @property
    def headline(self) -> Span | None:
        """The block that is its headline, if it has one above the body."""
