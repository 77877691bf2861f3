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


def test_between_two_texts_the_sides_stay(read) -> None:
    a, b = read(WHOLE), read("The two towns will jointly")
    found = cut(a, b, Match(0, 5, 0, 5, 1.0))
    assert found
    assert found.b.of(b.body) == "The two towns will jointly"


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
