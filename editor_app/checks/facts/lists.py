"""The lists that facts are read by: numerals, currencies, hedges, contrasts, what counts nothing; from data files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from editor_app.checks.facts.patterns import Numerals, Patterns, patterns
from editor_app.text.word_lists import WordList, parted


@dataclass(frozen=True, slots=True)
class Move:
    """A word for a rise or a fall: where it leads, and whether it can be the verb."""

    up: bool
    verb: bool


@dataclass(frozen=True, slots=True)
class Office:
    """An office by its first name: whether a body has one, and the groups of which a person holds one at a time.

    `everywhere`: every town, firm or land has one.
    """

    name: str
    sole: bool
    groups: frozenset[str]
    everywhere: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FactLists:
    """All lists, ready to be looked up. Compared by identity: they are read once and shared.

    `contrasts` gives the rows that a word belongs to; `hedges` says on which side of the number the value may lie;
    `before` and `after` give the currency of a sign and of a noun; `moves` are words for a rise or a fall.
    """

    function: frozenset[str] = frozenset()
    measures: frozenset[str] = frozenset()
    contrasts: Mapping[str, tuple[int, ...]] = field(default_factory=lambda: MappingProxyType({}))
    hedges: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    before: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    after: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}))
    offices: Mapping[str, Office] = field(default_factory=lambda: MappingProxyType({}))
    everywhere: frozenset[str] = frozenset()  # offices that every town, firm or land has
    ahead: frozenset[str] = frozenset()  # words of what is not so yet
    narrowing: frozenset[str] = frozenset()  # words that narrow down the noun before them
    moves: Mapping[str, Move] = field(default_factory=lambda: MappingProxyType({}))
    numerals: Numerals = field(default_factory=Numerals)
    patterns: Patterns = field(default_factory=patterns)
    points: Mapping[str, Mapping[str, float]] = field(default_factory=lambda: MappingProxyType({}))


FILES = (
    *("function.txt", "measures.txt", "contrasts.txt", "hedges.tsv", "currencies.tsv", "numbered.txt", "streets.txt"),
    *("numerals.tsv", "points.tsv", "moves.tsv", "polled.txt", "offices.tsv", "career.txt", "everywhere.txt"),
    *("ahead.txt", "narrowing.txt"),
)
"""The files of the lists; without any one of them, figures are misread."""


def parse(files: Mapping[str, str]) -> FactLists:
    """The lists from the contents of all FILES, by name. Raises Malformed."""
    lists = {name: WordList(name, files[name]) for name in FILES}
    currencies = lists["currencies.tsv"].rows(2, 3)
    numerals, hedges = _numerals(lists["numerals.tsv"]), {words: side for words, side in lists["hedges.tsv"].rows(2, 2)}
    before = {sign: row[0] for row in currencies for sign in parted(row[1])}
    after = {noun: row[0] for row in currencies for noun in parted("".join(row[2:]))}
    numbered, streets = lists["numbered.txt"].entries(), lists["streets.txt"].entries()
    moves, everywhere = _moves(lists["moves.tsv"]), lists["everywhere.txt"].small()
    return FactLists(
        function=lists["function.txt"].small(),
        measures=lists["measures.txt"].small(),
        contrasts=_contrasts(lists["contrasts.txt"]),
        hedges=hedges,
        before=before,
        after=after,
        offices=_offices(lists["offices.tsv"], everywhere),
        everywhere=everywhere,
        ahead=lists["ahead.txt"].small(),
        narrowing=lists["narrowing.txt"].small(),
        moves=moves,
        numerals=numerals,
        patterns=patterns(
            numerals,
            before,
            after,
            hedges,
            numbered,
            streets,
            moves,
            lists["polled.txt"].entries(),
            lists["career.txt"].entries(),
        ),
        points=_points(lists["points.tsv"]),
    )


def _contrasts(given: WordList) -> dict[str, tuple[int, ...]]:
    found: dict[str, tuple[int, ...]] = {}
    for number, (row,) in enumerate(given.rows(1, 1)):
        for word in parted(row):
            found[word] = (*found.get(word, ()), number)
    return found


def _numerals(given: WordList) -> Numerals:
    kinds: dict[str, dict[str, int]] = {kind: {} for kind in ("one", "teen", "ten", "power", "short", "letter")}
    for word, worth, kind in given.rows(3, 3):
        kinds[kind][word] = int(worth)
    return Numerals(*kinds.values())


def _offices(given: WordList, everywhere: frozenset[str]) -> dict[str, Office]:
    found: dict[str, Office] = {}
    for names, many, groups in given.rows(3, 3):
        first = parted(names)[0]
        office = Office(first, many == "one", frozenset(parted(groups)), first in everywhere)
        found.update(dict.fromkeys(parted(names), office))
    return found


def _moves(given: WordList) -> dict[str, Move]:
    """Each word; one that can be both is a verb."""
    found: dict[str, Move] = {}
    for words, way, form in given.rows(3, 3):
        for word in parted(words):
            found.setdefault(word, Move(way == "up", form == "verb"))
    return found


def _points(given: WordList) -> dict[str, dict[str, float]]:
    found: dict[str, dict[str, float]] = {}
    for kind, clue, points in given.rows(3, 3):
        found.setdefault(kind, {})[clue] = float(points)
    return found
