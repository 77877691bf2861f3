"""Stems, by which words of a draft meet glosses."""

from editor_app.text.parallel.stems import content, stem


def test_forms_of_a_word_have_one_stem() -> None:
    assert stem("harbours") == stem("harbour’s") == stem("Harbour") == "harbo"
    assert stem("ferries") == stem("ferry") and stem("cities") == stem("city")
    assert stem("pass") == "pass" and stem("bus") == "bus" and stem("sea") == "sea"


def test_small_words_say_nothing() -> None:
    assert content("The ferries of the harbour, and a café") == ["ferry", "harbo", "cafe"]
