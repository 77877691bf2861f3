"""A database of the third form keeps its list; its edition is told before and after the first change."""

from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.lists import house


def test_a_list_from_before_has_an_edition(url):
    third = open_database(url, STEPS[:3])
    with third.begin() as tx:
        tx.exec_driver_sql(
            "INSERT INTO house_term (id, origin, position, concept, kind, term, status, source, acronym, note) "
            "VALUES ('a', '', 0, 'lock', 'term', 'sluice', 'preferred', '', '', '')"
        )
    third.close()
    now = open_database(url)
    with now.begin() as tx:
        before = house.edition(tx)
        house.put(tx, house.one_held(tx, "a"))
        assert house.edition(tx) != before
    now.close()
