import time
import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from editor_app.text.repeats import PassageKind, align
from editor_app.text.repeats.between import passages_between
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
    assert passage.kind is PassageKind.EXACT
    assert (passage.a.of(a), passage.b.of(b)) == (SHARED, SHARED)


def test_equal_texts_are_one_exact_passage() -> None:
    (passage,) = align(SHARED, SHARED)
    assert (passage.kind, passage.similarity) == (PassageKind.EXACT, 1.0)
    assert passage.a.of(SHARED) == SHARED


def test_a_passage_in_other_words(fillers) -> None:
    again = (
        "A quiet electric engine was tested by the ferry company last spring on its short crossing. Gulls stayed closer"
        " to the deck, passengers slept better than before, and bills went down nearly a third. In doubt at first, the"
        " crew asks now for another boat of this kind before winter storms begin."
    )
    a, b = " ".join([*fillers[:5], SHARED]), " ".join([again, *fillers[5:]])
    (passage,) = align(a, b)
    assert passage.kind is PassageKind.REWORDED
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
    assert (passage.kind, passage.a.of(a)) == (PassageKind.NEAR, sentence)


def test_passages_of_one_text_do_not_overlap() -> None:
    twice = f"{SHARED} {SHARED}"
    found = align(twice, SHARED)
    assert found
    assert all(one is other or not one.a.overlaps(other.a) for one in found for other in found)


WRITINGS = (
    lambda text: text,
    str.upper,
    lambda text: unicodedata.normalize("NFD", text),
    lambda text: text.replace("“", '"').replace("”", '"').replace("’", "'").replace("–", "-"),
    lambda text: text.replace(" ", "\u00a0").replace("fi", "ﬁ"),
    lambda text: text.replace("er", "e\u00adr").replace("in", "i\u200bn"),
    lambda text: text.replace(" ", "  ").replace("fl", "ﬂ"),
)
SPELLED = (
    "“The café’s first flight of stairs – the steepest – was finished in Brännö,” said the owner. Visitors from"
    " Åland and Orléans climbed it at once, and the mayor’s naïve speech was confined to five words before the"
    " officers offered them coffee and refined sugar."
)


@settings(deadline=None, max_examples=60)
@given(st.sampled_from(WRITINGS), st.sampled_from(WRITINGS), st.integers(0, 5), st.integers(0, 5))
def test_however_it_is_written_its_place_is_the_author_s_own(one, other, before, after) -> None:
    here, there = one(SPELLED), other(SPELLED)
    a = "\n\n".join([*("Nothing to see here." for _ in range(before)), here])
    b = "\n\n".join([there, *("It rained on Tuesday." for _ in range(after))])
    (passage,) = align(a, b)
    assert passage.kind is PassageKind.EXACT
    assert (passage.a.of(a), passage.b.of(b)) == (here, there)


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.sampled_from([*SHARED.split(), "。", "渡轮", "\n\n", "“so", "…", "ﬁn", "e\u0301t", "co\u00adop"]),
        max_size=90,
    ),
    st.integers(0, 40),
)
def test_both_places_stand_on_word_borders(pieces: list[str], at: int) -> None:
    a, b = " ".join(pieces), " ".join([*pieces[at:], *pieces[:at]])
    for passage in align(a, b):
        for span, body in ((passage.a, a), (passage.b, b)):
            assert 0 <= span.start < span.end <= len(body)
            for edge in (span.start, span.end):
                around = body[max(0, edge - 1) : edge + 1]
                assert len(around) < 2 or not (around.isascii() and around.isalnum())
                assert not (edge < len(body) and unicodedata.combining(body[edge]))


def test_chinese_is_compared_by_its_characters_and_beside_english() -> None:
    said = (
        "河边的老磨坊在星期五重新开放了，工人们用了两年时间修好水轮、屋顶和赛道，村民都来庆祝，"
        "孩子们还得到了面包和牛奶。从明年春天起，游客可以在那里看到粮食怎样变成面粉。"
    )
    a, b = f"市长没有来。{said}天黑了。", f"The report says: {said} Nobody asked why."
    (passage,) = align(a, b)
    assert (passage.kind, passage.a.of(a), passage.b.of(b)) == (PassageKind.EXACT, said, said)
    (passage,) = align(a, b.replace("。从明", "；从明").replace("两年", "三年"))
    assert (passage.kind, passage.a.of(a)) == (PassageKind.NEAR, said)


HOSTILE = {
    "one line": "The quick brown fox jumps over the lazy dog near the river bank.\n" * 8_000,
    "no space": "a" * 1_000_000,
    "chinese": "中" * 160_000,
    "punctuation": ".,;! " * 100_000,
    "right to left": "مرحبا بالعالم " * 35_000,
    "mixed": "go 中 on مرحبا " * 40_000,
}


@pytest.mark.parametrize("body", HOSTILE.values(), ids=HOSTILE)
def test_hostile_texts_neither_hang_nor_break(body: str) -> None:
    begin = time.process_time()
    align(body, body)
    align(body, SHARED)
    align(SHARED, body)
    assert time.process_time() - begin < 20


def test_texts_that_share_nothing_or_are_empty_share_no_passage(fillers):
    assert passages_between("", "") == passages_between(fillers[0], "") == ()
    assert passages_between(fillers[0], fillers[1]) == ()
