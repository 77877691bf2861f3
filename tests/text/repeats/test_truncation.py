import pytest

from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passages import PassageKind
from editor_app.text.repeats.truncation import cut, extended

WHOLE = "The two towns will jointly promote the ferry. It sails in May."


@pytest.mark.parametrize("tail", ["", " …", " - SomeSite", " | The Valley News", "... [Read more]"])
def test_a_sentence_cut_off_with_or_without_a_tail(read, tail: str) -> None:
    a, b = read("The two towns will jointly" + tail), read(WHOLE)
    found = cut(a, b, Match(0, 5, 0, 5, 1.0))
    assert found
    assert found.kind is PassageKind.TRUNCATED
    assert found.a.of(a.body) == "The two towns will jointly"


def test_a_word_cut_off_is_the_beginning_of_the_whole_word(read) -> None:
    a, b = read("The two towns will jointly pr"), read(WHOLE)
    match = extended(a, b, Match(0, 5, 0, 5, 1.0))
    assert match == Match(0, 6, 0, 6, 1.0)
    found = cut(a, b, match)
    assert found
    assert (found.a.of(a.body)[-2:], found.b.of(b.body)[-7:]) == ("pr", "promote")
    assert extended(b, a, Match(0, 5, 0, 5, 1.0)) == match


@pytest.mark.parametrize(
    ("part", "word", "is_cut"), [("PR", "promote", True), ("Ép", "épargne", True), ("ap", "épi", False)]
)
def test_a_word_cut_off_is_the_same_in_other_letters(read, part: str, word: str, is_cut: bool) -> None:
    a, b = read(f"The two towns will jointly {part}"), read(f"The two towns will jointly {word} today.")
    assert (extended(a, b, Match(0, 5, 0, 5, 1.0)).a1 == 6) is is_cut


def test_between_two_texts_the_sides_stay(read) -> None:
    a, b = read(f"News first. {WHOLE}"), read("The two towns will jointly")
    found = cut(a, b, Match(2, 7, 0, 5, 1.0))
    assert found
    assert found.a.of(a.body) == found.b.of(b.body) == "The two towns will jointly"


@pytest.mark.parametrize(
    "part",
    [
        "The two towns will jointly promote the ferry.",  # a whole sentence
        "The two towns will jointly act",  # goes on in its own way
        "The two towns will jointly - and this is a long story of its own",
        "The two towns will jointly.",
    ],
)
def test_what_is_no_cut(read, part: str) -> None:
    a, b = read(part), read(WHOLE)
    length = 8 if part.endswith("ferry.") else 5
    assert cut(a, b, extended(a, b, Match(0, length, 0, length, 1.0))) is None


def test_it_must_begin_with_the_sentence(read) -> None:
    a, b = read("towns will jointly"), read(WHOLE)
    assert cut(a, b, Match(0, 3, 2, 5, 1.0)) is None


@pytest.mark.parametrize(
    "part",
    [
        "The two towns will jointly p",  # one letter is the beginning of too many words
        "The two towns will jointly\n\npr",  # of another paragraph
        "The two towns will jointly pr and this is a long story of its own",
        "The two towns will jointly promote",  # the same word, which is not cut
    ],
)
def test_what_is_no_half_word(read, part: str) -> None:
    a, b = read(part), read(WHOLE)
    assert extended(a, b, Match(0, 5, 0, 5, 1.0)) == Match(0, 5, 0, 5, 1.0)


@pytest.mark.parametrize(
    ("tail", "is_one"), [("Daily News of West Harbour", True), ("The Daily News of West Pier", False)]
)
def test_a_tail_has_five_words_at_most(read, tail: str, is_one: bool) -> None:
    a, b = read(f"The two towns will jointly - {tail}"), read(WHOLE)
    assert bool(cut(a, b, Match(0, 5, 0, 5, 1.0))) is is_one


def test_what_leads_on_is_not_cut_off(read) -> None:
    a, b = read("The two towns will jointly - more:"), read(WHOLE)
    assert cut(a, b, Match(0, 5, 0, 5, 1.0)) is None


def test_the_part_must_begin_with_its_sentence_too(read) -> None:
    a, b = read("Soon the two towns will jointly"), read(WHOLE)
    assert cut(a, b, Match(1, 6, 0, 5, 1.0)) is None


@pytest.mark.parametrize(
    ("part", "whole", "is_cut"),
    [
        ("The two towns will jointly", "The two towns will jointly promote.", True),  # one word is missing
        ("The two towns will jointly", "The two towns will jointly.", False),  # only the stop is
        ("The two towns will join", "The two towns will jointly.", True),  # half a word is
    ],
)
def test_something_of_the_sentence_must_be_missing(read, part: str, whole: str, is_cut: bool) -> None:
    a, b = read(part), read(whole)
    match = extended(a, b, Match(0, 5 if "jointly" in part else 4, 0, 5 if "jointly" in part else 4, 1.0))
    assert bool(cut(a, b, match)) is is_cut


@pytest.mark.parametrize(
    ("whole", "is_cut"),
    [
        ("The two towns will jointly\n- promote the ferry", False),  # an item of a list follows
        ("- The two towns will jointly - promote the ferry", False),  # they stand in one line
        ("•  The two towns will jointly • promote the ferry", False),
        ("The two towns will jointly - promote the ferry", True),  # a dash in a sentence
        ("- The two towns will jointly promote the ferry", True),
    ],
)
def test_an_item_is_not_cut_off_where_the_next_one_begins(read, whole: str, is_cut: bool) -> None:
    a, b = read("The two towns will jointly"), read(whole)
    first = next(at for at in range(len(b)) if b.body[b.start[at] : b.end[at]] == "The")
    assert bool(cut(a, b, Match(0, 5, first, first + 5, 1.0))) is is_cut


def test_inside_one_text_the_cut_side_comes_first(read) -> None:
    text = read(f"{WHOLE}\n\nThe two towns will jointly")
    found = cut(text, text, Match(0, 5, 12, 17, 1.0))
    assert found
    assert (found.a.start, found.b.start) == (text.start[12], 0)
