"""Traditional characters made simplified, one for one, so that every place stays what it is."""

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opencc import OpenCC

_TRADITIONAL = frozenset("國會來個們這學說時發對過經開關為與於後長東車馬門點報導產業員總統軍議題據達億萬兩華")
"""Characters of which hardly any traditional text is without, and which simplified text does not have."""
_FEW = 2
"""Of them may stand in a simplified text, as names do."""


def is_traditional(text: str) -> bool:
    """Whether a text is written in traditional characters."""
    return sum(character in _TRADITIONAL for character in text) > _FEW


def simplified(text: str) -> str:
    """The same text, as long as before, in simplified characters; unchanged when it is not traditional."""
    if not is_traditional(text):
        return text
    whole = _converter().convert(text)
    return whole if len(whole) == len(text) else "".join(map(_one, text))


@lru_cache(maxsize=1)
def _converter() -> "OpenCC":
    from opencc import OpenCC  # for traditional text alone

    return OpenCC("t2s")


def _one(character: str) -> str:
    converted: str = _converter().convert(character)
    return converted if len(converted) == 1 else character
