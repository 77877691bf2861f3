"""A rule, what it says, and what it must know of the world."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.speller import Speller
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.variants import Variants
from editor_app.checks.words import Words
from editor_app.domain.archive import Earlier
from editor_app.domain.client import Client
from editor_app.domain.finding import About, Related, Severity
from editor_app.domain.house import HouseList
from editor_app.domain.ledger import Ledger
from editor_app.domain.message import NOTHING, Message
from editor_app.text.names.vocabulary import Vocabulary
from editor_app.text.prepared import Text
from editor_app.text.span import Span

if TYPE_CHECKING:
    from editor_app.text.parallel.source import Source


@dataclass(frozen=True, slots=True)
class Reference:
    """What rules know of the world: frozen data, no doors."""

    vocabulary: Vocabulary = field(default_factory=Vocabulary)
    house: HouseList = field(default_factory=HouseList)
    speller: Speller | None = None
    lexicon: Lexicon | None = None  # for a text in English alone
    variants: Variants = field(default_factory=Variants)
    words: Words = field(default_factory=Words)
    facts: FactLists = field(default_factory=FactLists)
    earlier: tuple[Earlier, ...] = ()
    today: date | None = None
    ledger: Ledger = field(default_factory=Ledger)
    own: frozenset[str] = frozenset()  # what the person at work knows to be right, in small letters
    source: "Source | None" = None  # the Chinese text that this one renders
    client: Client | None = None  # whom the text is written for; its terms are among those of the house


@dataclass(frozen=True, slots=True)
class Hit:
    """What a rule says of one place.

    Hits with one `group` are one issue. `related` are other places in this text, `elsewhere` in other articles.
    `sure` is false for a guess. `title` and `severity` are the rule's own unless given.
    """

    span: Span
    message: Message
    replacements: tuple[str, ...] = ()
    group: str = ""
    related: tuple[Span, ...] = ()
    elsewhere: tuple[Related, ...] = ()
    sure: bool = True
    title: Message = NOTHING
    severity: Severity | None = None

    @property
    def start(self) -> int:
        """Where its place begins."""
        return self.span.start

    def moved(self, by: int) -> "Hit":
        """The same in a text where its places are `by` code points further on."""
        return replace(self, span=self.span.moved(by), related=tuple(place.moved(by) for place in self.related))


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing that can be wrong with a text. Its `name` is one among those of its `about`.

    A rule that was renamed, or split from another, names the ids that what it finds had before, the latest first: what
    was decided or switched off under them holds for it too. The id of a rule that is still there may be among them.

    `chinese` is asked instead of `check` in a text that is Chinese throughout, where the same question is answered
    otherwise.

    `by_block`: `check` looks at one block at a time, and would find the same in a text that has no other. What it finds
    is kept until the block is edited.
    """

    about: About
    name: str
    title: Message
    severity: Severity
    check: Callable[[Text, Reference], Iterable[Hit]]
    formerly: tuple[str, ...] = ()
    chinese: Callable[[Text, Reference], Iterable[Hit]] | None = None
    mechanical: bool = False  # whether a sure finding with one replacement needs no look: `check --fix` makes it
    by_block: bool = False
    in_links: bool = False  # whether what it finds may stand in a link or other markup, which others leave alone

    @property
    def id(self) -> str:
        """What settings, decisions and the command line call it: "names.variant"."""
        return f"{self.about.value}.{self.name}"

    @property
    def ids(self) -> tuple[str, ...]:
        """Its id and its former ids."""
        return self.id, *self.formerly
