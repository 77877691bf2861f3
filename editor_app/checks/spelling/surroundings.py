"""What the text says of a word elsewhere: how often it stands there, whether it is a person's name or an address."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from rapidfuzz.distance import OSA

from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.text.dates import MONTHS, WEEKDAYS
from editor_app.text.language.sentences import opens_sentence
from editor_app.text.language.words import Word
from editor_app.text.markup import MarkKind
from editor_app.text.prepared import Text

CALENDAR = frozenset(name.lower() for name in (*MONTHS, *WEEKDAYS))
_EVERYWHERE = 6.5
"""So common a word is no name."""
_TAGS = (
    (re.compile("[@#]"), re.compile(r"[@#]\w+")),
    (re.compile("[®™]"), re.compile(r"\w+(?= ?[®™])")),
    (
        re.compile(r"-at-|\(at\)|\[at\]| dot ", re.IGNORECASE),
        re.compile(r"[\w.-]+(?= ?(?:(?:-at-|\(at\)|\[at\]) ?\w|at \w+ (?:dot|\(dot\)) ))", re.IGNORECASE),
    ),
)
"""What a line holds where a brand is marked as one, or an address hidden from robots, and how: "jo -at- kites.org"."""
_LETTERS = re.compile("[^a-z]+")
_MARKED = frozenset(("**", "__", '""', "“”", "''", "‘’", "``"))
_VERSION = re.compile(r" v?\d+\.\d")
_ROW_BEFORE = 60
_NAMES_BEFORE = re.compile(r"[A-Z][\w-]+,? (?:(?<=, )(?:|[A-Z][\w-]+,? (?P<last>(?:and|or) )))$")
_NAME_AFTER = re.compile(r",? (?:(?:and|or) )?[A-Z][\w-]+")
_NAMING = re.compile(r"\b(?:called|named|renamed|dubbed|branded|rebranded|titled|known as|branded as) [“\"‘']?$")
_NAMING_BEFORE = 20
_FORMS = ("ing", "ed", "er", "ers", "s")
_STEM = 4
_FIRM = re.compile(r",? (?:Group|Inc|Ltd|LLC|Corp|PLC|GmbH|Holdings|AG)\b")
_PLACE = re.compile(
    r" (?:Province|County|City|District|Prefecture|Town|Township|Village|River|Lake|Island|Road|Street)\b"
)
_TITLED_BEFORE = 3
"""Words between a form of address and the last part of a name."""
_BESIDE = re.compile(r"\.? (?:[A-Z]\. )?")
"""What may stand between the parts of a person's name."""


