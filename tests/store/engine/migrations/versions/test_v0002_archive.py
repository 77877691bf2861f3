"""The tables of the archive, and a database of the first form that gets them."""

from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS
from editor_app.store.engine.tables import archived


def test_a_database_of_the_first_form_gets_an_empty_archive(url, kept_then):
    first = open_database(url, STEPS[:1])
    with first.begin() as tx:
        kept_then(tx)
    first.close()
    now = open_database(url)
    with now.read() as tx:
        assert tx.execute(archived.select()).all() == []
        assert tx.exec_driver_sql("SELECT count(*) FROM article").scalar_one() == 1
    now.close()


def test_keys_on_a_server_are_parted_by_hash(server_database):
    with server_database.read() as tx:
        query = "SELECT count(*) FROM pg_inherits WHERE inhparent = 'archive_key'::regclass"
        assert tx.exec_driver_sql(query).scalar_one() == 32
