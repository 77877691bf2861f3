"""The spelling of a text, read once."""

from editor_app.checks.knowledge.spelling_of import house_words, spelling_of
from editor_app.checks.rule import Reference
from editor_app.checks.spelling.reading import Reading
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from tests.checks.spelling.conftest import made


def test_a_text_is_read_once() -> None:
    text, ref = Text(Manuscript("", "The goverment left.")), Reference(lexicon=made())
    assert spelling_of(text, ref) is spelling_of(text, ref)
    assert len(spelling_of(text, ref).misspelt) == 1


def test_without_a_lexicon_nothing_is_said() -> None:
    assert spelling_of(Text(Manuscript("", "The goverment left.")), Reference()) == Reading()


def test_the_words_of_the_house_are_known() -> None:
    term = HouseTerm("gyro vault", TermKind("term"), "Gyro vault", TermStatus("preferred"))
    assert house_words(HouseList((term,))) == {"gyro", "vault"}
