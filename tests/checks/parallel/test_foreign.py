"""Foreign names: one spelling in one draft."""

import pytest

from editor_app.checks.parallel.foreign import foreign_names, inconsistent
from editor_app.desk.base.opening import prepare_source
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

SOURCE = prepare_source(Manuscript("", "莫德罗离开了柏林。莫德罗说，城市很美。记者问莫德罗何时回来。"))


def read(draft: str) -> Text:
    return Text(Manuscript("", draft))


@pytest.mark.parametrize(
    ("draft", "found"),
    [
        (
            "Modrow left Berlin. Modrow said the city is beautiful. Reporters asked Modro when he will be back.",
            ["Modro"],
        ),
        ("Modrow left Berlin. Modrow said the city is beautiful. Reporters asked Modrow when he will be back.", []),
        ("He left Berlin. Modrow said the city is beautiful. Reporters asked him when he will be back.", []),
    ],
)
def test_another_spelling_than_mostly_is_told(draft: str, found: list[str]) -> None:
    assert [one.draft.of(draft) for one in inconsistent(read(draft), SOURCE)] == found
    assert all(one.elsewhere == "Modrow" and not one.sure for one in inconsistent(read(draft), SOURCE))


def test_every_place_of_the_source_has_its_spelling_or_none() -> None:
    found = foreign_names(read("Modrow left Berlin. Modrow said the city is beautiful. They asked when."), SOURCE)
    assert [(one.name, bool(one.draft)) for one in found] == [("莫德罗", True), ("莫德罗", True), ("莫德罗", False)]
