"""Who is who in one text: persons and organisations with their names, and the posts that persons hold."""

from dataclasses import dataclass
from enum import Enum

from editor_app.text.span import Span


class EntityKind(Enum):
    """What kind of thing has a name; decided by a vote over all its places."""

    PERSON = "person"
    BODY = "body"
    PLACE = "place"
    OTHER = "other"


class Reason(Enum):
    """Why two names are taken for names of the same thing."""

    LETTERS = "letters"  # same letters, different hyphens or spaces
    CASE = "case"  # a word in small letters
    HEAD = "head"  # another head word
    BRACKETED = "bracketed"  # another head word, in brackets behind the other
    RENDERED = "rendered"  # two known renderings of one Chinese name
    DROPPED = "dropped"  # words left out
    ORDER = "order"  # X of Y, Y X
    SPELLING = "spelling"  # a letter or two
    SOUND = "sound"  # the same Chinese syllables in other letters
    REVERSED = "reversed"  # family name first, family name last
    PART = "part"  # only the family name, or initials: usual, not a mistake


@dataclass(frozen=True, slots=True)
class Link:
    """Two names of one entity; `sure` is false for a guess.

    `words` are those in which they differ, or what one of them leaves out; `source` is the Chinese that both render.
    """

    reason: Reason
    first: str
    second: str
    words: tuple[str, ...] = ()
    source: str = ""
    sure: bool = True


@dataclass(frozen=True, slots=True)
class Variant:
    """One name and all its places."""

    text: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Post:
    """A post of a person: its title as written first, the body's preferred name, and where it is said."""

    text: str
    body: str
    places: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class Entity:
    """A person, body or place. `preferred` is the defined name, else the more frequent, else the longer and earlier."""

    kind: EntityKind
    preferred: str
    variants: tuple[Variant, ...]
    posts: tuple[Post, ...] = ()
    links: tuple[Link, ...] = ()

    def variant(self, text: str) -> Variant:
        """The variant written so."""
        return next(variant for variant in self.variants if variant.text == text)


@dataclass(frozen=True, slots=True)
class Slip:
    """A word of names that nearly equals another one.

    `mistyped`: letters are swapped, missing or doubled, as in a typing mistake, but not replaced. `context`: a word
    beside them agrees; `frame`: all words of a longer name or a whole Chinese given name do. `alone`: the wrong one
    stands by itself, the right one in a longer name too. `illegal`: the right one can be read in Pinyin, the wrong one
    cannot.
    """

    wrong: Variant
    right: Variant
    distance: int
    mistyped: bool
    context: bool
    frame: bool
    alone: bool
    illegal: bool


@dataclass(frozen=True, slots=True)
class Holding:
    """One mention of a post with its holder. Posts of one `breath` were listed together."""

    person: str
    named: Span
    title: str  # small letters, without rank: "foreign minister"
    rank: str  # "", "vice", "deputy", ...
    sole: bool
    ladder: str
    state: str  # "", past, acting, coming
    body: str
    place: Span  # the words of the title
    breath: int
    before: bool  # the title stands before the name

    @property
    def post(self) -> str:
        """Rank and title."""
        return f"{self.rank} {self.title}".strip()


@dataclass(frozen=True, slots=True)
class Twins:
    """Persons who hold one post and whose names are nearly alike: perhaps one person."""

    post: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Definition:
    """A name in full with its acronym in brackets."""

    acronym: str
    at: Span
    full: str
    full_at: Span


@dataclass(frozen=True, slots=True)
class Who:
    """What the search for names found in one text. `words`: single words that belong to names, as written."""

    entities: tuple[Entity, ...] = ()
    words: frozenset[str] = frozenset()
    slips: tuple[Slip, ...] = ()
    holdings: tuple[Holding, ...] = ()
    twins: tuple[Twins, ...] = ()
    definitions: tuple[Definition, ...] = ()
    acronyms: tuple[Variant, ...] = ()  # with all their places but those in headlines

    def of(self, *kinds: EntityKind) -> tuple[Entity, ...]:
        """The entities of some kinds."""
        return tuple(entity for entity in self.entities if entity.kind in kinds)
