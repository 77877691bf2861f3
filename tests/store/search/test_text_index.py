"""Texts are found by their words on both engines, as long as they are the newest of an article."""

from dataclasses import replace

import pytest

from editor_app.domain.article import Revision, RevisionKind
from editor_app.domain.queue import Sought
from editor_app.store import articles
from editor_app.store.listing import rows
from editor_app.store.search import text_index
from editor_app.text.manuscript import Manuscript


@pytest.fixture
def indexed(database):
    """A database whose index is known to be complete, so that nothing is found by reading."""
    with database.begin() as tx:
        text_index.note_complete(tx)
    return database


def found(tx, words):
    return [one.title for one in rows.listed(tx, Sought(words=words))]


def revise(tx, article, body, number, kind=RevisionKind.WRITTEN):
    text = Manuscript(article.title, body)
    articles.add_revision(tx, Revision(article.id, number, text, text.digest, "Ben", article.made_at, kind=kind))


@pytest.mark.parametrize(
    "words", ["lantern", "LANTERN quay", "灯会", "灯", "会开幕", "灯会 quay", "muller", "100%", "well-known", "2026年"]
)
def test_a_text_is_found_by_the_beginnings_of_its_words_and_by_chinese_letters(indexed, kept, words):
    with indexed.begin() as tx:
        kept(tx, "Nothing.", title="Other")
        kept(tx, "Lanterns on the Quay, 100% of them well-known. 灯会开幕。Müller. 2026年", title="Fair")
        assert found(tx, words) == ["Fair"]


@pytest.mark.parametrize(
    "words",
    ["antern", "会灯", "开会幕", "known-well", "lantern zebra", "'", '"', "* OR", "quay*x"],
)
def test_what_does_not_stand_there_is_not_found(indexed, kept, words):
    with indexed.begin() as tx:
        kept(tx, "Lanterns on the quay, well-known. 灯会开幕。会开 开幕", title="Fair")
        assert found(tx, words) == []


def test_the_newest_text_takes_the_place_of_the_one_before(indexed, kept):
    with indexed.begin() as tx:
        article = kept(tx, "An old word.")
        revise(tx, article, "A new word.", 2)
        articles.update(tx, replace(article, head=2))
        revise(tx, article, "Kept beside it.", 3, RevisionKind.ASIDE)
        assert [len(found(tx, one)) for one in ("old", "new", "beside", "word")] == [0, 1, 0, 1]


def test_a_purged_text_leaves_no_word(indexed, kept):
    with indexed.begin() as tx:
        article, _ = kept(tx, "Secret lanterns."), kept(tx, "A lock.", title="Other")
        articles.remove(tx, article.id)
        assert found(tx, "secret") == []
        if tx.dialect.name == "sqlite":
            tx.exec_driver_sql("INSERT INTO search_words (search_words) VALUES ('optimize')")
            left = tx.exec_driver_sql("SELECT block FROM search_words_data").scalars().all()
            assert not any(b"secret" in one for one in left)


def test_a_text_with_very_many_words_is_found_by_all_of_them(indexed, kept):
    body = " ".join(f"word{number}x" for number in range(60_000))
    with indexed.begin() as tx:
        article = kept(tx, body, title="Long")
        assert [found(tx, one) for one in ("word1x", "word59999x", "word30000x")] == [["Long"]] * 3
        articles.remove(tx, article.id)
        assert found(tx, "word1x") == []


def test_texts_that_are_not_in_the_index_are_read_until_it_is_complete(database, kept):
    with database.begin() as tx:
        article = kept(tx, "Lanterns.", title="Fair")
        text_index.take_out(tx, article.id)
        assert found(tx, "lantern") == ["Fair"]
        assert text_index.missing(tx) == [article.id]
        text_index.note_complete(tx)
        assert found(tx, "lantern") == []
        text_index.put_head(tx, article.id)
        text_index.put_head(tx, article.id)
        assert (found(tx, "lantern"), text_index.missing(tx), text_index.complete(tx)) == (["Fair"], [], True)


def test_an_index_of_another_version_is_begun_again(database, kept):
    with database.begin() as tx:
        article = kept(tx, "Lanterns.", title="Fair")
        text_index.begin_again(tx)
        assert text_index.missing(tx) == []
        tx.exec_driver_sql("UPDATE search_text SET version = 0")
        assert text_index.missing(tx) == [article.id]
        text_index.begin_again(tx)
        text_index.note_complete(tx)
        assert found(tx, "lantern") == []
        text_index.put_head(tx, article.id)
        assert found(tx, "lantern") == ["Fair"]


def test_of_very_many_texts_the_latest_are_found(indexed, kept, monkeypatch):
    monkeypatch.setattr(text_index, "FOUND", 3)
    with indexed.begin() as tx:
        for number in range(5):
            kept(tx, "A lantern.", title=f"T{number}")
        assert found(tx, "lantern") == ["T4", "T3", "T2"]
