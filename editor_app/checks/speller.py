"""A dictionary by Enchant: verdicts are remembered, suggestions are asked for one word at a time."""

import logging
import os
from functools import cache
from pathlib import Path
from threading import Lock
from types import ModuleType
from typing import Protocol, cast

log = logging.getLogger(__name__)

_library = Lock()
"""Held for every call into Enchant, whose one broker for the whole process crashes when two threads meet in it."""

_MOST = 5
_LONGEST = 60
"""No word is longer; dictionaries grow slow on strings that are."""


class _Dictionary(Protocol):
    """What we use of Enchant's dictionary."""

    def check(self, word: str) -> bool: ...

    def suggest(self, word: str) -> list[str]: ...


class EnchantSpeller:
    """One language's dictionary."""

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


def open_speller(language: str, folder: Path) -> EnchantSpeller | None:
    """The dictionary of a language, opened once for all threads; None when there is no library or no dictionary.

    Enchant reads and writes personal word lists, which would make two machines judge one text differently: it is
    shown `folder`, where there are none but may be dictionaries.
    """
    with _library:
        return _opened(language, folder)


def installed(folder: Path) -> tuple[str, ...]:
    """The languages that have a dictionary on this machine, or in `folder`; none where there is no library."""
    with _library:
        enchant = _enchant(folder)
        return tuple(sorted(enchant.list_languages())) if enchant else ()


@cache  # never dropped: giving a dictionary back would be a call into the library without the lock
def _opened(language: str, folder: Path) -> EnchantSpeller | None:
    enchant = _enchant(folder)
    if enchant is None:
        log.warning("no Enchant library: spelling is off")
        return None
    # Asked for "en", Enchant would take that of any country: a British text is not misspelt by American rules.
    there = frozenset(enchant.list_languages())
    for name in (name for name in (language, language.partition("_")[0]) if name in there):
        try:
            return EnchantSpeller(name, enchant.Dict(name))
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
