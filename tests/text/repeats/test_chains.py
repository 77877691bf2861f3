import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from editor_app.text.repeats.chains import Match, chained, clusters, matches
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
    assert len(clusters(seeds, 4, straight=True)) == 2
    assert len(clusters(seeds, 4)) == 1


def test_no_seeds_no_chains() -> None:
    empty = np.zeros(0, np.int64)
    assert chained(Runs(empty, empty, empty, empty), 4) == []


def test_what_a_match_knows_of_itself() -> None:
    assert Match(0, 5, 3, 9, 1.0).overlaps_itself
    assert not Match(0, 3, 3, 9, 1.0).overlaps_itself
    assert Match(0, 3, 3, 9, 1.0).length == 3


Rows = list[tuple[int, int, int, int]]


def joined(rows: Rows, gap: int, straight: bool, settled: int = 0, turn: int = 0) -> list[Rows]:
    """What `clusters` says, one part after the other: split at the gaps of one side, then of the next."""
    sides = (lambda r: (r[0], r[1]), lambda r: (r[2], r[3]), lambda r: (r[2] - r[0], r[2] - r[0]))[
        : 3 if straight else 2
    ]
    if len(rows) == 1 or settled == len(sides):
        return [rows]
    side, parts = sides[turn % len(sides)], []
    for row in sorted(rows, key=side):
        if not parts or side(row)[0] - max(side(one)[1] for one in parts[-1]) > gap:
            parts.append([])
        parts[-1].append(row)
    settled = settled + 1 if len(parts) == 1 else 0
    return [found for part in reversed(parts) for found in joined(part, gap, straight, settled, turn + 1)]


SEEDS = st.lists(st.tuples(*[st.integers(0, 90), st.integers(1, 9)] * 2), min_size=1, max_size=40)


@given(SEEDS, st.integers(0, 9), st.booleans())
def test_all_parts_at_once_are_what_one_after_the_other_is(given_seeds, gap: int, straight: bool) -> None:
    rows = [(a, a + size, b, b + long) for a, size, b, long in given_seeds]
    found = clusters(runs(*rows), gap, straight=straight)
    told = [sorted(rows[at] for at in found[number]) for number in range(len(found))]
    assert told == [sorted(part) for part in joined(rows, gap, straight)]


@given(SEEDS, SEEDS, st.integers(0, 9))
def test_seeds_of_two_parts_are_not_joined(one, other, gap: int) -> None:
    parts = [[(a, a + size, b, b + long) for a, size, b, long in part] for part in (one, other)]
    rows, within = [*parts[0], *parts[1]], np.repeat([0, 1], [len(one), len(other)])
    found = clusters(runs(*rows), gap, within=within)
    told = [sorted(rows[at] for at in found[number]) for number in range(len(found))]
    assert told == [sorted(part) for part in (*joined(parts[1], gap, False), *joined(parts[0], gap, False))]


def test_the_bounds_of_a_cluster_are_those_of_its_seeds() -> None:
    seeds = runs((0, 8, 100, 108), (11, 20, 110, 119), (60, 66, 200, 206))
    bounds = clusters(seeds, 4).bounds(seeds)
    assert matches(bounds, [1.0, 2.0]) == [Match(60, 66, 200, 206, 1.0), Match(0, 20, 100, 119, 2.0)]
