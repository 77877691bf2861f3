"""All possible names of a text, gathered by how they are written."""

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from editor_app.text.language.letters import ascii_letters
from editor_app.text.language.lists import abbreviations
from editor_app.text.language.words import lower
from editor_app.text.names.headlines import Headlines
from editor_app.text.names.legal_forms import legal_ending
from editor_app.text.names.lines import Line, lines
from editor_app.text.names.offices import TitleAt, titles
from editor_app.text.names.runs import Cutter
from editor_app.text.names.sentence_starts import Capitals, NamePiece
from editor_app.text.names.source import NamesSource
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.span import Span

SMALL = frozenset("of for and the on de & in at".split())


def in_small(words: Iterable[str]) -> tuple[str, ...]:
    """Words in small letters, without the full stops of initials."""
    return tuple([lower(word).replace(".", "") for word in words])


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
        self.low = in_small(words)
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

    def __init__(self, line: Line, titles: Sequence[TitleAt], pieces: Sequence[NamePiece]) -> None:
        self.line, self.titles, self.pieces = line, titles, pieces
        self.tokens, self.headline = line.tokens, line.headline

    @cached_property
    def titles_from(self) -> dict[int, TitleAt]:
        """The titles by their first token."""
        return {title.first: title for title in self.titles}

    @cached_property
    def titles_to(self) -> dict[int, TitleAt]:
        """The titles by the token after them."""
        return {title.end: title for title in self.titles}

    @cached_property
    def pieces_from(self) -> dict[int, int]:
        """The ends of the pieces by their first token."""
        return dict(self.pieces)

    @cached_property
    def pieces_to(self) -> dict[int, int]:
        """The first tokens of the pieces by the token after them."""
        return {end: first for first, end in self.pieces}


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
    held = text.by_block(lines, vocabulary)
    written = Capitals(
        frozenset().union(*[line.small for line in held]),
        frozenset().union(*[line.led for line in held if not line.headline]),
    )
    rows = [_row(text, line, written, vocabulary) for line in held]
    if any(line.headline for line in held):
        named: dict[bool, list[tuple[str, ...]]] = {False: [], True: []}
        for words, places in _mentions(rows, text.body).items():
            named[_opens(rows, words, places)].append(in_small(words))
        names = Headlines(named[False], named[True], vocabulary)
        rows = [_headed(row, names) if row.headline else row for row in rows]
    return Survey(text, tuple(rows), _forms(rows, text, vocabulary), written.small)


def _row(text: NamesSource, line: Line, written: Capitals, vocabulary: Vocabulary) -> Row:
    text.pause()
    posts = line.once(_titles, vocabulary)
    if line.headline:
        return Row(line, posts, ())
    said = Capitals(frozenset(one for one, _ in line.opening) & written.small, line.opening & written.led)
    return Row(line, posts, line.once(_cut, (vocabulary, said)))


def _titles(line: Line, vocabulary: Vocabulary) -> Sequence[TitleAt]:
    return titles(line.tokens, vocabulary)


def _cut(line: Line, given: tuple[Vocabulary, Capitals]) -> tuple[NamePiece, ...]:
    """The pieces of a block; of what the whole text says, only its own words count."""
    vocabulary, written = given
    return tuple(Cutter(line.tokens, line.once(_titles, vocabulary), written, vocabulary).pieces())


def _headed(row: Row, names: Headlines) -> Row:
    """A headline with its names, and the posts that stand beside one."""
    return Row(row.line, row.titles, tuple(names.pieces(row.tokens, row.titles_to.keys())))


def _mentions(rows: Sequence[Row], body: str) -> dict[tuple[str, ...], list[Mention]]:
    found: dict[tuple[str, ...], list[Mention]] = {}
    for number, row in enumerate(rows):
        for words, (first, end) in zip(row.line.once(_worded, row.pieces), row.pieces, strict=True):
            last = row.tokens[end - 1]
            stop = end - first > 1 and last.lower in abbreviations() and body.startswith(".", last.end)
            span = Span(row.tokens[first].start, last.end + stop)
            found.setdefault(words, []).append(Mention(number, first, end, span))
    return found


def _worded(line: Line, pieces: Sequence[NamePiece]) -> tuple[tuple[str, ...], ...]:
    """The words of the pieces of a block."""
    return tuple(tuple([token.text for token in line.tokens[first:end]]) for first, end in pieces)


def _opens(rows: Sequence[Row], words: Sequence[str], places: Sequence[Mention]) -> bool:
    """Whether a form is a single word that only ever opens sentences."""
    return len(words) == 1 and all(rows[place.row].tokens[place.first].opens for place in places)


def _forms(rows: Sequence[Row], text: NamesSource, known: Vocabulary) -> dict[str, Form]:
    forms = {}
    for words, mentions in _mentions(rows, text.body).items():
        place = mentions[0]
        legal = legal_ending(rows[place.row].tokens[place.first : place.end], known.legal)
        written = " ".join(place.span.of(text.body).split())
        form = Form(words, mentions, _opens(rows, words, mentions), written, legal)
        forms[form.text] = form
    return forms
