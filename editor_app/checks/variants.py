"""Words that British and American English spell differently, read from a list and from the -ise/-ize pattern."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType

from editor_app.text.word_lists import WordList

_ISE = re.compile(r"([a-z]{2,20}i)([sz])(e[sdr]?|ing|ers|ations?|ational)")
_PREFIX = re.compile(r"^(?:re|un|dis|over|out|mis|up|down|pre|immuno|inter|counter)")


@dataclass(frozen=True, slots=True)
class Variant:
    """One spelling. `issue` is "nation" or "ise", `form` names the kind, `other` is the other spelling."""

    issue: str
    form: str
    other: str


def _nothing() -> Mapping[str, Variant]:
    return MappingProxyType({})


@dataclass(frozen=True, slots=True, eq=False)
class Variants:
    """What is spelt in two ways. `never` are words in -ise that have no -ize, and the other way round."""

    listed: Mapping[str, Variant] = field(default_factory=_nothing)
    never: frozenset[str] = frozenset()

    def of(self, word: str) -> Variant | None:
        """How a word in small letters is spelt, when it could be spelt otherwise."""
        return self.listed.get(word) or (self._ise(word) if self.listed else None)

    def _ise(self, word: str) -> Variant | None:
        match = _ISE.fullmatch(word) if "is" in word or "iz" in word else None
        if not match:
            return None
        stem, sign, ending = match.groups()
        root = stem + "s"
        if root in self.never or _PREFIX.sub("", root) in self.never:
            return None
        other = stem + ("z" if sign == "s" else "s") + ending
        return Variant("ise", f"-i{sign}e", other)


FILES = ("variants_more.tsv", "variants.tsv")
"""What a library has, and what is kept by hand, which counts more."""


def parse(files: Mapping[str, str]) -> Variants:
    """The list from the contents of FILES: British, tab, American; a line with one word is one in -ise, never in -ize.

    Raises Malformed.
    """
    listed: dict[str, Variant] = {}
    never: set[str] = set()
    for name in FILES:
        for british, *others in WordList(name, files[name]).rows(1, 2):
            if not others:
                never.add(british.removesuffix("e"))
            for american in others:
                listed[british] = Variant("nation", "british", american)
                listed[american] = Variant("nation", "american", british)
    return Variants(MappingProxyType(listed), frozenset(never))
