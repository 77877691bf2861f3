"""Dictionaries: English ones that come with the program, and what Enchant has on the machine for other languages.

Verdicts are remembered, suggestions are asked for one word at a time.
"""

import logging
import os
from collections.abc import Sequence
from functools import cache, cached_property
from itertools import chain, zip_longest
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Protocol, cast

from editor_app.checks.forms import Forms
from editor_app.system.resources import resource

log = logging.getLogger(__name__)

_library = Lock()
"""Held for every call into a library: Enchant's one broker crashes when two threads of a process meet in it."""

ENGLISH = ("en_US", "en_GB")
"""The dictionaries that come with the program: spelling is asked of both, for no variety is misspelt."""

_MOST = 5
_LONGEST = 60
"""No word is longer; dictionaries grow slow on strings that are."""


class _Dictionary(Protocol):
    """What we use of Enchant's dictionary."""

    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


class Speller(Protocol):
    """What rules ask."""

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right."""

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words it may have been meant to be, the likeliest first."""


class DictionarySpeller:
    """One dictionary."""

    def __init__(self, language: str, dictionary: _Dictionary) -> None:
        self.language = language
        self._dictionary = dictionary
        self._verdicts: dict[str, bool] = {}

    def knows(self, word: str) -> bool:
        """Whether the word is spelt right."""
        verdict = self._verdicts.get(word)
        if verdict is None:
            verdict = self._verdicts[word] = self._look_up(word)
        return verdict

    def suggestions(self, word: str) -> tuple[str, ...]:
        """Words it may have been meant to be, the likeliest first. Slow: some 40 ms."""
        if not _askable(word):
            return ()
        with _library:
            return tuple(self._dictionary.suggest(_plain(word)))[:_MOST]

    def _look_up(self, word: str) -> bool:
        if not _askable(word):
            return True
        with _library:
            return self._dictionary.check(_plain(word))


class EnglishSpeller:
    """The American and the British dictionary as one."""

    language = "en"

    def __init__(self, dictionaries: Sequence[DictionarySpeller]) -> None:
        self.dictionaries = dictionaries

    def knows(self, word: str) -> bool:
        """Whether either has the word."""
        return any(dictionary.knows(word) for dictionary in self.dictionaries)

    def suggestions(self, word: str) -> tuple[str, ...]:
        """What both suggest, the likeliest of each first."""
        found = (dictionary.suggestions(word) for dictionary in self.dictionaries)
        mixed = chain.from_iterable(zip_longest(*found, fillvalue=""))
        return tuple(dict.fromkeys(word for word in mixed if word))[:_MOST]


class _Library(Protocol):
    """What we use of Hunspell."""

    def spell(self, word: str) -> bool: ...

    def suggest(self, word: str) -> Sequence[str]: ...


class _Own:
    """One of the program's own dictionaries, read when the list of its words cannot answer: most texts need none."""

    def __init__(self, language: str) -> None:
        self._language = language
        self._read: _Library | None = None

    def check(self, word: str) -> bool:
        known = self._forms.knows(word)
        return bool(self._library().spell(word)) if known is None else known

    def suggest(self, word: str) -> list[str]:
        return list(self._library().suggest(word))

    @cached_property
    def _forms(self) -> Forms:
        return Forms(resource(f"dictionaries/{self._language}.txt"))

    def _library(self) -> _Library:
        if self._read is None:
            from hunspell import Hunspell  # type: ignore[import-untyped]  # has no types; heavy

            folder = resource(f"dictionaries/{self._language}.dic").parent
            self._read = cast("_Library", Hunspell(self._language, hunspell_data_dir=str(folder)))
        return self._read


def is_english(language: str) -> bool:
    """Whether a language is English of any country."""
    return language.partition("_")[0] == "en"


def open_speller(language: str, folder: Path) -> Speller | None:
    """The dictionary of a language, opened once for all threads; None when there is no library or no dictionary.

    English needs none of the machine, so that every machine judges it alike; that of a country without a dictionary of
    its own is asked of both. Enchant reads and writes personal word
    lists, which would make two machines judge one text differently: it is shown `folder`, where there are none but may
    be dictionaries.
    """
    if is_english(language):
        return next((own for own in english().dictionaries if own.language == language), english())
    with _library:
        return _opened(language, folder)


def installed(folder: Path) -> tuple[str, ...]:
    """The languages that have a dictionary with the program, on this machine, or in `folder`."""
    with _library:
        enchant = _enchant(folder)
        return tuple(sorted({*ENGLISH, *(enchant.list_languages() if enchant else ())}))


@cache
def english() -> EnglishSpeller:
    """The two English dictionaries, once for all threads."""
    return EnglishSpeller([DictionarySpeller(language, _Own(language)) for language in ENGLISH])


@cache  # never dropped: giving a dictionary back would be a call into the library without the lock
def _opened(language: str, folder: Path) -> DictionarySpeller | None:
    enchant = _enchant(folder)
    if enchant is None:
        log.warning("no Enchant library: spelling is off, but for English")
        return None
    # Asked for "pt", Enchant would take that of any country.
    there = frozenset(enchant.list_languages())
    for name in (name for name in (language, language.partition("_")[0]) if name in there):
        try:
            return DictionarySpeller(name, enchant.Dict(name))
        except enchant.errors.Error:
            log.info("the dictionary for %s cannot be read", name)
    log.info("no dictionary for %s", language)
    return None


def _enchant(folder: Path) -> ModuleType | None:
    os.environ.setdefault("ENCHANT_CONFIG_DIR", str(folder))
    try:
        import enchant  # type: ignore[import-untyped]  # has no types; heavy, and absent on some machines
    except ImportError:
        return None
    return cast("ModuleType", enchant)


def _plain(word: str) -> str:
    """As dictionaries write it: straight apostrophes, no soft hyphens or zero-width marks."""
    return word.replace("\u2019", "'").translate(_INVISIBLE)


def _askable(word: str) -> bool:
    return 0 < len(word) <= _LONGEST and "\0" not in word


_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060])
