"""Acronyms with two letters turned round."""

from editor_app.checks.questions.acronyms import misdefined, swapped
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def prepared(body: str) -> Text:
    return Text(Manuscript("", body))


def test_a_wrong_definition() -> None:
    (found,) = misdefined(prepared("He left the intensive care unit (IUC). The ICU is new."))
    assert (found.definition.letters, found.definition.words, found.right) == ("IUC", "intensive care unit", "ICU")
    assert len(found.used) == 1


def test_definitions_that_fit_or_are_far_off() -> None:
    fitting = (
        "The intensive-care unit (ICU), research & development (R&D), the Bureau of Old Boats (BOB), a group (MSF)."
    )
    assert misdefined(prepared(fitting)) == ()


def test_a_swapped_use() -> None:
    text = prepared("The Harbour Lighthouse Bureau (HLB) met. HLBs are old. The HBL is not.")
    (found,) = swapped(text, ())
    assert (found.wrong, found.right, found.words) == ("HBL", "HLB", "Harbour Lighthouse Bureau")
    (owner,) = swapped(prepared("The Harbour Lighthouse Bureau (HLB) met. HLB’s boat is old. HBL’s is not."), ())
    assert (owner.wrong, len(owner.at)) == ("HBL", 3)
    assert list(swapped(text, {"HBL"})) == []
    assert list(swapped(prepared("The HLB met."), ())) == []
