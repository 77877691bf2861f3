"""Persons that a Chinese text names: a family name and one or two characters, told by a post, a verb or repetition."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from editor_app.text.chinese.cutting import PERSON, ChineseWord
from editor_app.text.chinese.lexicon import Lexicon
from editor_app.text.chinese.readings import Readings
from editor_app.text.language.letters import HAN
from editor_app.text.span import Span

_NO_GIVEN = re.compile("[的在了是与和及等说从到向出会也为对将被把就都而但并于又还让称过着已曾]")
"""Characters that no given name has, and that often follow one."""
_NO_END = frozenset("空市县省部局队院校区村镇会街路委馆团奖站厂河岛岸法社")
_NO_END_OF_TWO = frozenset("航")
"""Last characters of what is no name: a short word for an airline, 江航, where there are but two."""
_LEAST, _FULL = 2, 3
_COUNTED = "这那每此几一两二三四五六七八九十"
"""What stands before a measure word: 这封信."""
_TAKES, _SINCE = "任", "月年日曾后起兼"
"""A family name that is a verb behind a time: 1995年7月任克军总参谋长."""
_ADVERBS = frozenset("向于曾常时应从由经自")
"""Family names that are mostly other words: 向市民, 曾指出."""
_NAMESAKE = re.compile("[奖杯镇村路街]|大桥|广场")
"""What stands behind a name that something else bears: 白玉兰奖."""
_CALLED = "[下简俗又统合并]称"
_ALL_HAN = re.compile(f"[{HAN}]+")
_NAMING = frozenset("nais")
"""First letters of the tags that the cutter gives to given names which are words too."""


@dataclass(frozen=True, slots=True)
class Person:
    """A name with its places; `supported` where a post or a verb beside it says that it is a person's."""

    name: str
    places: tuple[Span, ...]
    supported: bool

    @property
    def family(self) -> str:
        """The family name."""
        return self.name[: 2 if len(self.name) > 3 else 1]

    @property
    def given(self) -> str:
        """The given name."""
        return self.name[len(self.family) :]


@dataclass(frozen=True, eq=False)
class PersonWords:
    """The words by which persons are told."""

    families: frozenset[str]
    posts: tuple[str, ...]
    foreign: frozenset[str]
    says: tuple[str, ...]  # verbs and signs behind the name of a person
    english: frozenset[str] = frozenset()  # given names of English, in small letters

    @cached_property
    def _cue(self) -> str:
        return "|".join(sorted(self.posts, key=lambda post: (-len(post), post)))

    @cached_property
    def _verb(self) -> str:
        return "|".join(map(re.escape, self.says))

    @cached_property
    def behind_post(self) -> re.Pattern[str]:
        """Up to three characters behind a post."""
        return re.compile(rf"(?:{self._cue})[\s：:]*(?=([{HAN}]{{3}})([{HAN}]?))")

    @cached_property
    def ended(self) -> re.Pattern[str]:
        """A name behind a post, with a border behind it."""
        return re.compile(rf"(?:{self._cue})[\s：:]*([{HAN}]{{2,3}})(?=[\s）),，。、：:])")

    @cached_property
    def spelt(self) -> re.Pattern[str]:
        """A whole run of characters with which foreign names are spelt."""
        return re.compile(f"[{''.join(sorted(self.foreign))}·]{{{_FULL},}}")

    def supports(self, body: str, name: str, *, by_post: bool) -> bool:
        """Whether a post stands beside a name somewhere, or a verb, unless it must be a post."""
        near = (
            rf"(?:{self._cue})[\s：:（(]*{name}|{name}\s*(?:{self._cue if by_post else self._cue + '|' + self._verb})"
        )
        return bool(re.search(near, body))

    def has_family(self, name: str) -> bool:
        """Whether it begins with a family name."""
        return name[0] in self.families or (len(name) > 2 and name[:2] in self.families)

    def is_foreign(self, name: str) -> bool:
        """Whether its characters are those that foreign names are spelt with."""
        return all(character in self.foreign for character in name)


def persons(
    body: str, words: Iterable[Sequence[ChineseWord]], known: PersonWords, lexicon: Lexicon, readings: Readings
) -> tuple[Person, ...]:
    """The Chinese, Korean and Vietnamese persons of a text, in the order in which they come."""
    names = set(_tagged(words, known, lexicon))
    names |= set(_behind_posts(body, known, lexicon, names))
    names = {name for name in names if not lexicon.is_name(name) or _is_spelt(name, lexicon, readings)}
    supported = {name for name in names if known.supports(body, name, by_post=_is_word(name, lexicon))}
    names = {name for name in names if name in supported or not _is_doubtful(name, supported, lexicon)}
    names = {name for name in names if not _is_part(name, body, known) and not _is_other_word(name, body, lexicon)}
    found = []
    for name in names:
        longer = [other for other in names if other != name and name in other]
        places = tuple(
            Span(match.start(), match.end())
            for match in re.finditer(name, body)
            if not any(body.startswith(other, match.start() - other.index(name)) for other in longer)
        )
        if places:
            found.append(Person(name, places, name in supported))
    return tuple(sorted(found, key=lambda person: person.places[0]))


def candidates(body: str, words: Iterable[Sequence[ChineseWord]], known: PersonWords) -> tuple[Person, ...]:
    """A family name and two characters, where a word begins: behind a post, or where the cutter sees a person."""
    found: dict[str, list[Span]] = {}
    for sentence in words:
        for before, word in zip((None, *sentence), sentence, strict=False):
            behind_post = before is not None and before.text.endswith(known.posts)
            name = body[word.start : word.start + _FULL]
            if known.has_family(name) and (behind_post or word.tag.startswith(PERSON)) and _ALL_HAN.fullmatch(name):
                found.setdefault(name, []).append(Span(word.start, word.start + _FULL))
    return tuple(Person(name, tuple(places), supported=True) for name, places in found.items())


