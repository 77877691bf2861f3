"""What the search for names needs from a prepared text."""

from collections.abc import Callable, Iterable, Sequence
from typing import Protocol, TypeVar

from editor_app.text.kept.stretches import Found
from editor_app.text.language.words import Word
from editor_app.text.markup import Block
from editor_app.text.span import Span

Given = TypeVar("Given")


class NamesSource(Protocol):
    """A text with its prose blocks, words and sentences."""

    @property
    def body(self) -> str:
        """All of it."""

    @property
    def prose(self) -> Sequence[Block]:
        """Paragraphs, headings, items ... in order."""

    @property
    def words(self) -> Sequence[Word]:
        """The words of the prose."""

    @property
    def sentences(self) -> Sequence[Span]:
        """The sentences of the prose."""

    def by_block(self, read: Callable[["NamesSource", Given], Iterable[Found]], given: Given) -> Sequence[Found]:
        """What is read of each block alone, in order."""

    def pause(self) -> None:
        """Called between two blocks or steps."""

    def words_in(self, span: Span) -> Sequence[Word]:
        """The words that begin inside `span`."""
