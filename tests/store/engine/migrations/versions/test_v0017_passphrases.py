"""A database of an earlier version has a place for passphrases once it is opened."""

from sqlalchemy import text

from editor_app.domain.person import Role
from editor_app.store import people
from editor_app.store.engine.database import open_database
from editor_app.store.engine.migrations.steps import STEPS


def test_an_earlier_database_takes_passphrases(url):
    first = open_database(url, STEPS[:16])
    with first.begin() as tx:
        row = "INSERT INTO person (id, origin, name, made_at) VALUES ('1', 'here', 'Ann', '2026-03-01T00:00:00+00:00')"
        tx.execute(text(row))
    first.close()
    now = open_database(url)
    with now.begin() as tx:
        assert people.passphrase(tx, "Ann") == "" == people.passphrase(tx, "Nobody")
        people.set_roles(tx, "Ann", (Role.ADMINISTRATOR,))
        people.keep_passphrase(tx, "Ann", "scrypt$1")
        assert people.passphrase(tx, "Ann") == "scrypt$1"
    now.close()
