"""Whether two Chinese characters sound alike: 衡 and 恒, 志 and 自."""

from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from editor_app.text.chinese.lists import readings

_NEAR = (("zh", "z"), ("ch", "c"), ("sh", "s"))
"""Sounds that many speakers do not tell apart."""


def alike(one: str, other: str) -> bool:
    """Whether two characters have a reading in common, tones apart, or nearly one."""
    return not _sounds()[one].isdisjoint(_sounds()[other]) if one in _sounds() and other in _sounds() else False


@cache
def _sounds() -> Mapping[str, frozenset[str]]:
    return MappingProxyType({sign: frozenset(map(_near, spelt)) for sign, spelt in readings().items()})


def _near(syllable: str) -> str:
    for written, meant in _NEAR:
        if syllable.startswith(written):
            syllable = meant + syllable[len(written) :]
    return syllable.removesuffix("g") if syllable.endswith("ng") else syllable
