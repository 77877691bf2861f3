"""A dictionary by Enchant: verdicts are remembered, suggestions are asked for one word at a time."""

import logging
import os
from pathlib import Path
from typing import Protocol

log = logging.getLogger(__name__)

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
        return tuple(self._dictionary.suggest(_plain(word)))[:_MOST]

    def _look_up(self, word: str) -> bool:
        return self._dictionary.check(_plain(word)) if _askable(word) else True


def open_speller(language: str, folder: Path) -> EnchantSpeller | None:
    """The dictionary of a language, from `folder` if it holds one; None when there is no library or no dictionary.

    Enchant reads and writes personal word lists, which would make two machines judge one text differently: it is
    shown `folder`, where there are none.
    """
    os.environ.setdefault("ENCHANT_CONFIG_DIR", str(folder))
    try:
        import enchant  # type: ignore[import-untyped]  # has no types; heavy, and absent on some machines
    except ImportError:
        log.warning("no Enchant library: spelling is off")
        return None
    for name in dict.fromkeys((language, language.partition("_")[0])):
        try:
            return EnchantSpeller(name, enchant.Dict(name))
        except enchant.errors.Error:
            log.info("no dictionary for %s", name)
    return None


def _plain(word: str) -> str:
    """As dictionaries write it: straight apostrophes, no soft hyphens or zero-width marks."""
    return word.replace("\u2019", "'").translate(_INVISIBLE)


def _askable(word: str) -> bool:
    return 0 < len(word) <= _LONGEST and "\0" not in word


_INVISIBLE = dict.fromkeys([0xAD, 0x200B, 0x200C, 0x200D, 0x2060])
