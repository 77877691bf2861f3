"""Articles and their texts come back as they were given."""

from dataclasses import replace
from uuid import uuid4

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.article import Revision, Status
from editor_app.domain.errors import Conflict, EditorError
from editor_app.domain.queue import Sought
from editor_app.store import articles, audit
from editor_app.store.engine import codecs
from editor_app.store.listing import rows
from editor_app.text.manuscript import Manuscript, Markup

HOSTILE = (
    "NUL \x00, half a pair \ud83d and \udc00, a noncharacter \ufdd0 and \ufdd00041, \u202e, 🧑🏽\u200d🔬, 桥\r\n\t"
)


def test_an_article_comes_back_as_it_was_kept(database, make_article):
    article = make_article(
        title=HOSTILE,
        status=Status.SET_ASIDE,
        set_aside_from=Status.SUBMITTED,
        submitted=3,
        approved=2,
        exports=4,
        words=9,
    )
    with database.begin() as tx:
        articles.add(tx, article)
    with database.read() as tx:
        assert articles.get(tx, article.id) == article


def test_a_revision_comes_back_to_the_letter(database, kept):
    front = (("source", HOSTILE), ("date", "2026-11-22"), ("source", "twice"))
    text = Manuscript(HOSTILE, HOSTILE * 3, Markup.MARKDOWN, "zh_CN", front)
    with database.begin() as tx:
        article = kept(tx)
        second = Revision(article.id, 2, text, text.digest, "Ann", article.made_at, "second look")
        articles.add_revision(tx, second)
    with database.read() as tx:
        assert articles.revision(tx, article.id, 2) == second
        assert [one.number for one in articles.revisions(tx, article.id)] == [1, 2]
        with pytest.raises(EditorError, match="no revision 3"):
            articles.revision(tx, article.id, 3)


def test_a_text_that_is_not_its_digest_is_not_kept(database, kept):
    with database.begin() as tx:
        article = kept(tx)
        with pytest.raises(ValueError, match="digest"):
            articles.add_revision(tx, Revision(article.id, 2, Manuscript("a", "b"), "0" * 64, "Ann", article.made_at))


def test_the_beginning_of_an_id_is_enough_when_it_is_the_only_one(database, kept):
    with database.begin() as tx:
        first = kept(tx, id="aaaaaa11-0000-4000-8000-000000000000")
        kept(tx, id="aaaaaa22-0000-4000-8000-000000000000")
        assert articles.get(tx, " AAAAAA11 ") == first
        with pytest.raises(EditorError, match="More than one"):
            articles.get(tx, "aaaaaa")
        for wrong in ("aaaaa", "", "%%%%%%", "______", "bbbbbb", "a" * 5000, str(uuid4())):
            with pytest.raises(EditorError, match="no article"):
                articles.get(tx, wrong)


def test_a_change_raises_the_version_and_the_second_of_two_is_refused(database, kept):
    with database.begin() as tx:
        article = kept(tx)
        changed = articles.update(tx, replace(article, title="Another title"))
        assert changed.version == article.version + 1
        assert articles.get(tx, article.id) == changed
        with pytest.raises(Conflict, match="somebody else"):
            articles.update(tx, replace(article, title="Too late"))
        with pytest.raises(EditorError, match="no article"):
            articles.update(tx, replace(article, id=str(uuid4())))


def test_articles_are_listed_newest_first(database, kept):
    with database.begin() as tx:
        made = [kept(tx) for _ in range(3)]
        assert rows.listed(tx) == tuple(reversed(made))


@pytest.mark.parametrize("search", ["river", "RIVER", "river  bridge", "桥", "通车", "100%", "carol", "dina", "5_"])
def test_an_article_is_found_by_what_stands_in_it(database, kept, search):
    with database.begin() as tx:
        kept(tx, "Nothing of the kind.", title="Another matter")
        sought = kept(tx, "A River is 100% crossed; 5_6. 大桥通车", owner="Carol", assignee="Dina")
        assert rows.listed(tx, Sought(words=search)) == (sought,)


@pytest.mark.parametrize("search", ["%", "river zebra", "__", "\\", "'; DROP TABLE article; --"])
def test_what_does_not_stand_in_an_article_does_not_find_it(database, kept, search):
    with database.begin() as tx:
        kept(tx, "A river.")
        assert rows.listed(tx, Sought(words=search)) == ()
        assert len(rows.listed(tx)) == 1


def test_only_the_newest_text_is_searched(database, kept):
    with database.begin() as tx:
        article = kept(tx, "An old word.")
        text = Manuscript(article.title, "A new word.")
        articles.add_revision(tx, Revision(article.id, 2, text, text.digest, "Ben", article.made_at))
        articles.update(tx, replace(article, head=2))
        assert not rows.listed(tx, Sought(words="old"))
        assert rows.listed(tx, Sought(words="new"))


def test_a_text_is_known_again_by_its_digest(database, kept):
    with database.begin() as tx:
        first, second = kept(tx, "The same."), kept(tx, "The same.")
        kept(tx, "Another.")
        assert articles.with_digest(tx, Manuscript(first.title, "The same.").digest) == (first, second)
        assert articles.with_digest(tx, "0" * 64) == ()


def test_the_file_an_article_came_from_is_kept_to_the_byte(database, kept):
    data = bytes(range(256)) * 40
    with database.begin() as tx:
        article = kept(tx)
        assert articles.original(tx, article.id) is None
        articles.keep_original(tx, article.id, "稿件 1.docx", data)
        assert articles.original(tx, article.id) == ("稿件 1.docx", data)


def test_a_purged_article_takes_all_along_but_the_trail(database, kept, step):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        articles.keep_original(tx, article.id, "a.txt", b"a")
        audit.append(tx, step(article.id))
    with database.begin() as tx:
        articles.remove(tx, article.id)
    with database.read() as tx:
        assert rows.listed(tx) == (other,)
        assert articles.revisions(tx, article.id) == ()
        assert articles.original(tx, article.id) is None
        assert len(audit.steps(tx, article.id)) == 1
        assert len(articles.revisions(tx, other.id)) == 1
    with pytest.raises(EditorError, match="no article"), database.begin() as tx:
        articles.remove(tx, article.id)


@pytest.mark.parametrize(
    "statement", ["DELETE FROM revision", "UPDATE revision SET body = 'x'", "DELETE FROM original"]
)
def test_a_text_is_never_changed_or_taken_alone(database, kept, statement):
    with database.begin() as tx:
        articles.keep_original(tx, kept(tx).id, "a.txt", b"a")
    with pytest.raises(DBAPIError, match="only ever added"), database.begin() as tx:
        tx.exec_driver_sql(statement)


def test_a_revision_belongs_to_an_article(database, make_article):
    stray, text = make_article(), Manuscript("a", "b")
    with pytest.raises(DBAPIError), database.begin() as tx:
        articles.add_revision(tx, Revision(stray.id, 1, text, text.digest, "Ben", stray.made_at))


def test_the_machine_stands_in_a_row_that_names_none(database, kept):
    with database.begin() as tx:
        assert articles.get(tx, kept(tx, origin="").id).origin == codecs.origin()