@dataclass(frozen=True, eq=False)
class Surroundings:
    """A text as it looks from one of its words."""

    text: Text
    lexicon: Lexicon
    honorifics: frozenset[str]
    syllables: frozenset[str] = frozenset()  # of Chinese in Latin letters
    _answers: dict[object, bool] = field(default_factory=dict)

    def _once(self, ask: Callable[["Surroundings", str], bool], low: str) -> bool:
        """What is asked of all places of a word, asked once: a text may be one word."""
        key = ask, low
        if key not in self._answers:
            self._answers[key] = ask(self, low)
        return self._answers[key]

    def count(self, low: str) -> int:
        """How often a word stands in the text."""
        return len(self.text.index.get(low, ()))

    def opens(self, word: Word) -> bool:
        """Whether a sentence, a line or a quotation begins with a word."""
        return opens_sentence(self.text.body, word.start)

    def has_capital(self, low: str) -> bool:
        """Whether a word has a capital where no sentence gives it one."""
        return self._once(Surroundings._has_capital, low)

    def _has_capital(self, low: str) -> bool:
        return any(word.text[0].isupper() and not self.opens(word) for word in self.text.index.get(low, ()))

    def is_mostly_small(self, low: str) -> bool:
        """Whether a word stands in small letters as often as with a capital, so that it is no name."""
        return self._once(Surroundings._is_mostly_small, low)

    def _is_mostly_small(self, low: str) -> bool:
        uses = self.text.index.get(low, ())
        return 2 * sum(word.text.islower() for word in uses) >= len(uses) > 0

    def in_address(self, low: str) -> bool:
        """Whether a brand is spelt so in a link, a mail address, code, a tag, or before ® or ™."""
        return low in self._addresses

    def is_person(self, low: str) -> bool:
        """Whether a word stands anywhere as a person's name does: beside a name, an initial or a form of address."""
        return self._once(Surroundings._is_any_person, low)

    def _is_any_person(self, low: str) -> bool:
        return any(word.text[0].isupper() and self._is_person(word) for word in self.text.index.get(low, ()))

    def has_stem(self, low: str) -> bool:
        """Whether the text has a word that this one is a form of: sharding, where there are shards."""
        stems = (low.removesuffix(ending) for ending in _FORMS if low.endswith(ending))
        return any(
            len(stem) >= _STEM and (self.count(stem) or (f"{stem}s" != low and self.count(f"{stem}s")))
            for stem in stems
        )

    def is_chinese(self, low: str) -> bool:
        """Whether a word is two Chinese syllables in Latin letters: Wanning."""
        return any(low[:at] in self.syllables and low[at:] in self.syllables for at in range(1, len(low)))

    def is_firm(self, word: Word) -> bool:
        """Whether a word ends with its next one in what firms are called: "Verdical Group"."""
        return bool(_FIRM.match(self.text.body, word.end))

    def is_place(self, word: Word) -> bool:
        """Whether a word ends with its next one in what places are called: "Linhe County"."""
        return word.text.istitle() and bool(_PLACE.match(self.text.body, word.end))

    def is_called(self, word: Word) -> bool:
        """Whether a word in small letters stands as the name of a thing does: alone in quotation marks or emphasis,
        before the number of a version, or in a row of names.
        """
        body = self.text.body
        around = body[word.start - 1 : word.start] + body[word.end : word.end + 1]
        return around in _MARKED or bool(_VERSION.match(body, word.end)) or self._in_row(word)

    def is_named(self, word: Word) -> bool:
        """Whether a text says that something bears this name: "a platform called Valocity"."""
        return bool(_NAMING.search(self.text.body[max(0, word.start - _NAMING_BEFORE) : word.start]))

    def _in_row(self, word: Word) -> bool:
        """Whether names stand beside a word: "Docker, containerd, Kata", "GTK, Qt and ncurses"."""
        body = self.text.body
        before = _NAMES_BEFORE.search(body[max(0, word.start - _ROW_BEFORE) : word.start])
        if before is None:
            return False
        return before["last"] is not None or bool(_NAME_AFTER.match(body, word.end))

    def days_near(self, low: str) -> Iterator[str]:
        """Months and days of the week two slips away: Wensday."""
        return (day for day in CALENDAR if day[0] == low[0] and OSA.distance(day, low, score_cutoff=2) == 2)

    def _is_titled(self, at: int) -> bool:
        """Whether nothing but parts of a name stand between a form of address and a word: "Mr Cheong Wee Kiong"."""
        words = self.text.words
        for first in range(at - 1, max(-1, at - 1 - _TITLED_BEFORE), -1):
            if not (words[first].text[0].isupper() and self._beside(words[first], words[first + 1])):
                return False
            if words[first].lower in self.honorifics:
                return True
        return False

    def _is_person(self, word: Word) -> bool:
        words, at = self.text.words, self.text.number(word)
        if at and self._beside(words[at - 1], word):
            before = words[at - 1].lower.removesuffix("'s")
            if self.lexicon.often(before) > _EVERYWHERE:
                return False  # "The" is a given name, too
            if words[at - 1].text[0].isupper() and not self.opens(words[at - 1]) and not self.lexicon.real(before):
                return True  # a name stands before it: Gertjan Lettink
            if before in self.honorifics or len(before) == 1 or before in self.lexicon.given or self._only_name(before):
                return words[at - 1].text[0].isupper()
        if self._is_titled(at):
            return True
        if at + 1 < len(words) and self._beside(word, words[at + 1]):
            after = words[at + 1]
            low = after.lower.removesuffix("'s")
            return after.text[0].isupper() and (self._only_name(low) or self._is_family(low, after))
        return False

    def _is_family(self, low: str, own: Word) -> bool:
        """Whether a word that is no plain one stands behind a given name elsewhere: Steven Daoud."""
        others = (word for word in self.text.index.get(own.lower, ()) if word is not own and word.text[0].isupper())
        return not self.lexicon.small(low) and any(
            self._beside(self.text.words[at - 1], word) and self.text.words[at - 1].lower in self.lexicon.given
            for word in others
            if (at := self.text.number(word))
        )

    def _beside(self, one: Word, other: Word) -> bool:
        return other.start - one.end <= len(". A. ") and bool(_BESIDE.fullmatch(self.text.body, one.end, other.start))

    def _only_name(self, low: str) -> bool:
        return low in self.lexicon.surnames and not self.lexicon.small(low)

    @cached_property
    def _addresses(self) -> str:
        body = self.text.body
        links = (mark.span.of(body) for mark in self.text.marks if mark.kind is not MarkKind.MARKUP)
        named = (found[0] for sign, tag in _TAGS for found in self.text.finditer(tag, sign))
        return " ".join(_LETTERS.sub("", part.lower()) for part in (*links, *named))
