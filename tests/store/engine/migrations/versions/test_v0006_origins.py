"""A database of the fifth form takes in what came along with a bundle."""

from datetime import UTC, datetime

from editor_app.domain.bundle import Origin
from editor_app.store import provenance
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_the_table_is_there_after_the_step(url, kept_then):
    open_database(url, STEPS[:5]).close()
    now = open_database(url)
    with now.begin() as tx:
        one = kept_then(tx)
        came = Origin("a" * 64, "Ed", datetime(2026, 3, 1, tzinfo=UTC), ("{}",))
        provenance.add(tx, one.id, came)
        assert provenance.of_article(tx, one.id) == (came,)
    now.close()
