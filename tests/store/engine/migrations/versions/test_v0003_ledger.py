"""A database of the second form keeps its terms and gets a ledger."""

from editor_app.domain.house import HouseTerm, TermKind, TermStatus
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.lists import house, ledger


def test_terms_that_were_there_stay_as_they_were(url):
    second = open_database(url, STEPS[:2])
    with second.begin() as tx:
        tx.exec_driver_sql(
            "INSERT INTO house_term (id, origin, position, concept, kind, term, status, source, acronym, note) "
            "VALUES ('a', '', 0, 'lock', 'term', 'sluice', 'preferred', '', '', '')"
        )
    second.close()
    now = open_database(url)
    with now.read() as tx:
        assert house.terms(tx).terms == (HouseTerm("lock", TermKind.TERM, "sluice", TermStatus.PREFERRED),)
        assert house.held(tx)[0].by == ""
        assert ledger.entries(tx).entries == ()
    now.close()
