"""All possible names of a text, gathered by how they are written."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from editor_app.text.language.letters import ascii_letters
from editor_app.text.language.lists import abbreviations
from editor_app.text.language.sentences import ends_sentence
from editor_app.text.language.words import lower
from editor_app.text.names.headlines import Headlines
from editor_app.text.names.legal_forms import legal_ending
from editor_app.text.names.offices import TitleAt, titles
from editor_app.text.names.runs import Cutter
from editor_app.text.names.sentence_starts import Capitals, NamePiece, led
from editor_app.text.names.source import NamesSource
from editor_app.text.names.tokens import Spellings, Token, tokens
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

SMALL = frozenset("of for and the on de & in at".split())


class Mention(NamedTuple):
    """One place of a form: tokens `first` to `end` of row `row`."""

    row: int
    first: int
    end: int
    span: Span


class Form:
    """One spelling of a name, and every place where it occurs. Full stops and commas make no other spelling.

    `low` are its words in lower case, without the full stops of initials; `content` are those except "of", "and" and
    the like. `opening`: a single word that only ever opens sentences, perhaps no name. `legal`: how many of its last
    words are the legal form of a company.
    """

    def __init__(
        self, words: tuple[str, ...], mentions: Sequence[Mention], opening: bool, text: str = "", legal: int = 0
    ) -> None:
        self.text = text or " ".join(words)
        self.words, self.mentions, self.opening, self.legal = words, mentions, opening, legal
        self.low = tuple([lower(word).replace(".", "") for word in words])
        self.content = tuple([word for word in self.low if word not in SMALL])

    @property
    def plain(self) -> tuple[str, ...]:
        """Its words in small letters of ASCII."""
        return tuple([ascii_letters(word) for word in self.low])

    @property
    def count(self) -> int:
        """How often it stands in the text."""
        return len(self.mentions)

    @property
    def places(self) -> tuple[Span, ...]:
        """Where it stands."""
        return tuple(mention.span for mention in self.mentions)

    @property
    def rank(self) -> tuple[int, int, int]:
        """Sorts the form to be preferred first: the more frequent, the longer, the earlier."""
        return (-self.count, -len(self.text), self.mentions[0].span.start)


class Row:
    """One block: its tokens, the titles and the pieces among them, by where they begin and by the token after them.

    `headline`: each word has a capital, and only names that the text knows are pieces.
    """

    def __init__(
        self, tokens: Sequence[Token], titles: Sequence[TitleAt], pieces: Sequence[NamePiece], headline: bool = False
    ) -> None:
        self.tokens, self.pieces, self.headline = tokens, pieces, headline
        self.titles_from = {title.first: title for title in titles}
        self.titles_to = {title.end: title for title in titles}
        self.pieces_from = dict(pieces)
        self.pieces_to = {end: first for first, end in pieces}


@dataclass(frozen=True)
class Survey:
    """What a text contains, before anything is compared. `small`: its words that occur in small letters."""

    text: NamesSource
    rows: tuple[Row, ...]
    forms: dict[str, Form]
    small: frozenset[str]

    @cached_property
    def named(self) -> dict[tuple[str, ...], Form]:
        """The forms by their words."""
        return {form.words: form for form in self.forms.values()}

    def written(self, words: Iterable[str]) -> str:
        """The text of the form with these words; the words alone where none has them."""
        found = self.named.get(tuple(words))
        return found.text if found else " ".join(words)

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.text.sentences]

    def sentence(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return bisect_right(self._sentence_starts, offset)

    def gap(self, row: int, first: int, second: int) -> str:
        """What is written between two tokens of a row."""
        held = self.rows[row].tokens
        return self.text.body[held[first].end : held[second].start]


def survey(text: NamesSource, vocabulary: Vocabulary) -> Survey:
    """Cuts every block into possible names. Of headlines, where each word has a capital, only names of the text are."""
    starts = frozenset(sentence.start for sentence in text.sentences)
    spellings = Spellings(vocabulary)
    read = ((block.span, text.words_in(block.span)) for block in text.prose)
    blocks = []
    for span, words in read:
        text.pause()
        written_as = [word.text for word in words]
        if words and not _shouts(written_as):
            blocks.append((tokens(text.body, words, starts, spellings), _headline(text.body, span, written_as)))
    written = Capitals(spellings.small, led(row for row, headline in blocks if not headline))
    rows = [
        _row(text, row, written, vocabulary) if not headline else Row(row, (), (), True) for row, headline in blocks
    ]
    forms = _forms(rows, text, vocabulary)
    if any(headline for _, headline in blocks):
        named, doubtful = (
            [form.low for form in forms.values() if form.opening is opening] for opening in (False, True)
        )
        names = Headlines(named, doubtful, vocabulary)
        rows = [_headed(row, names, vocabulary) if row.headline else row for row in rows]
        forms = _forms(rows, text, vocabulary)
    return Survey(text, tuple(rows), forms, written.small)


def _row(text: NamesSource, row: Sequence[Token], written: Capitals, vocabulary: Vocabulary) -> Row:
    text.pause()
    posts = titles(row, vocabulary)
    return Row(row, posts, Cutter(row, posts, written, vocabulary).pieces())


def _headed(row: Row, names: Headlines, vocabulary: Vocabulary) -> Row:
    """A headline with its names, and the posts that stand beside one."""
    posts = titles(row.tokens, vocabulary)
    return Row(row.tokens, posts, [*names.pieces(row.tokens, {post.end for post in posts})], True)


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


def _forms(rows: Sequence[Row], text: NamesSource, known: Vocabulary) -> dict[str, Form]:
    found: dict[tuple[str, ...], list[Mention]] = {}
    for number, row in enumerate(rows):
        for first, end in row.pieces:
            words = tuple(token.text for token in row.tokens[first:end])
            last = row.tokens[end - 1]
            stop = last.lower in abbreviations() and text.body.startswith(".", last.end) and end - first > 1
            span = Span(row.tokens[first].start, last.end + stop)
            found.setdefault(words, []).append(Mention(number, first, end, span))
    forms = {}
    for words, mentions in found.items():
        opening = len(words) == 1 and all(rows[place.row].tokens[place.first].opens for place in mentions)
        place = mentions[0]
        legal = legal_ending(rows[place.row].tokens[place.first : place.end], known.legal)
        form = Form(words, mentions, opening, " ".join(place.span.of(text.body).split()), legal)
        forms[form.text] = form
    return forms
