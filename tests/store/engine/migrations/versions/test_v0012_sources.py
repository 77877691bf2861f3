"""A database of an earlier version has a place for Chinese texts once it is opened."""

from datetime import UTC, datetime

from editor_app.domain.source_text import SourceText
from editor_app.store import sources
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.text.manuscript import Manuscript


def test_the_table_is_there_after_the_step(url, kept_then):
    open_database(url, STEPS[: [name for name, _ in STEPS].index("0012")]).close()
    now = open_database(url)
    text = Manuscript("", "大桥通车。")
    with now.begin() as tx:
        one = kept_then(tx)
        given = SourceText("", text, text.digest, "Ed", datetime(2026, 3, 1, tzinfo=UTC))
        sources.add(tx, one.id, given)
        assert sources.of_article(tx, one.id) == (given,)
    now.close()
