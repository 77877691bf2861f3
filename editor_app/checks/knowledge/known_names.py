"""Names that the house knows, from its list and from approved articles, and which of them another name is similar
to.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from editor_app.checks.knowledge.naming import translate
from editor_app.checks.rule import Reference
from editor_app.domain.days import written
from editor_app.domain.house import HouseList, TermKind, TermStatus
from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.domain.message import Message, say, say_n
from editor_app.text.names.brackets import one_off
from editor_app.text.names.model import EntityKind
from editor_app.text.names.romanisation import legal_given
from editor_app.text.names.vocabulary import Vocabulary

_KINDS = {TermKind.PERSON: EntityKind.PERSON, TermKind.BODY: EntityKind.BODY}
_ENTRIES = {EntryKind.PERSON: EntityKind.PERSON, EntryKind.BODY: EntityKind.BODY}
_CROWD = 2_000
"""Names that differ in one word; of more of them none is looked at."""
_TWO_SYLLABLES = 6
"""From this length on a given name has two."""


@dataclass(frozen=True, slots=True)
class Near:
    """A known name that another name is similar to; why it may be meant, and whether that is sure.

    `slip`: nothing but a letter sets them apart, so that each may be a plain word of its own.
    """

    name: str
    because: Message
    sure: bool
    slip: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class NameIndex:
    """The names that the house knows, by kind: as they are, by their letters, and with one word left open."""

    exact: frozenset[str]
    letters: Mapping[tuple[EntityKind, str], str]
    frames: Mapping[tuple[EntityKind, tuple[str, ...]], Sequence[str]]
    persons: tuple[str, ...]

    def near(self, kind: EntityKind, name: str, vocabulary: Vocabulary) -> Near | None:
        """The known name that is most likely meant by one that is not known."""
        words = _words(name)
        if len(words) < 2:
            return None
        same = self.letters.get((kind, "".join(words)))
        if same and same.lower() != name.lower():
            return Near(same, say("They differ only in hyphens or spaces."), True)
        turned = self.letters.get((kind, "".join(reversed(words)))) if kind is EntityKind.PERSON else None
        if turned and len(words) == 2 and words[0] != words[1]:
            return Near(turned, say("Family name and given name are in the wrong order."), True)
        found = sorted(self._one_word_off(kind, words, vocabulary), key=lambda near: (not near.sure, near.name))
        return found[0] if found else None

    def _one_word_off(self, kind: EntityKind, words: tuple[str, ...], vocabulary: Vocabulary) -> Iterator[Near]:
        for at, frame in _frames(words):
            for name in self.frames.get((kind, frame), ())[:_CROWD]:
                right = _words(name)[at]
                compare = _person if kind is EntityKind.PERSON else _body
                if near := compare(name, words[at], right, len(words), vocabulary):
                    yield near


@lru_cache(maxsize=2)
def known_names(house: HouseList, ledger: Ledger) -> NameIndex:
    """What the house knows, indexed once; names that it rejects do not count."""
    good = (TermStatus.PREFERRED, TermStatus.ADMITTED)
    listed = [(kind, term.term) for term in house.terms if term.status in good and (kind := _KINDS.get(term.kind))]
    approved = [(_ENTRIES[entry.kind], entry.name) for entry in ledger.entries]
    rejected = {term.term.lower() for term in house.terms if term.status not in good}
    letters: dict[tuple[EntityKind, str], str] = {}
    frames: dict[tuple[EntityKind, tuple[str, ...]], list[str]] = {}
    for kind, name in dict.fromkeys([*listed, *approved]):
        words = _words(name)
        if len(words) > 1 and name.lower() not in rejected:
            letters.setdefault((kind, "".join(words)), name)
            for _, frame in _frames(words):
                frames.setdefault((kind, frame), []).append(name)
    exact = frozenset(_plain(name) for _, name in (*listed, *approved)) | rejected
    persons = tuple(name for (kind, _), name in letters.items() if kind is EntityKind.PERSON)
    return NameIndex(exact, letters, frames, persons)


def is_known(known: NameIndex, name: str) -> bool:
    """Whether the house has exactly this name, apart from the article."""
    return _plain(name) in known.exact


def said_in(entries: Sequence[Entry], today: date | None) -> tuple[int, Message]:
    """How many approved articles say something, and the date of the latest."""
    return len({entry.article for entry in entries}), written(max(entry.at for entry in entries).date(), today)


def source(ref: Reference, name: str) -> Message:
    """Where the house knows a name from, as a sentence."""
    entries = () if name.lower() in ref.house.by_text else ref.ledger.by_name.get(name, ())
    if not entries:
        return say("“{name}” is on the house list.", name=name)
    articles, day = said_in(entries, ref.today)
    return say_n(
        "“{name}” appears in an approved article of {day}.",
        "“{name}” appears in {n:,} approved articles, most recently on {day}.",
        n=articles,
        name=name,
        day=day,
    )


def _plain(name: str) -> str:
    return name.lower().removeprefix("the ")


def _words(name: str) -> tuple[str, ...]:
    """The words of a name in small letters; a hyphen is a joint, not a border."""
    return tuple(word.replace("-", "").replace("’", "'") for word in _plain(name).split())


def _frames(words: tuple[str, ...]) -> Iterator[tuple[int, tuple[str, ...]]]:
    for at in range(len(words)):
        yield at, (*words[:at], "*", *words[at + 1 :])


def _person(name: str, wrong: str, right: str, count: int, vocabulary: Vocabulary) -> Near | None:
    """One word of a person's name off: a slip, but not two family names and not two given names that there are."""
    if not _slip(wrong, right) or (wrong in vocabulary.surnames and right in vocabulary.surnames):
        return None
    if wrong in vocabulary.given_names:
        return None
    possible = legal_given(wrong, vocabulary)
    if possible and legal_given(right, vocabulary):
        if min(len(wrong), len(right)) < _TWO_SYLLABLES:
            return None
        return Near(name, say("They differ in one letter; both can be names."), sure=False, slip=True)
    if legal_given(right, vocabulary):
        strange = say("“{word}” cannot be read as Chinese syllables.", word=wrong.capitalize())
        return Near(name, strange, sure=True)
    return Near(name, say("They differ in one letter."), sure=wrong not in vocabulary.surnames, slip=True)


def _body(name: str, wrong: str, right: str, count: int, vocabulary: Vocabulary) -> Near | None:
    """One word of a body's name off: a slip, or another rendering of one Chinese word."""
    if rendered := vocabulary.renders(wrong, right, "body"):
        both = translate((right.capitalize(), wrong.capitalize()), rendered)
        return Near(name, both, sure=False) if count > 2 else None
    if wrong in vocabulary.countries or right in vocabulary.countries or not _slip(wrong, right):
        return None
    plural = wrong in (f"{right}s", f"{right}es") or right in (f"{wrong}s", f"{wrong}es")
    return (
        Near(name, say("They differ in one letter."), sure=not plural, slip=True) if not plural or count > 2 else None
    )


def _slip(wrong: str, right: str) -> bool:
    """Whether a word is another one with a letter off."""
    return min(len(wrong), len(right)) >= 4 and wrong.isalpha() and right.isalpha() and one_off(wrong, right)
