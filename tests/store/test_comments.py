"""Changes of state of comments."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.comment import Settled
from editor_app.store import comments

SAID = (
    Settled("a" * 64, True, "Ed", datetime(2026, 3, 1, tzinfo=UTC)),
    Settled("a" * 64, False, "Mia", datetime(2026, 3, 2, tzinfo=UTC)),
)


def test_what_was_said_is_kept_in_order(database, kept):
    with database.begin() as tx:
        one = kept(tx)
        comments.add(tx, one.id, SAID)
        comments.add(tx, one.id, ())
        assert comments.of_article(tx, one.id) == SAID
        assert comments.of_article(tx, "other") == ()


@pytest.mark.parametrize("statement", ["UPDATE comment_state SET made_by = 'Bo'", "DELETE FROM comment_state"])
def test_it_is_only_ever_added(database, kept, statement):
    with database.begin() as tx:
        comments.add(tx, kept(tx).id, SAID)
    with pytest.raises(DBAPIError, match="only ever added"), database.begin() as tx:
        tx.exec_driver_sql(statement)
