"""The history that came along with a bundle."""

import json
from datetime import UTC, datetime

import pytest
from sqlalchemy import delete, func, select
from sqlalchemy.exc import DBAPIError

from editor_app.domain.bundle import Origin
from editor_app.store import audit, provenance
from editor_app.store.engine.tables import article, came_from

AT = datetime(2026, 3, 1, 9, 0, tzinfo=UTC)


def origin(bundle="a" * 64, chain=('{"hash": "x"}', '{"hash": "y"}')):
    return Origin(bundle, "Ed", AT, chain)


def test_what_came_along_is_kept_once_and_as_it_was(database, kept):
    with database.begin() as tx:
        one = kept(tx)
        for came in (origin(), origin(), origin("b" * 64)):
            provenance.add(tx, one.id, came)
        assert provenance.of_article(tx, one.id) == (origin(), origin("b" * 64))
        assert provenance.of_article(tx, "other") == ()


def test_what_was_written_here_is_no_foreign_history(database, kept, step):
    with database.begin() as tx:
        one = kept(tx)
        audit.append(tx, step(one.id))
        provenance.add(tx, one.id, origin(chain=audit.exported(tx, one.id)))
        assert provenance.of_article(tx, one.id) == ()
        assert json.loads(audit.exported(tx, one.id)[0])["hash"]


@pytest.mark.parametrize("statement", ["UPDATE came_from SET made_by = 'Bo'", "DELETE FROM came_from"])
def test_it_is_only_ever_added_and_goes_with_its_article(database, kept, statement):
    with database.begin() as tx:
        one = kept(tx)
        provenance.add(tx, one.id, origin())
    with pytest.raises(DBAPIError, match="only ever added"), database.begin() as tx:
        tx.exec_driver_sql(statement)
    with database.begin() as tx:
        tx.execute(delete(article).where(article.c.id == one.id))
        assert tx.execute(select(func.count()).select_from(came_from)).scalar_one() == 0


def test_what_is_kept_already_is_not_read_for_each_that_comes(database, kept, monkeypatch):
    """Else a bundle that names thousands would hold the database for hours."""
    monkeypatch.setattr(provenance, "of_article", pytest.fail)
    with database.begin() as tx:
        one = kept(tx)
        for came in (origin(), origin()):
            provenance.add(tx, one.id, came)
        assert tx.execute(select(func.count()).select_from(came_from)).scalar_one() == 1
