"""Word lists from strings."""

import pytest

from editor_app.text.names.vocabulary import FILES, Vocabulary, parse
from editor_app.text.word_lists import Malformed

ROWS = {"renderings.tsv": "局\tbody\tBureau\n", "synonyms.tsv": "甲\tname\tKite Bay\n"}
LEAST = {name: ROWS.get(name, "one\ttwo\n" if name.endswith(".tsv") else "one, two\n") for name in FILES}
"""The shortest files that are read."""


def test_entries_are_in_small_letters() -> None:
    assert parse(LEAST | {"heads.txt": "# a list\nBureau, Press\nHouse\n"}).heads == {"bureau", "press", "house"}


@pytest.mark.parametrize("name", FILES)
def test_no_file_may_be_empty_or_have_a_line_without_sense(name: str) -> None:
    with pytest.raises(Malformed) as refused:
        parse(LEAST | {name: "# nothing\n"})
    assert (refused.value.name, refused.value.line) == (name, 0)
    with pytest.raises(Malformed) as refused:
        parse(LEAST | {name: LEAST[name] + "\ta\t\tb\n"})
    assert (refused.value.name, refused.value.line) == (name, 2)


def test_two_renderings_of_one_word() -> None:
    known = parse(LEAST | {"renderings.tsv": "局\tbody\tBureau|Administration\n"})
    assert known.renders("bureau", "Administration", "body") == "局"
    assert known.renders("bureau", "press", "body") == ""


def test_ways_to_render_a_name() -> None:
    known = parse(
        LEAST
        | {"synonyms.tsv": "甲\tname\tKite Bay=Bay of Kites|Kite Gulf\tMarland\n", "romanised.tsv": "xu\thsu, hui\n"}
    )
    assert known.synonyms[0].ways == (("Kite Bay", "Bay of Kites"), ("Kite Gulf",))
    assert known.synonymous["bay of kites"] == ((0, 0),)
    assert known.synonymous["kite gulf"] == ((0, 1),)
    assert known.synonyms[0].holds("off Marland") and not known.synonyms[0].holds("at sea")
    assert known.sounds["hui"] == {"xu"}


def test_the_lists_that_are_shipped_are_read(vocabulary: Vocabulary) -> None:
    assert "ouyang" in vocabulary.pinyin_surnames
    assert vocabulary.countries["chinese"] == "China"
    assert vocabulary.titles["general"][0].words == ("general", "secretary") or len(vocabulary.titles["general"]) > 1
    assert vocabulary.ranks["vice"] == "under"


def test_legal_forms_and_how_their_words_may_look() -> None:
    legal = parse(LEAST | {"legal_forms.tsv": "co-ltd\tCo Ltd, Company Limited\nspa\tSpA\n"}).legal
    assert legal.kinds["company", "limited"] == legal.kinds["co", "ltd"] == "co-ltd"
    assert {"Ltd", "LTD", "ltd", "SpA", "SPA"} <= legal.written
    assert not {"company", "Spa", "co"} & legal.written


def test_spellings_of_one_name_share_a_row() -> None:
    files = {"given_spellings.tsv": "sara\tsarah\nstephen\tsteven, stefan\n", "census_given.txt": "Anna\n"}
    census = parse(LEAST | files).census
    assert census.given_rows["sara"] == census.given_rows["sarah"] != census.given_rows["steven"]
    assert {"anna", "stefan"} <= census.given


def test_it_is_compared_by_identity() -> None:
    assert hash(Vocabulary()) != 0
    assert Vocabulary() != Vocabulary()
