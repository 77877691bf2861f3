from editor_app.text.repeats.borders import grown, places, rounded, shrunk, unhooked
from editor_app.text.repeats.chains import Match

A = "It rained. “We open the bridge on Monday after two long years of work.” He left."
B = "It was late. “We open the bridge on Monday after two long years of toil.” She stayed."


def test_the_rest_of_a_sentence_is_taken_along(read) -> None:
    a, b = read(A), read(B)
    match = grown(a, b, Match(2, 14, 3, 15, 1.0))
    assert [span.of(t.body) for span, t in zip(places(a, b, match), (a, b), strict=True)] == [A[11:71], B[13:73]]


def test_a_long_rest_is_not(read) -> None:
    a, b = read("a b c d e f g h i j k l m n o p q r s t."), read("a b c d e f g h x y.")
    assert grown(a, b, Match(0, 8, 0, 8, 1.0)) == Match(0, 8, 0, 8, 1.0)


def test_marks_of_one_side_only_are_not_taken(read) -> None:
    a, b = read("We open the bridge."), read("We open the bridge on Monday.")
    here, there = places(a, b, Match(0, 4, 0, 4, 1.0))
    assert (here.of(a.body), there.of(b.body)) == ("We open the bridge", "We open the bridge")


def test_a_word_of_the_next_sentence_is_left_out(read) -> None:
    a, b = (
        read(A.replace("He left", "The door shut")),
        read(A.replace("It rained", "Late").replace("He left", "The end came")),
    )
    assert shrunk(a, b, Match(2, 15, 1, 14, 1.0)) == Match(2, 14, 1, 13, 1.0)


def test_words_of_the_block_before_or_after_are_left_out(read) -> None:
    said = "We open the bridge on Monday after two long years of work"
    dated, plain = (
        read(f"MERROW, 12 May 2026 — {said} in Merrow today."),
        read(f"It is May 2026.\n\n{said}\n\nIn Merrow"),
    )
    whole = Match(2, 18, 2, 18, 1.0)
    assert [whole.b0, whole.b1] == [2, len(plain)] and plain.span(2, 4).of(plain.body) == "May 2026"
    match = unhooked(dated, plain, whole)
    assert plain.span(match.b0, match.b1).of(plain.body) == said == dated.span(match.a0, match.a1).of(dated.body)
    assert unhooked(plain, dated, Match(2, 18, 2, 18, 1.0)) == match
    other = read(f"MERROW, 12 June 2027 — {said} in Merrow today.")
    assert unhooked(other, plain, whole).b0 == 2, "only words that both have are cut on both sides"


def test_an_edge_is_rounded_to_a_sentence_very_near(read) -> None:
    here = read("It rained all day. We open the bridge on Monday after two years of work. He left early.")
    assert rounded(here, 5, 16) == (4, 15)
    assert rounded(here, 3, 13) == (4, 15)
    assert rounded(here, 2, 15)[0] == 0
    assert rounded(here, 9, 10) == (9, 10)
