"""Keys and who holds them, the same on both engines."""

import numpy as np
import pytest

from editor_app.store import postings

MANY = 5000


def keys(*numbers):
    return np.array(sorted(numbers), np.uint32)


def held(database, asked, limit=100):
    """Of each key that is asked the texts that hold it."""
    with database.read() as tx:
        found = postings.holders(tx, asked, limit)
    pairs = zip(asked[found.asked].tolist(), found.text.tolist(), strict=True)
    return sorted(pairs), found.count.tolist()


def sort(database):
    with database.begin() as tx:
        for stripe in postings.stripes(tx):
            postings.sort_in(tx, stripe)


BIG = 2**32 - 1


@pytest.fixture
def filled(database):
    with database.begin() as tx:
        postings.add(tx, [(1, keys(0, 7, BIG)), (2, keys(7, 8, BIG)), (3, keys())])
    return database


def test_every_holder_of_a_key_is_found(filled):
    assert held(filled, keys(0, 7, 9, BIG)) == ([(0, 1), (7, 1), (7, 2), (BIG, 1), (BIG, 2)], [1, 2, 0, 2])


def test_sorting_in_changes_no_answer_and_what_comes_later_is_found_beside_it(filled):
    before = held(filled, keys(0, 7, 8, BIG))
    sort(filled)
    assert held(filled, keys(0, 7, 8, BIG)) == before
    with filled.begin() as tx:
        postings.add(tx, [(4, keys(7, 100))])
    assert held(filled, keys(7, 100)) == ([(7, 1), (7, 2), (7, 4), (100, 4)], [3, 1])
    sort(filled)
    assert held(filled, keys(7, 100)) == ([(7, 1), (7, 2), (7, 4), (100, 4)], [3, 1])


def test_a_key_of_too_many_texts_counts_and_chooses_nobody(filled):
    with filled.begin() as tx:
        postings.add(tx, [(number, keys(7)) for number in range(10, 20)])
    pairs, count = held(filled, keys(7, 8), limit=5)
    assert pairs == [(8, 2)]
    assert count[0] > 5


@pytest.mark.parametrize("sorted_first", [False, True])
def test_what_is_taken_out_holds_nothing_and_the_others_keep_theirs(filled, sorted_first):
    if sorted_first:
        sort(filled)
    with filled.begin() as tx:
        postings.take_out(tx, [(2, keys(7, 8, BIG)), (3, keys())])
    assert held(filled, keys(0, 7, 8, BIG)) == ([(0, 1), (7, 1), (BIG, 1)], [1, 1, 0, 1])


def test_of_too_many_pairs_those_of_the_rarest_keys_are_given(filled, monkeypatch):
    monkeypatch.setattr(postings, "_MOST_PAIRS", 4)
    with filled.begin() as tx:
        postings.add(tx, [(number, keys(8)) for number in range(10, 15)])
    assert held(filled, keys(0, 7, 8)) == ([(0, 1), (7, 1), (7, 2)], [1, 2, 6])


def test_nothing_asked_and_nothing_held(database):
    assert held(database, keys()) == ([], [])
    assert held(database, keys(1, 2)) == ([], [0, 0])
    sort(database)


def test_many_keys_come_back_as_they_went_in(database):
    random = np.random.default_rng(3)
    mine = {text: np.unique(random.integers(0, 2**32, MANY, np.uint32)) for text in (1, 2)}
    with database.begin() as tx:
        postings.add(tx, list(mine.items()))
    sort(database)
    for text, found in mine.items():
        pairs, _ = held(database, found)
        assert [key for key, holder in pairs if holder == text] == found.tolist()


def test_forgetting_leaves_nothing_and_frees_the_room(filled):
    with filled.begin() as tx:
        assert postings.room(tx) > 0
        postings.clear(tx)
    assert held(filled, keys(0, 7, BIG)) == ([], [0, 0, 0])


def waiting(database):
    """How many rows are not sorted in yet."""
    with database.read() as tx:
        return tx.exec_driver_sql("SELECT count(*) FROM archive_fresh").scalar_one()


def test_a_stripe_sorts_in_its_own_keys_and_leaves_those_beside_it(file_database):
    wide = 2**26  # keys of one stripe: a 64th of them all
    mine, beside = keys(wide, 2 * wide - 1), keys(0, wide - 1, 2 * wide)
    with file_database.begin() as tx:
        postings.add(tx, [(1, mine), (2, beside)])
        postings.sort_in(tx, 1)
    assert waiting(file_database) == len(beside)
    assert held(file_database, np.sort(np.concatenate([mine, beside])))[1] == [1] * 5
    sort(file_database)
    assert waiting(file_database) == 0


def test_keys_join_those_that_are_in_their_buckets_already(file_database):
    first, next_bucket = 5, 2**14 + 5
    for text in (1, 2):
        with file_database.begin() as tx:
            postings.add(tx, [(text, keys(first, next_bucket))])
            postings.sort_in(tx, 0)
    assert held(file_database, keys(first, next_bucket)) == (
        [(first, 1), (first, 2), (next_bucket, 1), (next_bucket, 2)],
        [2, 2],
    )


def test_the_room_of_a_file_is_that_of_its_pairs(file_database):
    with file_database.begin() as tx:
        postings.add(tx, [(1, keys(1, 2, 3))])
        assert postings.room(tx) == 3 * 12
        postings.sort_in(tx, 0)
        assert postings.room(tx) == 3 * 8
