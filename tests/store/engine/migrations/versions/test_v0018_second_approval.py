"""In a database of an earlier version one approval was enough, until the house decides otherwise."""

from dataclasses import replace

from editor_app.store import articles, people
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_earlier_articles_can_be_approved_by_two(url, kept_then):
    first = open_database(url, STEPS[:17])
    with first.begin() as tx:
        article = kept_then(tx)
    first.close()
    now = open_database(url)
    with now.begin() as tx:
        assert people.policy(tx, "second_approval") == "no"
        found = articles.get(tx, article.id)
        assert found.first_approver == ""
        changed = articles.update(tx, replace(found, first_approver="Ann"))
        assert articles.get(tx, article.id) == changed
    now.close()