def foreign(body: str, known: PersonWords, lexicon: Lexicon) -> dict[str, tuple[Span, ...]]:
    """What comes more than once and is written in the characters that foreign names are spelt with: 莫德罗."""
    found: dict[str, list[Span]] = {}
    for match in known.spelt.finditer(body):
        if not lexicon.is_common(match[0]):
            found.setdefault(match[0], []).append(Span(*match.span()))
    return {name: tuple(places) for name, places in found.items() if len(places) >= _LEAST}


def _is_doubtful(name: str, supported: set[str], lexicon: Lexicon) -> bool:
    """Whether a name without support is a word behind a family name, or a shorter name and the word behind it."""
    return _is_word(name, lexicon) or any(name.startswith(one) for one in supported)


def _is_part(name: str, body: str, known: PersonWords) -> bool:
    """Whether it is a part of a foreign name, what something else is called, or a nickname in quotation marks."""
    spelt = "".join(sorted(known.foreign))
    if re.search(rf"·[{HAN}]{{0,3}}{name}|{name}[{spelt}]{{0,3}}·|{_CALLED}[“\"「]?{name}", body):
        return True
    places = [match.span() for match in re.finditer(name, body)]
    return all(
        _NAMESAKE.match(body, end) or (body[start - 1 : start] in "“「" and body[end : end + 1] in "”」")
        for start, end in places
    )


def _is_other_word(name: str, body: str, lexicon: Lexicon) -> bool:
    """Whether it begins with an adverb or a preposition before a word: 向市民, 曾指出; or says a word twice."""
    if len(name) == _FULL and name[0] == name[-1]:
        return True
    places = [match.span() for match in re.finditer(name, body)]
    if len(name) == _LEAST and all(body[start - 1 : start] in _COUNTED for start, _ in places if start):
        return True
    ends = [body[end : end + 1] for _, end in places]
    if len(name) == _FULL and lexicon.is_common(name[:2]) and all(lexicon.is_common(name[2] + one) for one in ends):
        return True
    if name[0] == _TAKES and all(body[start - 1 : start] in _SINCE for start, _ in places if start):
        return True
    if name[0] not in _ADVERBS:
        return False
    return (lexicon.is_common(name[1:]) and len(name) > 2) or all(lexicon.is_common(name[1:] + one) for one in ends)


def _is_word(name: str, lexicon: Lexicon) -> bool:
    """Whether the given name is a word by itself: 高水平, 王建国."""
    return len(name) > _LEAST and lexicon.is_common(name[1:])


def _is_spelt(name: str, lexicon: Lexicon, readings: Readings) -> bool:
    """Whether the dictionary renders a name by its Pinyin, as it does persons: 习近平; not by a translation: 白宫."""
    spellings = (*readings.pinyin(name[1:]), *readings.pinyin(name[2:]))
    return any(
        spelling.startswith(stem) for stem in lexicon.stems(name) if len(stem) > _LEAST for spelling in spellings
    )


def _tagged(words: Iterable[Sequence[ChineseWord]], known: PersonWords, lexicon: Lexicon) -> Iterator[str]:
    """What the cutter takes for a person, where it is a family name with a given name."""
    for sentence in words:
        for at in range(len(sentence)):
            for name in map(_without_verb, _names_at(sentence, at, known)):
                if _fits(name, known, lexicon):
                    yield name


def _names_at(sentence: Sequence[ChineseWord], at: int, known: PersonWords) -> Iterator[str]:
    """A word, or a lone family name with the word behind it where that is a person's too, or a post stands before."""
    word = sentence[at]
    if word.tag.startswith(PERSON) and len(word.text) > 1:
        yield word.text
    follower = sentence[at + 1] if at + 1 < len(sentence) else None
    if word.text not in known.families or follower is None or len(follower.text) > _LEAST:
        return
    behind_post = at > 0 and sentence[at - 1].text.endswith(known.posts)
    naming = follower.tag[:1] in _NAMING or (len(follower.text) > 1 and _NO_GIVEN.match(follower.text[-1]))
    if follower.tag.startswith(PERSON) or (behind_post and naming):
        yield word.text + follower.text


def _without_verb(name: str) -> str:
    """Without a last character that no given name has: 童萌过."""
    return name[:-1] if len(name) > 2 and _NO_GIVEN.match(name[-1]) else name


def _behind_posts(body: str, known: PersonWords, lexicon: Lexicon, names: set[str]) -> Iterator[str]:
    """What follows a post, and comes again or ends there."""
    for match in known.ended.finditer(body):
        if _fits(match[1], known, lexicon) and not _NO_GIVEN.search(match[1], 1):
            yield match[1]
    for match in known.behind_post.finditer(body):
        whole = match[1]
        for name in (whole, whole[:2]):
            often = body.count(name) >= _LEAST + (len(name) < len(whole) and body.count(whole) > 1)
            beside = any(name in other or other in name for other in names)
            if often and not beside and _fits(name, known, lexicon) and not _NO_GIVEN.search(name, 1):
                yield name
                break


def _fits(name: str, known: PersonWords, lexicon: Lexicon) -> bool:
    """Whether a word can be a full Chinese name, and is nothing else."""
    if not 2 <= len(name) <= 4 or not known.has_family(name) or (len(name) > 3 and name[:2] not in known.families):
        return False
    if (
        name[-1] in _NO_END
        or (len(name) == 2 and name[-1] in _NO_END_OF_TWO)
        or (lexicon.is_common(name[-2:]) and name[-1] in "海军")
    ):
        return False
    return not lexicon.is_common(name) and not re.search(f"[^{HAN}]", name)
