"""The spelling of a text, read once for all rules that ask for it."""

from functools import lru_cache

from editor_app.checks.rule import Reference
from editor_app.checks.spelling.reading import Known, Reading, read
from editor_app.domain.house import HouseList
from editor_app.text.language.words import words
from editor_app.text.masks import Mask
from editor_app.text.prepared import Text

_NOTHING = Reading()


def spelling_of(text: Text, ref: Reference) -> Reading:
    """What there is to say of the spelling of a text in English; nothing of any other."""
    return text.once(_read, ref) if ref.lexicon else _NOTHING


def foreign_passages(text: Text, ref: Reference) -> Mask:
    """The passages in another language, which rules on English words leave alone."""
    return Mask(spelling_of(text, ref).foreign)


def _read(text: Text, ref: Reference) -> Reading:
    if ref.lexicon is None:
        return _NOTHING
    house = house_words(ref.house)
    known = Known(ref.lexicon, ref.words.small, ref.vocabulary.honorifics, house, syllables=ref.vocabulary.syllables)
    return read(text, known)


@lru_cache(maxsize=2)
def house_words(house: HouseList) -> frozenset[str]:
    """The words of the house list in small letters."""
    return frozenset(word.lower for term in house.terms for word in words(term.term))
