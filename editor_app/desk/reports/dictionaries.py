"""Which dictionaries a text would need that are not here."""

from collections.abc import Iterable

from editor_app.checks.speller import is_english, open_speller
from editor_app.desk.base.opening import dictionaries_folder
from editor_app.domain.message import Message, say


def missing_dictionaries(languages: Iterable[str]) -> tuple[Message, ...]:
    """A sentence for each language whose spelling cannot be checked here. Chinese is not spelt."""
    asked = (one for one in dict.fromkeys(languages) if one and not is_english(one) and not one.startswith("zh"))
    return tuple(
        say(
            "There is no dictionary for {language} here, so the spelling of such texts is not checked. Install "
            "Enchant 2 and the Hunspell dictionary of this language.",
            language=language,
        )
        for language in asked
        if open_speller(language, dictionaries_folder()) is None
    )
