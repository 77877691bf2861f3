"""Word lists that the search for names starts from; read from data files by the caller."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType


def _nothing() -> Mapping[str, str]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Rendering:
    """One Chinese word and the English words that render it, the usual one first, in small letters."""

    source: str
    kind: str
    english: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Synonyms:
    """A Chinese name or term and the ways to render it; spellings of one `way` are no fault beside each other."""

    source: str
    kind: str  # name, term
    ways: tuple[tuple[str, ...], ...]
    beside: str = ""  # a word that tells that this is what is meant

    def holds(self, body: str) -> bool:
        """Whether a text speaks of this thing."""
        return self.beside in body


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A title of a post. `sole`: one body has one at a time. `ladder`: the ranks it belongs to, or empty."""

    words: tuple[str, ...]
    sole: bool
    ladder: str = ""


@dataclass(frozen=True, eq=False)
class Vocabulary:
    """Lists in small letters, acronyms apart. Compared by identity: it is read once and shared."""

    surnames: frozenset[str] = frozenset()  # of any origin
    pinyin_surnames: frozenset[str] = frozenset()
    syllables: frozenset[str] = frozenset()
    sounds: Mapping[str, frozenset[str]] = field(default_factory=lambda: MappingProxyType({}))  # -> Pinyin syllables
    given_names: frozenset[str] = frozenset()
    short_names: Mapping[str, str] = field(default_factory=_nothing)  # short form -> full given name
    heads: frozenset[str] = frozenset()
    fields: frozenset[str] = frozenset()  # heads that also name a field of work
    generic: frozenset[str] = frozenset()
    titles: Mapping[str, tuple[TitleWord, ...]] = field(default_factory=lambda: MappingProxyType({}))
    ranks: Mapping[str, str] = field(default_factory=_nothing)
    portfolios: frozenset[str] = frozenset()
    renderings: tuple[Rendering, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    synonymous: Mapping[str, tuple[tuple[int, int], ...]] = field(  # name -> its row among the synonyms, its way
        default_factory=lambda: MappingProxyType({})
    )
    countries: Mapping[str, str] = field(default_factory=_nothing)  # country, demonym or city -> country or city
    openers: frozenset[str] = frozenset()
    honorifics: frozenset[str] = frozenset()
    speech: frozenset[str] = frozenset()
    acronyms: frozenset[str] = frozenset()

    @cached_property
    def offices(self) -> frozenset[str]:
        """The words that the title of a post can begin with."""
        return frozenset(self.titles) | frozenset(self.ranks) | self.portfolios

    def renders(self, first: str, second: str, kind: str) -> str:
        """The Chinese word that both words render, or an empty string."""
        both = {first.lower(), second.lower()}
        return next((row.source for row in self.renderings if row.kind == kind and both <= set(row.english)), "")


def parse(files: Mapping[str, str]) -> Vocabulary:
    """The vocabulary from the contents of its files, by file name; a file that is missing is an empty list."""

    def small(name: str) -> frozenset[str]:
        return frozenset(entry.lower() for entry in _entries(files.get(name, "")))

    synonyms = _synonyms(files.get("synonyms.tsv", ""))
    return Vocabulary(
        surnames=small("surnames_pinyin.txt") | small("surnames_other.txt") | small("surnames_western.txt"),
        pinyin_surnames=small("surnames_pinyin.txt"),
        syllables=small("syllables_pinyin.txt"),
        sounds=MappingProxyType(_sounds(files.get("romanised.tsv", ""))),
        given_names=small("given_names.txt") | frozenset(_short_names(files.get("nicknames.tsv", ""))),
        short_names=MappingProxyType(_short_names(files.get("nicknames.tsv", ""))),
        heads=small("heads.txt"),
        fields=small("fields.txt"),
        generic=small("generic.txt"),
        titles=MappingProxyType(_titles(files.get("titles.tsv", ""))),
        ranks=MappingProxyType({row[0]: row[1] for row in _rows(files.get("ranks.tsv", ""), 2)}),
        portfolios=small("portfolios.txt"),
        renderings=tuple(
            Rendering(row[0], row[1], tuple(row[2].lower().split("|")))
            for row in _rows(files.get("renderings.tsv", ""), 3)
        ),
        synonyms=synonyms,
        synonymous=MappingProxyType(_by_name(synonyms)),
        countries=MappingProxyType(_countries(files.get("countries.tsv", ""))),
        openers=small("openers.txt"),
        honorifics=small("honorifics.txt"),
        speech=small("speech.txt"),
        acronyms=frozenset(_entries(files.get("acronyms.txt", ""))),
    )


def _lines(content: str) -> Iterator[str]:
    return (line for line in content.splitlines() if line.strip() and not line.startswith("#"))


def _entries(content: str) -> Iterator[str]:
    """Entries parted by commas and line ends."""
    return (entry.strip() for line in _lines(content) for entry in line.split(",") if entry.strip())


def _rows(content: str, cells: int) -> Iterator[list[str]]:
    """Rows of a table with tabs; too short ones are left out."""
    return (row for line in _lines(content) if len(row := line.split("\t")) >= cells)


def _titles(content: str) -> dict[str, tuple[TitleWord, ...]]:
    """Titles by their first word, the longest first."""
    found: dict[str, list[TitleWord]] = {}
    for row in _rows(content, 2):
        words = tuple(row[0].split())
        title = TitleWord(words, row[1] == "one", row[2] if len(row) > 2 else "")
        found.setdefault(words[0], []).append(title)
    return {first: tuple(sorted(titles, key=lambda title: -len(title.words))) for first, titles in found.items()}


def _short_names(content: str) -> dict[str, str]:
    return {short.lower(): row[0].lower() for row in _rows(content, 2) for short in _entries(row[1])}


def _synonyms(content: str) -> tuple[Synonyms, ...]:
    """Rows of a source, a kind, the ways parted by bars, their spellings by equal signs, and a word to stand beside."""
    return tuple(
        Synonyms(row[0], row[1], tuple(tuple(way.split("=")) for way in row[2].split("|")), "".join(row[3:4]))
        for row in _rows(content, 3)
    )


def _by_name(synonyms: tuple[Synonyms, ...]) -> dict[str, tuple[tuple[int, int], ...]]:
    """For each name in small letters its rows and ways."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, row in enumerate(synonyms):
        for way, spellings in enumerate(row.ways if row.kind == "name" else ()):
            for spelling in spellings:
                found[spelling.lower()] = (*found.get(spelling.lower(), ()), (number, way))
    return found


def _sounds(content: str) -> dict[str, frozenset[str]]:
    """The Pinyin syllables by each other spelling of them."""
    found: dict[str, set[str]] = {}
    for row in _rows(content, 2):
        for spelling in _entries(row[1]):
            found.setdefault(spelling, set()).add(row[0])
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


def _countries(content: str) -> dict[str, str]:
    """Every word and phrase of a row, with and without full stops, to the row's first."""
    found: dict[str, str] = {}
    for line in _lines(content):
        country, _, made = line.partition("\t")
        for word in (country, *_entries(made)):
            found[word.lower()] = found[word.lower().replace(".", "")] = country
    return found
