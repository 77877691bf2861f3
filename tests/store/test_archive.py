"""Texts of the archive, on both engines."""

import numpy as np
import pytest

from editor_app.domain.archive import Archived
from editor_app.domain.article import Status
from editor_app.domain.errors import EditorError, StoreError
from editor_app.store import archive, articles

MILL = Archived("mill", "The mill", "2024-05-01", "The mill turns again.\0\ud800 磨坊")
LOCK = Archived("lock", "The lock", "", "The lock is open.")


def keys(*numbers):
    return np.array(numbers, np.uint32)


@pytest.fixture
def filled(database):
    with database.begin() as tx:
        archive.put(tx, [(MILL, 4, keys(1, 2)), (LOCK, 4, keys(2, 3))], 1)
    return database


def numbers(tx, *asked):
    return sorted(set(archive.holders(tx, keys(*asked), 10).text.tolist()))


def test_texts_come_back_to_the_letter(filled):
    with filled.read() as tx:
        assert set(archive.texts(tx, numbers(tx, 1, 2, 3)).values()) == {MILL, LOCK}
        assert archive.text(tx, "mill") == MILL
        assert archive.known(tx, ["mill", "none"]) == {"mill": archive.digest(MILL)}


def test_a_text_of_the_same_name_takes_the_place(filled):
    newer = Archived("mill", "The mill", "2024-05-02", "The mill stands still.")
    with filled.begin() as tx:
        archive.put(tx, [(newer, 4, keys(9))], 1)
        assert archive.text(tx, "mill") == newer
        assert archive.texts(tx, numbers(tx, 1)) == {}, "the old keys lead nowhere"
        assert archive.size(tx, 1).texts == 2


def test_what_is_taken_out_is_not_found(filled):
    with filled.begin() as tx:
        archive.remove(tx, "mill")
        assert [text.name for text in archive.texts(tx, numbers(tx, 1, 2)).values()] == ["lock"]
        with pytest.raises(EditorError, match="not in the archive"):
            archive.remove(tx, "mill")
        with pytest.raises(EditorError, match="no longer in the archive"):
            archive.text(tx, "mill")


def test_an_article_of_the_desk_brings_its_state_and_goes_with_it(database, kept):
    with database.begin() as tx:
        article = kept(tx)
        archive.put(tx, [(Archived(article.id, "Title", "", "Words.", article.id), 1, keys(5))], 1)
        (found,) = archive.texts(tx, numbers(tx, 5)).values()
        assert (found.article, found.state) == (article.id, article.status.value)
        assert archive.texts(tx, [archive.number_of(tx, article.id)]) != {}
        articles.remove(tx, article.id)
        assert archive.is_empty(tx)


def test_sizes_and_what_waits(filled):
    with filled.begin() as tx:
        size = archive.size(tx, 1)
        assert (size.texts, size.words, size.keys, size.waiting) == (2, 8, 4, 0)
        assert archive.size(tx, 2).waiting == 2
        assert archive.fresh(tx) == 4
        for stripe in archive.stripes(tx):
            archive.sort_in(tx, stripe)
        archive.settled(tx, archive.last(tx))
        assert archive.fresh(tx) == 0


def test_making_the_keys_anew_can_stop_half_way(filled):
    with filled.begin() as tx:
        archive.forget_keys(tx)
        assert (numbers(tx, 1, 2, 3), archive.unmade(tx)) == ([], 2)
        ((first, body),) = archive.without_keys(tx, 1)
        assert body == MILL.body
        archive.index(tx, [(first, keys(11)), (99, keys(12))], 2)
        assert archive.unmade(tx) == 1
        assert numbers(tx, 11, 12) == [first]


def test_a_damaged_text_is_said(filled):
    with filled.begin() as tx:
        tx.exec_driver_sql("UPDATE archived SET body = '" + ("\\x00" if tx.dialect.name == "postgresql" else "x") + "'")
        with pytest.raises(StoreError, match="damaged"):
            archive.text(tx, "mill")


def test_texts_are_listed_by_title_or_name_the_last_one_first(filled):
    with filled.read() as tx:
        assert [one.name for one in archive.listed(tx, "", 10)] == ["lock", "mill"]
        assert [(one.name, one.date, one.words) for one in archive.listed(tx, "THE MILL", 10)] == [
            ("mill", "2024-05-01", 4)
        ]
        assert archive.listed(tx, "_", 10) == ()
        assert len(archive.listed(tx, "", 1)) == 1


def test_the_list_says_which_text_is_an_article_of_the_desk(filled, kept):
    with filled.begin() as tx:
        kept(tx)
        article = kept(tx, status=Status.APPROVED)
        archive.put(tx, [(Archived("desk", "The quay", "2024-01-01", "Words.", article.id), 1, keys(5))], 1)
        found = {one.name: (one.article, one.state) for one in archive.listed(tx, "", 10)}
    assert found == {"desk": (article.id, "approved"), "mill": ("", ""), "lock": ("", "")}


def test_the_list_is_searched_by_title_and_name_alone(filled):
    with filled.begin() as tx:
        archive.put(tx, [(Archived("quay-7", "The bridge", "2024-05-01", "The mill."), 1, keys(5))], 1)
        assert [one.name for one in archive.listed(tx, "quay-7", 10)] == ["quay-7"]
        assert [one.name for one in archive.listed(tx, "BRIDGE", 10)] == ["quay-7"]
        assert archive.listed(tx, "2024-05", 10) == (), "a date is no name"


def test_an_article_of_the_desk_can_be_forgotten_alone(filled, kept):
    with filled.begin() as tx:
        article, other = kept(tx), kept(tx)
        for one in (article, other):
            archive.put(tx, [(Archived(one.id, "Title", "", "Words.", one.id), 1, keys(5))], 1)
        archive.forget(tx, article.id)
        assert archive.number_of(tx, article.id) is None
        assert archive.number_of(tx, other.id) is not None
        assert archive.size(tx, 1).texts == 3
        archive.forget(tx, article.id)
        archive.forget(tx, "nobody")
        assert archive.size(tx, 1).texts == 3


def test_keys_are_made_again_only_for_texts_that_wait_for_them(filled):
    with filled.begin() as tx:
        mill, lock = (archive.holders(tx, keys(one), 1).text[0] for one in (1, 3))
        archive.index(tx, [(int(mill), keys(21))], 1)
        assert numbers(tx, 21) == [], "its keys were there"
        archive.forget_keys(tx)
        assert archive.fresh(tx) == 0, "there are no keys that could be sorted in"
        archive.index(tx, [(int(mill), keys(31, 32, 33))], 2)
        assert numbers(tx, 31) == [int(mill)]
        assert archive.fresh(tx) == 3, "they wait to be sorted in"
        assert [number for number, _ in archive.without_keys(tx, 9)] == [int(lock)]


def test_many_names_are_asked_for_part_by_part(filled, monkeypatch):
    monkeypatch.setattr(archive, "_AT_ONCE", 1)
    with filled.read() as tx:
        assert set(archive.known(tx, ["mill", "none", "lock"])) == {"mill", "lock"}


def test_an_empty_archive_has_no_words_and_no_keys(database):
    with database.read() as tx:
        size = archive.size(tx, 1)
    assert (size.texts, size.words, size.keys, size.waiting) == (0, 0, 0, 0)


def test_only_keys_up_to_a_number_are_noted_as_sorted_in(filled):
    with filled.begin() as tx:
        up_to = archive.last(tx)
        archive.put(tx, [(Archived("quay", "The quay", "", "The quay."), 2, keys(7, 8, 9))], 1)
        archive.settled(tx, up_to)
        assert archive.fresh(tx) == 3
