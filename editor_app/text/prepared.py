"""A manuscript prepared for reading: blocks, words, sentences and masks, each found once, on first use."""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import chain
from typing import TYPE_CHECKING, TypeVar, cast

from editor_app.text.dates import Day, days
from editor_app.text.headline import apart
from editor_app.text.kept.paragraphs import Key, Paragraph, paragraph
from editor_app.text.kept.stretches import Found, Layout, Piece, stretches
from editor_app.text.language.letters import is_chinese
from editor_app.text.language.sought import in_lines_with
from editor_app.text.language.words import Word, lower
from editor_app.text.manuscript import Manuscript, Markup, Part
from editor_app.text.markup import Block, BlockKind, Mark, blocks, marks
from editor_app.text.masks import Mask, not_prose, quotations
from editor_app.text.names import Vocabulary, Who, look, who
from editor_app.text.repeats import Group, repeats
from editor_app.text.span import Span

if TYPE_CHECKING:
    from editor_app.text.chinese import Figure
    from editor_app.text.names.mentions import Survey
    from editor_app.text.repeats.inside import Inside


Given = TypeVar("Given")
Read = TypeVar("Read")


@dataclass(frozen=True, slots=True, eq=False)
class Earlier:
    """What was found in an earlier state of a text and may still hold: it saves time and changes no result."""

    paragraphs: Mapping[Key, Paragraph] = field(default_factory=dict)
    repeats: "Inside | None" = None
    layout: Layout | None = None
    forms: Mapping[object, tuple[object, Mapping[str, object]]] = field(default_factory=dict)


