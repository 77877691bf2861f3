from unittest.mock import patch

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.repeats import chains
from editor_app.text.repeats.chains import Match, chained, clusters
from editor_app.text.repeats.seeds import Runs


def runs(*rows: tuple[int, int, int, int]) -> Runs:
    return Runs(*(np.array(column, np.int64) for column in zip(*rows, strict=True)))


def test_seeds_with_a_small_hole_are_one_passage() -> None:
    assert chained(runs((0, 8, 100, 108), (11, 20, 110, 119)), 4) == [Match(0, 20, 100, 119, 9.0)]


def test_a_wide_hole_on_either_side_parts_them() -> None:
    assert len(chained(runs((0, 8, 100, 108), (20, 28, 110, 118)), 4)) == 2
    assert len(chained(runs((0, 8, 100, 108), (10, 18, 130, 138)), 4)) == 2


def test_straight_chains_do_not_mix_three_places_of_one_passage() -> None:
    seeds = runs((0, 8, 20, 28), (0, 8, 29, 37))
    assert len(list(clusters(seeds, 4, straight=True))) == 2
    assert len(list(clusters(seeds, 4))) == 1


def test_no_seeds_no_chains() -> None:
    empty = np.zeros(0, np.int64)
    assert chained(Runs(empty, empty, empty, empty), 4) == []


def test_what_a_match_knows_of_itself() -> None:
    assert Match(0, 5, 3, 9, 1.0).overlaps_itself
    assert not Match(0, 3, 3, 9, 1.0).overlaps_itself
    assert Match(0, 3, 3, 9, 1.0).length == 3


@given(st.lists(st.tuples(*[st.integers(0, 90), st.integers(1, 9)] * 2), max_size=60), st.integers(0, 9), st.booleans())
def test_few_members_are_parted_as_many_are(rows, gap: int, straight: bool) -> None:
    seeds = runs(*((a, a + size, b, b + long) for a, size, b, long in rows)) if rows else runs((0, 1, 0, 1))
    with patch.object(chains, "_FEW", 0):
        many = [members.tolist() for members in clusters(seeds, gap, straight=straight)]
    assert [members.tolist() for members in clusters(seeds, gap, straight=straight)] == many
