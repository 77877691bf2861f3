"""Names of the house that another one reads like."""

from editor_app.checks.knowledge.known_names import known_names
from editor_app.checks.knowledge.near_names import sounding
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.ledger import Ledger
from editor_app.text.names.vocabulary import Vocabulary

WORDS = Vocabulary(syllables=frozenset({"xu", "mei", "ling", "lan"}), sounds={"hsu": frozenset({"xu"})})
HOUSE = HouseList((HouseTerm("x", TermKind.PERSON, "Xu Meiling", TermStatus.PREFERRED),))


def test_a_name_in_other_letters_is_known() -> None:
    known = known_names(HOUSE, Ledger())
    near = sounding(known, "Hsu Mei-ling", WORDS)
    assert near is not None
    assert (near.name, near.sure) == ("Xu Meiling", False)


def test_another_name_and_one_in_the_same_letters_are_not() -> None:
    known = known_names(HOUSE, Ledger())
    assert sounding(known, "Hsu Mei-lan", WORDS) is None
    assert sounding(known, "Meiling Xu", WORDS) is None
    assert sounding(known, "Hsu", WORDS) is None
