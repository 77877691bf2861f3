"""Passages in another language."""

from collections.abc import Callable

import pytest

from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.passages import foreign
from editor_app.checks.spelling.reading import Reading
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

FOREIGN = (
    "Le maire de la ville a ouvert le nouveau pont au public avec les habitants de la région.",
    "Der Bürgermeister hat am Montag die neue Brücke über den Fluss eröffnet.",
    "El alcalde de la ciudad abrió el puente nuevo para todos los vecinos.",
    "Thị trưởng thành phố đã khánh thành cây cầu mới cho người dân.",
)


@pytest.mark.parametrize("line", FOREIGN)
def test_a_paragraph_in_another_language_is_one_passage(line: str, reading: Callable[[str], Reading]) -> None:
    body = f"The mayor opened the new bridge on Monday.\n\n{line}\n\nIt is open to all guests of the town."
    found = reading(body)
    assert [span.of(body) for span in found.foreign] == [line]
    assert (found.misspelt, found.unknown, found.joined) == ((), (), ())


def test_a_phrase_inside_an_english_sentence(reading: Callable[[str], Reading]) -> None:
    body = "The writ of coram nobis was filed, and the rail firm (société nationale des chemins de fer) paid for it."
    assert [span.of(body) for span in reading(body).foreign] == ["coram nobis", "société nationale des chemins de fer"]


def test_english_with_many_odd_words_stays_english(reading: Callable[[str], Reading]) -> None:
    assert reading("We recieve the goverment and seperate the comittee untill tommorow.").foreign == ()
    assert reading("Ludwig van Beethoven and Charles de Gaulle met Osama bin Laden in the café.").foreign == ()


def test_without_a_strange_word_nothing_is_looked_at(lexicon: Lexicon, small: frozenset[str]) -> None:
    text = Text(Manuscript("", "Le maire a ouvert le nouveau pont au public avec les habitants."))
    assert foreign(text, lexicon, (), small) == ()
    assert len(foreign(text, lexicon, {"maire", "ouvert", "nouveau", "habitants", "avec"}, small)) == 1


def test_a_word_that_is_said_to_be_in_another_language_is_not_asked_for(reading: Callable[[str], Reading]) -> None:
    tagged = 'He calls it <span lang="de">quatschig</span> in the hall of the town.'
    assert [word.text for word in reading(tagged.replace("de", "en")).unknown] == ["quatschig"]
    assert reading(tagged).unknown == ()


def test_a_tag_on_english_words_does_not_hide_them(reading: Callable[[str], Reading]) -> None:
    found = reading('He said <span lang="fr-FR">that we would recieve the new hall of the town</span> on Monday.')
    assert [one.word.text for one in found.misspelt] == ["recieve"]
    assert found.foreign == ()
