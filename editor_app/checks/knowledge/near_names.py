"""Names of the house that another one sounds like: "Nguyen Phu Trong" where a text has "Ruan Fuzhong"."""

from collections.abc import Mapping
from functools import lru_cache

from editor_app.checks.knowledge.known_names import NameIndex, Near
from editor_app.checks.knowledge.naming import same_syllables
from editor_app.text.names.model import EntityKind
from editor_app.text.names.phonetics import foreign, keys
from editor_app.text.names.vocabulary import Vocabulary

_LONGEST = 3  # words of a Chinese name


def sounding(known: NameIndex, name: str, vocabulary: Vocabulary) -> Near | None:
    """The person that is meant when one of two names is in Pinyin and the other is not, and both read alike."""
    words = name.lower().split()
    if not 2 <= len(words) <= _LONGEST:
        return None
    find = _in_pinyin if foreign(words, vocabulary) else _in_other_letters
    meant = next((other for key in keys(words, vocabulary) if (other := find(known, key, vocabulary))), "")
    return Near(meant, same_syllables(name, meant), sure=False) if meant else None


def _in_pinyin(known: NameIndex, key: tuple[str, ...], vocabulary: Vocabulary) -> str:
    """The known name that is these syllables, the family name first or last."""
    spelt = ("".join(key), "".join((*key[1:], key[0])))
    found = (known.letters.get((EntityKind.PERSON, letters), "") for letters in spelt)
    return next((name for name in found if name and not foreign(name.lower().split(), vocabulary)), "")


def _in_other_letters(known: NameIndex, key: tuple[str, ...], vocabulary: Vocabulary) -> str:
    return _strangers(known, vocabulary).get(key, "")


@lru_cache(maxsize=2)
def _strangers(known: NameIndex, vocabulary: Vocabulary) -> Mapping[tuple[str, ...], str]:
    """The known persons whose names are not in Pinyin, by how they may read; made when a text first has such a name."""
    found: dict[tuple[str, ...], str] = {}
    for name in known.persons:
        words = name.lower().split()
        if len(words) <= _LONGEST and foreign(words, vocabulary):
            for key in keys(words, vocabulary):
                found.setdefault(key, name)
    return found
