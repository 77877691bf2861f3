"""Which dictionaries a text would need that are not here."""

from collections.abc import Iterable
from enum import Enum, auto

from editor_app.checks.speller import ENGLISH, is_english, open_speller
from editor_app.desk.base.opening import dictionaries_folder
from editor_app.domain.message import Message, say


class Spelling(Enum):
    """How the spelling of a text can be checked on this machine."""

    CHECKED = auto()
    BOTH_ENGLISH = auto()  # a country without a dictionary of its own: what either variety knows is right
    NO_DICTIONARY = auto()
    NOT_SPELT = auto()  # Chinese


def spelling_of(language: str) -> Spelling:
    """How the spelling of texts in a language can be checked. Opens a dictionary: slow the first time."""
    if language.startswith("zh"):
        return Spelling.NOT_SPELT
    if is_english(language):
        return Spelling.CHECKED if language in ENGLISH else Spelling.BOTH_ENGLISH
    return Spelling.CHECKED if open_speller(language, dictionaries_folder()) else Spelling.NO_DICTIONARY


def missing_dictionaries(languages: Iterable[str]) -> tuple[Message, ...]:
    """A sentence for each language whose spelling cannot be checked here."""
    asked = (one for one in dict.fromkeys(languages) if one)
    return tuple(missing_dictionary(one) for one in asked if spelling_of(one) is Spelling.NO_DICTIONARY)


def missing_dictionary(language: str) -> Message:
    """What is said where a language has no dictionary."""
    return say(
        "There is no dictionary for {language} here, so the spelling of such texts is not checked. Install "
        "Enchant 2 and the Hunspell dictionary of this language.",
        language=language,
    )
