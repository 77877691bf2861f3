"""The lists that facts are read by."""

import pytest

from editor_app.checks.facts.lists import FILES, FactLists, parse
from editor_app.text.word_lists import Malformed
from tests.checks.conftest import FOLDER


def test_every_list_has_its_file_and_every_file_its_list() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(FILES)


def test_what_the_lists_say(known: FactLists) -> None:
    assert {"the", "between", "herself"} <= known.function
    assert known.hedges["fewer than"] == "below"
    assert (known.before["US$"], known.after["yuan"]) == ("USD", "CNY")
    assert set(known.contrasts["first"]) & set(known.contrasts["another"])
    assert known.numerals.scale("hundred million") == 100_000_000
    assert (known.numerals.scale("bn"), known.numerals.scale("")) == (1e9, 1)
    assert known.offices["chief executive"] is known.offices["ceo"]
    assert known.moves["fell"].verb and not known.moves["fell"].up and not known.moves["up"].verb
    assert set(known.points) == {"headline", "figure", "date", "year"}
    assert all({"start", "hint from", "warning from"} <= set(points) for points in known.points.values())


def test_a_list_that_makes_no_sense_is_a_damaged_file() -> None:
    files = {name: (FOLDER / name).read_text(encoding="utf-8") for name in FILES}
    with pytest.raises(Malformed, match="points"):
        parse(files | {"points.tsv": "figure\tstart\n"})
    assert FactLists().points == {}
