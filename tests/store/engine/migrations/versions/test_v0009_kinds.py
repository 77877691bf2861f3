"""How a revision came about, for those that were kept before that was asked."""

import pytest

from editor_app.domain.article import RevisionKind
from editor_app.store import articles
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


@pytest.mark.parametrize(
    ("number", "note", "kind"),
    [
        (1, "Imported", RevisionKind.IMPORTED),
        (2, "Put aside: text of Ann", RevisionKind.ASIDE),
        (2, "A new figure", RevisionKind.WRITTEN),
    ],
)
def test_an_earlier_revision_is_read_from_its_number_and_note(url, kept_then, number, note, kind):
    first = open_database(url, STEPS[:8])
    with first.begin() as tx:
        article = kept_then(tx, number, note)
    first.close()
    now = open_database(url)
    with now.read() as tx:
        assert articles.revision(tx, article.id, number).kind is kind
    now.close()
