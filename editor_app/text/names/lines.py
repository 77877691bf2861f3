"""The tokens of one block, and what is read of them alone, which is kept while no edit touches the block."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import TypeVar, cast

from editor_app.text.language.sentences import ends_sentence
from editor_app.text.names.source import NamesSource
from editor_app.text.names.tokens import Spellings, Token, tokens
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

Given = TypeVar("Given")
Read = TypeVar("Read")


class Line:
    """The tokens of one block. `headline`: each word of weight has a capital.

    `kept` is what was read of the tokens by their numbers: it holds wherever the block stands.
    """

    __slots__ = ("_kept", "headline", "tokens")

    def __init__(
        self, tokens: Sequence[Token], headline: bool, kept: dict[object, tuple[object, object]] | None = None
    ) -> None:
        self.tokens, self.headline = tokens, headline
        self._kept = {} if kept is None else kept

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.tokens[0].start

    def moved(self, by: int) -> "Line":
        """The same in another place."""
        make = tuple.__new__  # as in `words`: a text has very many
        moved = [make(Token, (token[0] + by, token[1] + by, *token[2:])) for token in self.tokens]
        return Line(moved, self.headline, self._kept)

    def once(self, read: Callable[["Line", Given], Read], given: Given) -> Read:
        """What a function reads out of it that depends on nothing else; kept for the last thing it was given."""
        kept = self._kept.get(read)
        if kept is None or not (kept[0] is given or kept[0] == given):
            self._kept[read] = kept = (given, read(self, given))
        return cast("Read", kept[1])

    @property
    def small(self) -> frozenset[str]:
        """Its words that occur in small letters."""
        return self.once(_small, None)

    @property
    def led(self) -> frozenset[tuple[str, str]]:
        """Its words with a capital that says something, each with the word after it."""
        return self.once(_led, None)

    @property
    def opening(self) -> frozenset[tuple[str, str]]:
        """Its words that open a sentence, each with the word after it."""
        return self.once(_opening, None)


def lines(text: NamesSource, vocabulary: Vocabulary) -> Iterator[Line]:
    """The blocks of a text that have words and are not set in capitals."""
    starts = frozenset(sentence.start for sentence in text.sentences)
    spellings = Spellings(vocabulary)
    for block in text.prose:
        text.pause()
        words = text.words_in(block.span)
        written = [word.text for word in words]
        if words and not _shouts(written) and (read := tokens(text.body, words, starts, spellings)):
            yield Line(read, _headline(text.body, block.span, written))


def _small(line: Line, _: None) -> frozenset[str]:
    return frozenset([token.lower for token in line.tokens if not token.capital])


def _led(line: Line, _: None) -> frozenset[tuple[str, str]]:
    return frozenset(
        (token.lower, after.lower)
        for token, after in pairwise(line.tokens)
        if token.capital and after.glued and not token.opens
    )


def _opening(line: Line, _: None) -> frozenset[tuple[str, str]]:
    return frozenset((token.lower, after.lower) for token, after in pairwise(line.tokens) if token.opens)


def _shouts(words: Sequence[str]) -> bool:
    """Whether a block is set in capitals."""
    words = [word for word in words if word[0].isalpha()]
    return sum(map(str.isupper, words)) > 0.6 * len(words) and len(words) > 1


def _headline(body: str, span: Span, words: Sequence[str]) -> bool:
    """Whether a block is a headline with a capital for each word of weight."""
    line = span.of(body)
    if ends_sentence(line) or line.endswith((";", ",")):
        return False
    long = [word for word in words if len(word) > 3 and word[0].isalpha()]
    return 4 <= len(long) <= 25 and sum(word[0].isupper() for word in long) >= 0.85 * len(long)
