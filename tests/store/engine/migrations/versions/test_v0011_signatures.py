"""Rows of the audit trail that nobody signed keep their hashes."""

from sqlalchemy import column, insert, table, update

from editor_app.store import audit, people
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS

ROW = {
    **{"serial": 1, "id": "0d1f", "origin": "here", "article": "5c1e", "revision": 1, "action": "import"},
    **{"made_by": "Ann", "role": "editor", "made_at": "2025-08-22T09:00:00.000000+00:00", "status_before": None},
    **{"status_after": "new", "reason": "", "digest": "", "program": "editor-app 0.1", "rules": "", "previous": ""},
}


def test_an_earlier_trail_is_whole_and_nothing_must_be_signed(url):
    first = open_database(url, STEPS[:10])
    with first.begin() as tx:
        row = ROW | {"hash": audit.hash_of(ROW)}
        tx.execute(insert(table("audit", *map(column, row))).values(**row))
        tx.execute(update(table("audit_end", column("serial"), column("hash"))).values(serial=1, hash=row["hash"]))
    first.close()
    now = open_database(url)
    with now.read() as tx:
        assert audit.verify(tx) == ()
        (step,) = audit.steps(tx)
        assert (step.statement, step.signature) == ("", "")
        assert people.policy(tx, "signatures") == "no"
    now.close()
