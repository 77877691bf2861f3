"""Two versions of one text: the sentence in which "not" or another number was put in is found, however short."""

import pytest

from editor_app.text.repeats import align
from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.versions import twins

BRIDGE = "The council will close the old bridge to cars in May."


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        (BRIDGE, BRIDGE.replace("will", "will not"), "near"),
        ("Ninety people were hurt at the pier.", "Eighty people were hurt at the pier.", "near"),
        ("It paid 40,000 euros for the land.", "It paid 45,000 euros for the land.", "near"),
        (BRIDGE, BRIDGE, "exact"),
    ],
)
def test_one_sentence_with_a_word_changed(a: str, b: str, kind: str) -> None:
    (passage,) = align(a, b)
    assert (passage.kind.value, passage.a.of(a), passage.b.of(b)) == (kind, a, b)


def test_each_sentence_of_a_version_finds_its_own(read, fillers) -> None:
    a = read(" ".join(fillers[:6]))
    b = read(" ".join(reversed(fillers[:6])).replace("Sundays", "Mondays").replace("Two goats", "Nine goats"))
    said = {a.span(*one[:2]).of(a.body): b.span(*one[2:4]).of(b.body) for one in twins(a, b, ())}
    assert len(said) == 6
    changed = {one.replace("Sundays", "Mondays").replace("Two goats", "Nine goats"): two for one, two in said.items()}
    assert all(one == two for one, two in changed.items())


def test_other_texts_with_one_sentence_in_common_are_no_versions(read, fillers) -> None:
    a, b = read(" ".join(fillers[:6])), read(" ".join(fillers[5:12]))
    assert twins(a, b, ()) == []
    assert len(twins(a, a, ())) == 6
    assert twins(a, a, [Match(0, len(a), 0, len(a), 1.0)]) == []


def test_two_reports_of_two_firms_are_no_versions() -> None:
    a = "Kestrel sold 400 pumps in May. Its staff grew to ninety people. The firm will open a plant in Oster."
    b = "Velden sold nine ships in June. Its debts fell by a third. The firm will open a plant in Merrow next year."
    assert align(a, b) == ()