class Text:
    """What rules read. All places are spans over `body`.

    Read `with_headline`, a headline that stands apart from the body is its first block, a heading, so that rules need
    not know of it: `where` tells in which part of the manuscript a place is. Whatever takes long calls `pause` for each
    block or step; what is no longer wanted is given up there, by an exception.
    """

    def __init__(
        self,
        manuscript: Manuscript,
        earlier: Earlier | None = None,
        *,
        with_headline: bool = False,
        pause: Callable[[], None] = lambda: None,
    ) -> None:
        self.manuscript = manuscript
        self.pause = pause
        title = apart(manuscript) if with_headline else ""
        self.body = f"{title}\n\n{manuscript.body}" if title else manuscript.body
        self.headline = Span(0, len(title)) if title else None
        self._below = len(self.body) - len(manuscript.body)
        self._earlier = earlier or Earlier()
        self._repeats: Inside | None = None
        self._survey: tuple[Vocabulary, Survey] | None = None
        self._who: tuple[Vocabulary, Who] | None = None
        self._once: dict[object, tuple[object, object]] = {}
        self._new: Text | None = None
        self._asked = False  # whether anything is read by block
        self._of_forms: dict[object, tuple[object, Mapping[str, object]]] = {}

    @cached_property
    def blocks(self) -> tuple[Block, ...]:
        """Paragraphs, headings, items ... in order."""
        found = blocks(self.manuscript.body, self.manuscript.markup)
        if self.headline is None:
            return found
        below = (Block(block.kind, block.span.moved(self._below)) for block in found)
        return (Block(BlockKind.HEADING, self.headline), *below)

    @cached_property
    def prose(self) -> tuple[Block, ...]:
        """The blocks that are not code."""
        return tuple(block for block in self.blocks if block.kind is not BlockKind.CODE)

    @cached_property
    def marks(self) -> tuple[Mark, ...]:
        """Links, code and markup signs."""
        found = marks(self.manuscript.body, self.manuscript.markup)
        if self.headline is None:
            return found
        below = (Mark(mark.kind, mark.span.moved(self._below)) for mark in found)
        return (*marks(self.headline.of(self.body), Markup.PLAIN), *below)

    @cached_property
    def masked(self) -> Mask:
        """What is never checked."""
        return not_prose(self.body, self.blocks, self.marks)

    @cached_property
    def quotations(self) -> Mask:
        """What is checked but never changed without a look."""
        return quotations(self.body, self.blocks)

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The blocks of the prose, read."""
        known = self._earlier.paragraphs
        found = []
        for block in self.prose:
            self.pause()
            found.append(paragraph(self.body, block.span, tuple(self.masked.gaps(block.span)), known))
        return tuple(found)

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """The words and numbers of the prose, without those that are masked."""
        return tuple(chain.from_iterable(read.words for read in self.paragraphs))

    @property
    def word_count(self) -> int:
        """How many words the body has, as the window, the reports, the exports and the list of articles say."""
        return len(self.words) - bisect_left(self._starts, self._below)

    def where(self, span: Span) -> tuple[Part, Span]:
        """In which part of the manuscript a place is, and its offsets there; of one in both, what is in the body."""
        if self.headline and span.start <= self.headline.end and span.end < self._below:
            return Part.TITLE, Span(span.start, min(span.end, self.headline.end))
        return Part.BODY, Span(max(0, span.start - self._below), max(0, span.end - self._below))

    @cached_property
    def sentences(self) -> tuple[Span, ...]:
        """The sentences of the prose; none crosses a block."""
        return tuple(chain.from_iterable(read.sentences for read in self.paragraphs))

    @cached_property
    def forms(self) -> Mapping[str, Sequence[str]]:
        """The ways in which each word in small letters is written."""
        found: dict[str, list[str]] = defaultdict(list)
        for form in self.written:
            found[lower(form)].append(form)
        return found

    @cached_property
    def written(self) -> Mapping[str, Sequence[Word]]:
        """The words by how they are written."""
        found: dict[str, list[Word]] = defaultdict(list)
        for word in self.words:
            found[word.text].append(word)
        return found

    @cached_property
    def lower(self) -> tuple[str, ...]:
        """The words in small letters; each spelling is lower-cased once."""
        small = {form: lower for lower, forms in self.forms.items() for form in forms}
        return tuple([small[word.text] for word in self.words])

    @cached_property
    def index(self) -> Mapping[str, tuple[Word, ...]]:
        """The words by their lower-case form: to look one up, or to see each form once."""
        return {small: self.of_forms(forms) for small, forms in self.forms.items()}

    def of_forms(self, forms: Sequence[str]) -> tuple[Word, ...]:
        """The words that are written in one of some ways, in order."""
        if len(forms) == 1:
            return tuple(self.written[forms[0]])
        return tuple(sorted(chain.from_iterable(self.written[form] for form in forms)))

    @cached_property
    def sentence_words(self) -> tuple[slice, ...]:
        """Which of the words each sentence holds."""
        edges = ((sentence.start, sentence.end) for sentence in self.sentences)
        return tuple(slice(bisect_left(self._starts, start), bisect_left(self._starts, end)) for start, end in edges)

    @cached_property
    def openings(self) -> frozenset[int]:
        """Where the first words of sentences begin: a capital there says nothing."""
        places = (bisect_left(self._starts, sentence.start) for sentence in self.sentences)
        return frozenset(self._starts[at] for at in places if at < len(self._starts))

    @cached_property
    def days(self) -> tuple[Day, ...]:
        """The days it names."""
        if not self.is_chinese:
            return self.by_block(_days, None)
        from editor_app.text import chinese  # loaded with the first Chinese text

        return chinese.days(self.body)

    @cached_property
    def is_chinese(self) -> bool:
        """Whether it is Chinese throughout."""
        return is_chinese(self.body)

    @cached_property
    def figures(self) -> "tuple[Figure, ...]":
        """The figures of a Chinese text; none of another."""
        if not self.is_chinese:
            return ()
        from editor_app.text import chinese  # loaded with the first Chinese text

        return chinese.figures(self.body)

    @cached_property
    def repeats(self) -> tuple[Group, ...]:
        """The passages it says more than once."""
        self._repeats = repeats(self, self._earlier.repeats)
        return self._repeats.groups

    def told(self) -> Earlier:
        """What the next state of this text can reuse."""
        layout = self._layout.alone() if self._asked else self._earlier.layout
        forms = {**self._earlier.forms, **self._of_forms}
        return Earlier(self._read, self._repeats or self._earlier.repeats, layout, forms)

    def let_go(self) -> None:
        """Forget what was read out of it, which leads back to it: no garbage is left to be looked for."""
        self._survey = self._who = self._new = None
        self._once.clear()

    def by_block(self, read: Callable[["Text", Given], Iterable[Found]], given: Given) -> tuple[Found, ...]:
        """What a function reads out of it that looks at one block at a time, in order; after an edit, only in the
        blocks that are new. It is shown them as a text of their own, which knows nothing of the others.
        """
        return self._layout.read(read, given, lambda piece: read(self._part(piece), given))

    def by_form(self, read: Callable[[str, Given], Read], given: Given) -> Mapping[str, Read]:
        """What a function says of each word in small letters, wherever it stands; after an edit it is asked of the new
        ones.
        """
        kept = self._earlier.forms.get(read)
        known = cast("Mapping[str, Read]", kept[1]) if kept and kept[0] is given else {}
        found: dict[str, Read] = {}
        for low in self.forms:
            if low in known:
                found[low] = known[low]
            else:
                self.pause()
                found[low] = read(low, given)
        self._of_forms[read] = given, found
        return found

    def by_paragraph(self, read: Callable[[Paragraph, Given], Read], given: Given) -> Iterator[Read]:
        """What a function reads out of each block of the prose alone that names no place, in order; after an edit it is
        asked of the new ones.
        """
        return (one.once(read, given) for one in self.paragraphs)

    def finditer(self, pattern: re.Pattern[str], sign: re.Pattern[str] | None = None) -> Iterator[re.Match[str]]:
        """Where a pattern fits that does not reach from one block into the next, as `pattern.finditer` has it; looked
        for only in lines with a sign of it, if there is one.
        """
        found = self._layout.read(pattern, None, lambda piece: _fits(self._part(piece).body, pattern, sign))
        return (match for place in found if (match := pattern.match(self.body, place.start)))

    @cached_property
    def _layout(self) -> Layout:
        self._asked = True
        held = tuple(stretches(self.body, self.blocks, self.marks, self.headline))
        about = replace(self.manuscript, title="", body=""), self.is_chinese
        return Layout(held, about, self._earlier.layout)

    def _part(self, piece: Piece) -> "Text":
        """Some of its blocks as a text of their own; itself when it is all of them."""
        self.pause()
        if piece is self._layout.whole:
            return self
        if self._new is None:
            self._new = self._apart(piece)
        return self._new

    @cached_property
    def _read(self) -> Mapping[Key, Paragraph]:
        return {read.key: read for read in self.paragraphs}

    def _apart(self, piece: Piece) -> "Text":
        part = Text(replace(self.manuscript, title="", body=piece.body), Earlier(self._read), pause=self.pause)
        part.blocks, part.marks, part.headline, part.is_chinese = (
            piece.blocks,
            piece.marks,
            piece.headline,
            self.is_chinese,
        )
        return part

    def survey(self, vocabulary: Vocabulary) -> "Survey":
        """All that may be names in it; cached for the last vocabulary."""
        kept = self._survey
        if kept is None or kept[0] is not vocabulary:
            self._survey = kept = (vocabulary, look(self, vocabulary))
        return kept[1]

    def who(self, vocabulary: Vocabulary) -> Who:
        """Who is who in it; cached for the last vocabulary."""
        kept = self._who
        if kept is None or kept[0] is not vocabulary:
            self._who = kept = (vocabulary, who(self.survey(vocabulary), vocabulary))
        return kept[1]

    def once(self, read: Callable[["Text", Given], Read], given: Given) -> Read:
        """What a function reads out of it; cached for the last thing it was given."""
        kept = self._once.get(read)
        if kept is None or kept[0] is not given:
            self._once[read] = kept = (given, read(self, given))
        return cast("Read", kept[1])

    @cached_property
    def _starts(self) -> list[int]:
        return [word.start for word in self.words]

    @cached_property
    def _sentence_starts(self) -> list[int]:
        return [sentence.start for sentence in self.sentences]

    @cached_property
    def _block_starts(self) -> list[int]:
        return [block.span.start for block in self.blocks]

    def number(self, word: Word) -> int:
        """Which of the words it is."""
        return bisect_left(self._starts, word.start)

    def words_in(self, span: Span) -> tuple[Word, ...]:
        """The words that begin inside `span`."""
        return self.words[bisect_left(self._starts, span.start) : bisect_left(self._starts, span.end)]

    def sentence_at(self, offset: int) -> Span | None:
        """The sentence that holds an offset."""
        at = bisect_right(self._sentence_starts, offset) - 1
        found = self.sentences[at] if at >= 0 else None
        return found if found and found.start <= offset <= found.end else None

    def block_at(self, offset: int) -> Block | None:
        """The block that holds an offset."""
        at = bisect_right(self._block_starts, offset) - 1
        return self.blocks[at] if at >= 0 and offset <= self.blocks[at].span.end else None


def _days(text: Text, _: None) -> tuple[Day, ...]:
    return days(text.body)


def _fits(body: str, pattern: re.Pattern[str], sign: re.Pattern[str] | None) -> list[Span]:
    found = in_lines_with(sign, pattern, body) if sign else pattern.finditer(body)
    return [Span(*match.span()) for match in found]


class Memory:
    """Remembers one text, for one reader that reads one state of it after the other: after an edit, only what it
    touched is read again. The results are the same.
    """

    def __init__(self) -> None:
        self._earlier: Earlier | None = None

    def read(self, manuscript: Manuscript, pause: Callable[[], None] = lambda: None) -> Text:
        """A text with its headline, as the rules read it, with what is remembered."""
        return Text(manuscript, self._earlier, with_headline=True, pause=pause)

    def keep(self, text: Text) -> None:
        """Remember a text that was read to the end, instead of the one before."""
        self._earlier = text.told()
