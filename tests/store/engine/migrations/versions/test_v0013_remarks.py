"""A database of an earlier version has a place for comments once it is opened."""

from datetime import UTC, datetime

from editor_app.domain.comment import Remark
from editor_app.store import comments
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.text.anchors import Anchor


def test_an_earlier_database_takes_comments(url, kept_then):
    first = open_database(url, STEPS[:12])
    with first.begin() as tx:
        article = kept_then(tx, 1, "Imported")
    first.close()
    now = open_database(url)
    one = Remark("a" * 64, "", Anchor("lock", "", ""), "Which?", "Mia", datetime(2026, 3, 1, tzinfo=UTC))
    with now.begin() as tx:
        comments.write(tx, article.id, one)
        assert comments.remarks(tx, article.id) == (one,)
    now.close()
