"""Word lists that the search for names starts from; read from data files by the caller."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from types import MappingProxyType

from editor_app.text.language.lists import FUNCTION_WORDS, words
from editor_app.text.word_lists import WordList, parted

_SMALL_FORMS = (3, 4)
"""Legal forms of so many letters may stand in small ones: plc, inc, gmbh."""


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
    """A Chinese name or term and the ways to render it; different spellings of one `way` are not a mistake."""

    source: str
    kind: str  # name, term
    ways: tuple[tuple[str, ...], ...]
    beside: str = ""  # a word that shows that this is what is meant

    def holds(self, body: str) -> bool:
        """Whether a text speaks of this thing."""
        return self.beside in body


@dataclass(frozen=True, slots=True)
class TitleWord:
    """A title of a post. `sole`: one body has one at a time. `ladder`: the ranks it belongs to, or empty."""

    words: tuple[str, ...]
    sole: bool
    ladder: str = ""


@dataclass(frozen=True, slots=True)
class LegalForms:
    """Legal forms of companies. `kinds`: the kind by its words in small letters; `written`: how each word may look."""

    kinds: Mapping[tuple[str, ...], str] = field(default_factory=lambda: MappingProxyType({}))
    written: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()  # in small letters


@dataclass(frozen=True, slots=True)
class Census:
    """The names that many people bear, and the rows of spellings that each one stands in; ASCII, small letters."""

    given: frozenset[str] = frozenset()
    families: frozenset[str] = frozenset()
    given_rows: Mapping[str, frozenset[int]] = field(default_factory=lambda: MappingProxyType({}))
    family_rows: Mapping[str, frozenset[int]] = field(default_factory=lambda: MappingProxyType({}))


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
    owned: frozenset[str] = frozenset()  # possessives that belong to a name: "people's"
    particles: frozenset[str] = frozenset()  # of family names: van, de la, bin
    suffixes: frozenset[str] = frozenset()  # behind a person's name, in capitals as written: Jr, III, PhD
    things: frozenset[str] = frozenset()  # last words of names of days, acts, awards ...
    place_kinds: frozenset[str] = frozenset()  # last words of names of places
    places: frozenset[str] = frozenset()
    swaps: Mapping[str, frozenset[int]] = field(default_factory=lambda: MappingProxyType({}))  # head -> its rows
    same_words: Mapping[str, str] = field(default_factory=_nothing)  # another writing -> the usual one
    kinship: frozenset[str] = frozenset()  # words for persons of one family
    legal: LegalForms = field(default_factory=LegalForms)
    census: Census = field(default_factory=Census)

    @cached_property
    def offices(self) -> frozenset[str]:
        """The words that the title of a post can begin with."""
        return frozenset(self.titles) | frozenset(self.ranks) | self.portfolios

    @cached_property
    def silent(self) -> frozenset[str]:
        """Function words, and what else opens sentences without saying what they are about."""
        return words(FUNCTION_WORDS) | self.openers

    def renders(self, first: str, second: str, kind: str) -> str:
        """The Chinese word that both words render, or an empty string."""
        both = {first.lower(), second.lower()}
        return next((row.source for row in self.renderings if row.kind == kind and both <= set(row.english)), "")


FILES = (
    *("acronyms.txt", "countries.tsv", "fields.txt", "generic.txt", "given_names.txt", "heads.txt", "honorifics.txt"),
    *("nicknames.tsv", "openers.txt", "portfolios.txt", "ranks.tsv", "renderings.tsv", "romanised.tsv", "speech.txt"),
    *("surnames_other.txt", "surnames_pinyin.txt", "surnames_western.txt", "syllables_pinyin.txt", "synonyms.tsv"),
    *("titles.tsv", "owned.txt", "particles.txt", "name_suffixes.txt", "things.txt"),
    *("given_spellings.tsv", "family_spellings.tsv", "kinship.txt", "head_swaps.tsv", "same_words.tsv"),
    *("place_kinds.txt", "places.txt", "legal_forms.tsv", "census_given.txt", "census_families.txt"),
)
"""The files of the vocabulary; without any one of them, names are misread."""


def parse(files: Mapping[str, str]) -> Vocabulary:
    """The vocabulary from the contents of all its FILES, by name. Raises Malformed."""
    lists = {name: WordList(name, files[name]) for name in FILES}
    pinyin, short = lists["surnames_pinyin.txt"].small(), _short_names(lists["nicknames.tsv"])
    synonyms = _synonyms(lists["synonyms.tsv"])
    return Vocabulary(
        surnames=pinyin | lists["surnames_other.txt"].small() | lists["surnames_western.txt"].small(),
        pinyin_surnames=pinyin,
        syllables=lists["syllables_pinyin.txt"].small(),
        sounds=MappingProxyType(_sounds(lists["romanised.tsv"])),
        given_names=lists["given_names.txt"].small() | frozenset(short),
        short_names=MappingProxyType(short),
        heads=lists["heads.txt"].small(),
        fields=lists["fields.txt"].small(),
        generic=lists["generic.txt"].small(),
        titles=MappingProxyType(_titles(lists["titles.tsv"])),
        ranks=MappingProxyType({word: ladder for word, ladder in lists["ranks.tsv"].rows(2, 2)}),
        portfolios=lists["portfolios.txt"].small(),
        renderings=_renderings(lists["renderings.tsv"]),
        synonyms=synonyms,
        synonymous=MappingProxyType(_by_name(synonyms)),
        countries=MappingProxyType(_countries(lists["countries.tsv"])),
        openers=lists["openers.txt"].small(),
        honorifics=lists["honorifics.txt"].small(),
        speech=lists["speech.txt"].small(),
        acronyms=frozenset(lists["acronyms.txt"].entries()),
        owned=lists["owned.txt"].small(),
        particles=lists["particles.txt"].small(),
        suffixes=frozenset(lists["name_suffixes.txt"].entries()),
        things=lists["things.txt"].small(),
        place_kinds=lists["place_kinds.txt"].small(),
        places=lists["places.txt"].small(),
        legal=_legal(lists["legal_forms.tsv"]),
        census=_census(lists),
        kinship=lists["kinship.txt"].small(),
        swaps=MappingProxyType(_spelt(lists["head_swaps.tsv"])),
        same_words=MappingProxyType(
            {other: usual for usual, others in lists["same_words.tsv"].rows(2, 2) for other in parted(others)}
        ),
    )


def _legal(given: WordList) -> LegalForms:
    """Each writing as it is and in capitals, a short word in small letters too."""
    kinds: dict[tuple[str, ...], str] = {}
    written: set[str] = set()
    for kind, writings in given.rows(2, 2):
        for writing in parted(writings):
            words = writing.split()
            kinds[tuple(word.lower() for word in words)] = kind
            written |= {form for word in words for form in (word, word.upper())}
            written |= {word.lower() for word in words if len(word) in _SMALL_FORMS}
    return LegalForms(MappingProxyType(kinds), frozenset(written), frozenset(word for key in kinds for word in key))


def _census(lists: Mapping[str, WordList]) -> Census:
    given, families = (_spelt(lists[f"{name}_spellings.tsv"]) for name in ("given", "family"))
    return Census(
        lists["census_given.txt"].small() | frozenset(given),
        lists["census_families.txt"].small() | frozenset(families),
        MappingProxyType(given),
        MappingProxyType(families),
    )


def _spelt(given: WordList) -> dict[str, frozenset[int]]:
    """For each spelling the rows it stands in."""
    found: dict[str, frozenset[int]] = {}
    for number, (first, others) in enumerate(given.rows(2, 2)):
        row = frozenset((number,))
        for spelling in (first, *parted(others)):
            found[spelling] = found[spelling] | row if spelling in found else row
    return found


def _titles(given: WordList) -> dict[str, tuple[TitleWord, ...]]:
    """Titles by their first word, the longest first."""
    found: dict[str, list[TitleWord]] = {}
    for row in given.rows(2, 3):
        words = tuple(row[0].split())
        title = TitleWord(words, row[1] == "one", "".join(row[2:]))
        found.setdefault(words[0], []).append(title)
    return {first: tuple(sorted(titles, key=lambda title: -len(title.words))) for first, titles in found.items()}


def _short_names(given: WordList) -> dict[str, str]:
    return {short.lower(): full.lower() for full, shorts in given.rows(2, 2) for short in parted(shorts)}


def _renderings(given: WordList) -> tuple[Rendering, ...]:
    return tuple(
        Rendering(source, kind, tuple(english.lower().split("|"))) for source, kind, english in given.rows(3, 3)
    )


def _synonyms(given: WordList) -> tuple[Synonyms, ...]:
    """Rows of a source, a kind, ways separated by bars, spellings by equal signs, and a word that must occur nearby."""
    return tuple(
        Synonyms(row[0], row[1], tuple(tuple(way.split("=")) for way in row[2].split("|")), "".join(row[3:]))
        for row in given.rows(3, 4)
    )


def _by_name(synonyms: tuple[Synonyms, ...]) -> dict[str, tuple[tuple[int, int], ...]]:
    """For each name in small letters its rows and ways."""
    found: dict[str, tuple[tuple[int, int], ...]] = {}
    for number, row in enumerate(synonyms):
        for way, spellings in enumerate(row.ways if row.kind == "name" else ()):
            for spelling in spellings:
                found[spelling.lower()] = (*found.get(spelling.lower(), ()), (number, way))
    return found


def _sounds(given: WordList) -> dict[str, frozenset[str]]:
    """The Pinyin syllables by each other spelling of them."""
    found: dict[str, set[str]] = {}
    for syllable, spellings in given.rows(2, 2):
        for spelling in parted(spellings):
            found.setdefault(spelling, set()).add(syllable)
    return {spelling: frozenset(syllables) for spelling, syllables in found.items()}


def _countries(given: WordList) -> dict[str, str]:
    """Every word and phrase of a row, with and without full stops, to the row's first."""
    found: dict[str, str] = {}
    for country, *made in given.rows(1, 2):
        for word in (country, *parted("".join(made))):
            found[word.lower()] = found[word.lower().replace(".", "")] = country
    return found
