"""The trail of a database of the fourth form is whole after the step, and goes on."""

import pytest
from sqlalchemy import MetaData, Table, insert, update
from sqlalchemy.exc import DBAPIError

from editor_app.store import audit
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.engine.tables import audit_end
from editor_app.store.lists import list_records


def test_the_hashes_of_old_rows_hold_and_nothing_can_be_changed(url, step):
    fourth = open_database(url, STEPS[:4])
    row = {"serial": 1, "id": "a" * 36, "origin": "", "previous": "", **audit.row_of(step("x" * 36))}
    with fourth.begin() as tx:
        then = Table("audit", MetaData(), autoload_with=tx)
        tx.execute(insert(then), {**row, "hash": audit.hash_of(row)})
        tx.execute(update(audit_end).values(serial=1, hash=audit.hash_of(row)))
    fourth.close()
    now = open_database(url)
    with now.begin() as tx:
        audit.append(tx, step("x" * 36))
        assert audit.verify(tx) == ()
        assert list_records.records(tx) == ()
    with pytest.raises(DBAPIError, match="only ever added"), now.begin() as tx:
        tx.exec_driver_sql("UPDATE audit SET changes = 'x'")
    now.close()
