"""The parts of moving; the whole is told in tests/desk/server/test_taking.py."""

from editor_app.store import articles, audit, decisions
from editor_app.store.engine import moving


def test_every_row_comes_along_and_numbers_go_on(file_database, server_database, kept):
    with file_database.begin() as tx:
        one = kept(tx)
    with file_database.read() as old, server_database.begin() as tx:
        assert moving.empty(tx)
        moving.clear(tx)
        moving.copy(old, tx)
        assert articles.get(tx, one.id) == articles.get(old, one.id)
        assert decisions.of_article(tx, one.id) == ()


def test_a_database_with_a_step_is_not_empty(server_database, step):

    with server_database.begin() as tx:
        audit.append(tx, step())
        assert not moving.empty(tx)
        moving.clear(tx)
        assert moving.empty(tx)
