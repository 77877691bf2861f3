"""What has no partner when two texts are aligned."""

import numpy as np

from editor_app.text.parallel.beads import Bead
from editor_app.text.parallel.evidence import Evidence, Token, weigh
from editor_app.text.parallel.gaps import added, joined, left_out, moved_pairs, without_strangers


def evidence(source: list[str], draft: list[str]) -> Evidence:
    """Every word of a sentence explains itself."""
    rows = [[Token(word, frozenset((word,)), 1.0) for word in one.split()] for one in source]
    return weigh(rows, [(frozenset(one.split()), frozenset[str]()) for one in draft], 4)


def bead(source: list[int], draft: list[int]) -> Bead:
    return Bead(
        range(source[0], source[-1] + 1) if source else range(0), range(draft[0], draft[-1] + 1) if draft else range(0)
    )


FAR = evidence(["a b c", "d e f", "g h i"], ["a b c", "k l m", "g h i"])


def test_sentences_left_over_at_one_place_are_a_poor_rendering() -> None:
    row = [bead([0], [0]), bead([1], []), bead([], [1]), bead([2], [2])]
    assert joined(row, FAR) == [bead([0], [0]), bead([1], [1]), bead([2], [2])]
    assert joined([bead([1], [])], FAR) == [bead([1], [])]


def test_a_gap_and_an_addition_are_told() -> None:
    (gap,) = left_out([bead([0], [0]), bead([1], []), bead([2], [2])], FAR, set())
    assert (list(gap.source), gap.after) == ([1], 0)
    assert left_out([bead([1], [])], FAR, {1}) == ()
    assert [list(one) for one in added([bead([], [1])], FAR, set())] == [[1]]
    assert added([bead([], [0])], FAR, set()) == ()


def test_neighbours_are_one_gap_though_one_is_half_said_elsewhere() -> None:
    found = evidence(["a b c d", "e f x y", "g h i j"], ["e f k l", "x y m n"])
    (gap,) = left_out([bead([0], []), bead([1], []), bead([2], [])], found, set())
    assert (list(gap.source), gap.after) == ([0, 1, 2], -1)


def test_what_is_said_elsewhere_in_full_has_moved() -> None:
    found = evidence(["a b c", "d e f"], ["d e f", "a b c"])
    (pair,) = moved_pairs([bead([0], []), bead([1], [0]), bead([], [1])], found)
    assert (list(pair.source), list(pair.draft), pair.moved) == ([0], [1], True)


def test_a_sentence_that_makes_a_bead_too_long_is_taken_out() -> None:
    found = evidence(["a b c", "x y z"], ["a b c"])
    assert list(without_strangers([bead([0, 1], [0])], found, [10, 10], [20])) == [bead([0, 1], [0])]
    lengths = ([10, 12, 10, 10, 10], [10, 10, 10, 10])
    long = evidence(["a b c", "x y z", "d e f", "g h i", "j k l"], ["a b c", "d e f", "g h i", "j k l"])
    assert list(without_strangers([bead([0, 1], [0])], long, *lengths)) == [bead([0], [0]), bead([1], [])]
    assert np.isclose(long.source_share(1), 0)
