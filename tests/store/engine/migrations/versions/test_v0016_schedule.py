"""In a database of an earlier version nothing is due, and everything is as urgent."""

from dataclasses import replace
from datetime import UTC, datetime

from editor_app.domain.article import Priority
from editor_app.store import articles
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_earlier_articles_can_be_scheduled(url, kept_then):
    first = open_database(url, STEPS[:15])
    with first.begin() as tx:
        article = kept_then(tx)
    first.close()
    now = open_database(url)
    with now.begin() as tx:
        found = articles.get(tx, article.id)
        assert (found.due, found.priority) == (None, Priority.NORMAL)
        due = datetime(2026, 12, 1, 18, tzinfo=UTC)
        changed = articles.update(tx, replace(found, due=due, priority=Priority.HIGH))
        assert articles.get(tx, article.id) == changed
    now.close()
