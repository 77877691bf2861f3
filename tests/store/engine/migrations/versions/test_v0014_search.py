"""A database of an earlier version can be searched as before, and quickly once its texts are in the index."""

from editor_app.domain.queue import Sought
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.listing import rows
from editor_app.store.search import text_index


def test_earlier_texts_are_found_before_and_after_they_are_indexed(url, kept_then):
    first = open_database(url, STEPS[:13])
    with first.begin() as tx:
        article = kept_then(tx)
    first.close()
    now = open_database(url)
    with now.begin() as tx:
        assert text_index.missing(tx) == [article.id]
        assert len(rows.listed(tx, Sought(words="Monday"))) == 1
        text_index.put_head(tx, article.id)
        text_index.note_complete(tx)
        assert len(rows.listed(tx, Sought(words="monday"))) == 1
    now.close()
