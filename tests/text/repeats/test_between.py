from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.text.repeats import Kind, align
from editor_app.text.repeats.folding import fold_text

SHARED = (
    "Last spring the ferry company tested a quiet electric engine on the short crossing. Passengers slept better than"
    " before, gulls stayed closer to the deck and the bills went down by nearly a third. The crew, at first in doubt,"
    " now asks for a second boat of the same kind before the winter storms begin."
)


@settings(deadline=None, max_examples=40)
@given(data=st.data())
def test_a_shared_passage_is_always_found(data, fillers) -> None:
    order = data.draw(st.permutations(fillers))
    a_at, b_at = data.draw(st.integers(0, 6)), data.draw(st.integers(0, 6))
    a = "\n\n".join([*order[:a_at], SHARED, *order[a_at:6]])
    b = " ".join([*order[6 : 6 + b_at], SHARED, *order[6 + b_at :]])
    (passage,) = align(a, b)
    assert passage.kind is Kind.EXACT
    assert (passage.a.of(a), passage.b.of(b)) == (SHARED, SHARED)


def test_equal_texts_are_one_exact_passage() -> None:
    (passage,) = align(SHARED, SHARED)
    assert (passage.kind, passage.similarity) == (Kind.EXACT, 1.0)
    assert passage.a.of(SHARED) == SHARED


def test_a_passage_in_other_words(fillers) -> None:
    again = (
        "A quiet electric engine was tested by the ferry company last spring on its short crossing. Gulls stayed closer"
        " to the deck, passengers slept better than before, and bills went down nearly a third. In doubt at first, the"
        " crew asks now for another boat of this kind before winter storms begin."
    )
    a, b = " ".join([*fillers[:5], SHARED]), " ".join([again, *fillers[5:]])
    (passage,) = align(a, b)
    assert passage.kind is Kind.REWORDED
    assert fold_text(passage.a.of(a)) == fold_text(SHARED)
    assert passage.b.of(b) == again


def test_nothing_shared_and_nothing_at_all(fillers) -> None:
    assert align(" ".join(fillers[:6]), " ".join(fillers[6:])) == ()
    assert align("", SHARED) == align(SHARED, "") == align("...", "!") == ()


def test_one_sentence_with_a_word_changed_is_found_among_others(fillers) -> None:
    sentence = "The old mill by the river opened its doors again on Friday, after two years of work on the roof."
    a = " ".join([*fillers[:4], sentence, *fillers[4:6]])
    b = " ".join([*fillers[6:9], sentence.replace("two years", "three years"), *fillers[9:]])
    (passage,) = align(a, b)
    assert (passage.kind, passage.a.of(a)) == (Kind.NEAR, sentence)


def test_passages_of_one_text_do_not_overlap() -> None:
    twice = f"{SHARED} {SHARED}"
    found = align(twice, SHARED)
    assert found
    assert all(one is other or not one.a.overlaps(other.a) for one in found for other in found)
