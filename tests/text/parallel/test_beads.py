"""Rows of sentences paired in order."""

import numpy as np

from editor_app.text.parallel.beads import best_row


def test_the_best_row_pairs_merges_and_leaves_alone() -> None:
    single = np.full((4, 3), -5.0)
    single[0, 0], single[3, 2] = 3.0, 3.0
    double = np.full((3, 3), -5.0)
    double[1, 1] = 4.0
    row = best_row((4, 3), {(1, 1): single, (2, 1): double}, -0.2)
    assert [(list(bead.source), list(bead.draft)) for bead in row] == [([0], [0]), ([1, 2], [1]), ([3], [2])]


def test_a_sentence_without_partner_stays_alone() -> None:
    worth = np.array([[2.0], [-3.0]])
    row = best_row((2, 1), {(1, 1): worth}, -0.2)
    assert [(len(bead.source), len(bead.draft)) for bead in row] == [(1, 1), (1, 0)]
    assert best_row((0, 0), {}, -0.2) == ()


def test_very_unequal_texts_have_a_row() -> None:
    row = best_row((200, 3), {(1, 1): np.zeros((200, 3))}, -1.0)
    assert sum(len(bead.source) for bead in row) == 200
