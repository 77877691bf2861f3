"""Word lists from strings."""

from editor_app.text.names.vocabulary import Vocabulary, parse


def test_entries_are_parted_by_commas_and_lines_and_comments_left_out() -> None:
    assert parse({"heads.txt": "# a list\nBureau, Press\nHouse\n"}).heads == {"bureau", "press", "house"}


def test_missing_files_are_empty_lists() -> None:
    assert parse({}).titles == {}


def test_two_renderings_of_one_word() -> None:
    known = parse({"renderings.tsv": "局\tbody\tBureau|Administration\nshort row\n"})
    assert known.renders("bureau", "Administration", "body") == "局"
    assert known.renders("bureau", "press", "body") == ""


def test_ways_to_render_a_name() -> None:
    known = parse(
        {"synonyms.tsv": "甲\tname\tKite Bay=Bay of Kites|Kite Gulf\tMarland\n", "romanised.tsv": "xu\thsu, hui\n"}
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


def test_it_is_compared_by_identity() -> None:
    assert hash(Vocabulary()) != 0
    assert Vocabulary() != Vocabulary()
