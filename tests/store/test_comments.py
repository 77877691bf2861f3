"""Changes of state of comments."""

from datetime import UTC, datetime

import pytest
from sqlalchemy.exc import DBAPIError

from editor_app.domain.comment import Remark, Settled
from editor_app.store import comments
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part

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


def test_what_is_written_is_kept_in_order_and_can_be_taken_off(database, kept):
    about = Anchor("Friday", "on ", ", March", Part.BODY)
    at = datetime(2026, 3, 1, tzinfo=UTC)
    first = Remark("a" * 64, "", about, "Which day?", "Mia", at)
    reply = Remark("b" * 64, first.key, about, "Saturday.", "Ed", at)
    with database.begin() as tx:
        one = kept(tx)
        comments.write(tx, one.id, first)
        comments.write(tx, one.id, reply)
        assert comments.remarks(tx, one.id) == (first, reply)
        comments.erase(tx, reply.key)
        assert comments.remarks(tx, one.id) == (first,)
        assert comments.remarks(tx, "other") == ()
