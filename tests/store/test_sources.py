"""The Chinese texts that articles render."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.errors import StoreError
from editor_app.domain.source_text import SourceText
from editor_app.store import articles, sources
from editor_app.text.manuscript import Manuscript, Markup

TEXT = Manuscript("桥", "大桥周一通车。\x00", Markup.PLAIN, "zh_CN")
GIVEN = SourceText("bridge.txt", TEXT, TEXT.digest, "Ed", datetime(2026, 3, 1, 9, tzinfo=UTC))
NONE = Manuscript("", "")


def test_the_last_one_holds_and_those_before_stay(database, kept):
    later = Manuscript("桥", "大桥周二通车。")
    with database.begin() as tx:
        article, other = kept(tx).id, kept(tx).id
        assert sources.latest(tx, article) is None
        assert sources.text_of(tx, article) is None
        second = replace(GIVEN, manuscript=later, digest=later.digest, name="")
        for one in (GIVEN, second):
            sources.add(tx, article, one)
        assert sources.of_article(tx, article) == (GIVEN, second)
        assert (sources.latest(tx, article), sources.text_of(tx, article)) == (second, later)
        assert sources.latest(tx, other) is None


def test_a_withdrawn_source_holds_no_more(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        for one in (GIVEN, replace(GIVEN, manuscript=NONE, digest=NONE.digest)):
            sources.add(tx, article, one)
        assert sources.latest(tx, article) is None
        assert len(sources.of_article(tx, article)) == 2


def test_a_source_goes_with_its_article_and_never_alone(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        sources.add(tx, article, GIVEN)
    for statement in ("UPDATE source_text SET body = 'x'", "DELETE FROM source_text"):
        with pytest.raises(DBAPIError), database.begin() as tx:
            tx.exec_driver_sql(statement)
    with database.begin() as tx:
        articles.remove(tx, article)
        assert sources.of_article(tx, article) == ()


def test_a_text_that_is_not_the_one_that_was_given_is_refused(database, kept):
    with database.begin() as tx:
        article = kept(tx).id
        with pytest.raises(ValueError, match="digest"):
            sources.add(tx, article, replace(GIVEN, digest="0" * 64))
        sources.add(tx, article, GIVEN)
        drop = "DROP TRIGGER source_text_no_update"
        tx.exec_driver_sql(f"{drop} ON source_text" if tx.dialect.name == "postgresql" else drop)
        tx.exec_driver_sql("UPDATE source_text SET body = 'x'")
        with pytest.raises(StoreError, match="damaged"):
            sources.latest(tx, article)
