import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.repeats.seeds import GRAM, _links, _pairs, grams, runs_between, runs_inside


def test_a_run_is_as_long_as_it_can_be(read) -> None:
    a = read("x one two three four five six seven eight y")
    b = read("one two three four five six seven eight z one")
    runs = runs_between(a, b)
    assert [(r.tolist()) for r in (runs.a0, runs.a1, runs.b0, runs.b1)] == [[1], [9], [0], [8]]


def test_six_chinese_characters_are_too_few_and_ten_are_enough(read) -> None:
    assert len(runs_between(read("甲乙丙丁戊己庚一"), read("甲乙丙丁戊己庚二"))) == 0
    assert len(runs_between(read("甲乙丙丁戊己庚辛壬癸一"), read("甲乙丙丁戊己庚辛壬癸二"))) == 1


def test_inside_one_text_the_earlier_place_comes_first(read) -> None:
    runs = runs_inside(read("one two three four five six and one two three four five six"))
    assert (runs.a0.tolist(), runs.b0.tolist()) == ([0], [7])


def test_a_gram_that_stands_very_often_is_paired_in_order() -> None:
    keys = grams(np.zeros(300, np.uint64))
    i, j = _pairs(keys, keys)
    assert i.tolist() == j.tolist() == list(range(300 - GRAM + 1))


@given(st.lists(st.integers(0, 3), max_size=40), st.lists(st.integers(0, 3), max_size=40))
def test_all_pairs_of_equal_keys_are_found(a: list[int], b: list[int]) -> None:
    i, j = _pairs(np.array(a, np.uint64), np.array(b, np.uint64))
    assert set(zip(i.tolist(), j.tolist(), strict=True)) == {
        (x, y) for x, one in enumerate(a) for y, two in enumerate(b) if one == two
    }


@given(st.lists(st.integers(0, 30)))
def test_links_join_each_gram_with_the_next_few_like_it(values: list[int]) -> None:
    here, there = _links(np.array(values, np.uint64))
    places = {value: [at for at, other in enumerate(values) if other == value] for value in values}
    wanted = {(a, b) for same in places.values() for n, a in enumerate(same) for b in same[n + 1 : n + 9]}
    found = list(zip(here.tolist(), there.tolist(), strict=True))
    assert len(found) == len(set(found))
    assert set(found) == wanted
