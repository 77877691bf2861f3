import pytest

from editor_app.text.repeats.folding import entry, fold, fold_text, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [("ﬁnal", "FINAL"), ("caf\u00e9", "cafe\u0301"), ("co\u00adop", "coop"), ("don’t", "don't"), ("Straße", "STRASSE")],
)
def test_one_word_written_two_ways_is_one(one: str, other: str) -> None:
    assert fold(one) == fold(other)
    assert entry(one)[:17] == entry(other)[:17]


def test_quotes_dashes_and_spaces_of_a_passage_are_one_kind() -> None:
    assert fold_text("“Yes” – she\u00a0said\n now") == fold_text('"yes" - she said now')
    assert fold_text("a, b") != fold_text("a b")


@pytest.mark.parametrize(
    "family", ["sign signs signed signing", "promotion promote promotes", "city cities", "stop stopped stopping"]
)
def test_forms_of_a_word_have_one_stem(family: str) -> None:
    assert len({stem(word) for word in family.split()}) == 1


def test_different_words_keep_their_stems() -> None:
    assert len({stem(word) for word in "sing sign bus class glass gas new".split()}) == 7


def test_function_words_and_numbers_say_nothing() -> None:
    assert [entry(word)[16] for word in ("The", "2024", "bridge")] == [False, False, True]
