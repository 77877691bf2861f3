"""A database of the sixth form keeps what is said of comments."""

from datetime import UTC, datetime

from editor_app.domain.comment import Settled
from editor_app.store import comments
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_the_table_is_there_after_the_step(url, kept_then):
    open_database(url, STEPS[:6]).close()
    now = open_database(url)
    with now.begin() as tx:
        one = kept_then(tx)
        said = Settled("a" * 64, True, "Ed", datetime(2026, 3, 1, tzinfo=UTC))
        comments.add(tx, one.id, (said,))
        assert comments.of_article(tx, one.id) == (said,)
    now.close()
