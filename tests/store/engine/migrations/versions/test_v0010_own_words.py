"""A database of an earlier version has a place for own words once it is opened."""

from editor_app.store import people
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_an_earlier_database_takes_own_words(url):
    open_database(url, STEPS[:9]).close()
    now = open_database(url)
    with now.begin() as tx:
        assert people.add_own_word(tx, "Ed", "gyrovault")
    now.close()
