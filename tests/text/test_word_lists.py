import pytest

from editor_app.text.word_lists import Malformed, WordList, parted


def test_entries_are_parted_by_commas_and_lines_and_comments_left_out() -> None:
    words = WordList("heads.txt", "# a list\nBureau, Press,\n\nHouse of Kites\n")
    assert words.entries() == ("Bureau", "Press", "House of Kites")
    assert words.small() == {"bureau", "press", "house of kites"}


def test_rows_are_parted_by_tabs() -> None:
    assert WordList("a.tsv", "# a\tb\nsecretary general\tone\nlord\tone\tpeer\n").rows(2, 3) == (
        ("secretary general", "one"),
        ("lord", "one", "peer"),
    )
    assert parted("an, ahn,") == ("an", "ahn")


@pytest.mark.parametrize("content", ["", "\n \n", "# nothing but words about it\n"])
def test_an_empty_list_is_a_lost_one(content: str) -> None:
    for read in (WordList("a.txt", content).entries, lambda: WordList("a.txt", content).rows(1, 2)):
        with pytest.raises(Malformed) as refused:
            read()
        assert (refused.value.name, refused.value.line) == ("a.txt", 0)


@pytest.mark.parametrize("row", ["one", "one\ttwo\tthree\tfour", "one\t", "\ttwo", "one\t \tthree"])
def test_a_row_with_too_few_or_too_many_or_empty_cells_is_named(row: str) -> None:
    with pytest.raises(Malformed, match=r"a\.tsv, line 3") as refused:
        WordList("a.tsv", f"# head\none\ttwo\n{row}\n").rows(2, 3)
    assert refused.value.line == 3


def test_a_table_is_no_list_of_words() -> None:
    with pytest.raises(Malformed):
        WordList("a.txt", "one\ttwo\n").entries()
