"""Client profiles as rows of the trail."""

from datetime import UTC, datetime

import pytest

from editor_app.domain.client import Client, Skip
from editor_app.domain.errors import StoreError
from editor_app.domain.person import Person, Role
from editor_app.domain.record import Act, Change, Record
from editor_app.store.lists import clients, list_records

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
MIA = Person("Mia", (Role.MANAGER,), frozenset())
ONE = Client("Zoo", ("names.variant", "titles.wording"), "en_GB", frozenset({Skip.TABLES}))


def told(tx, before, after, name="Zoo"):
    list_records.append(tx, clients.record(name, before, after, MIA, NOON, "1"))


def test_the_last_row_about_a_client_holds(database):
    with database.begin() as tx:
        assert (clients.clients(tx), clients.edition(tx)) == ((), 0)
        told(tx, None, Client("Zoo"))
        first = clients.edition(tx)
        told(tx, Client("Zoo"), ONE)
        told(tx, None, Client("aquarium"), "aquarium")
        assert clients.clients(tx) == (Client("aquarium"), ONE)
        told(tx, ONE, None)
        assert clients.clients(tx) == (Client("aquarium"),)
        assert clients.edition(tx) > first
        acts = [record.act for record in list_records.records(tx)]
    assert acts == [Act.DROP_CLIENT, Act.KEEP_CLIENT, Act.KEEP_CLIENT, Act.KEEP_CLIENT]


def test_a_damaged_row_is_told(database):
    with database.begin() as tx:
        broken = Change("zoo", None, {"name": "Zoo", "skip": "poems"})
        list_records.append(tx, Record(Act.KEEP_CLIENT, "Mia", "manager", NOON, (broken,)))
        with pytest.raises(StoreError):
            clients.clients(tx)


def test_names_are_one_whatever_their_capitals_and_blanks():
    assert clients.key_of(" Harbour  MUSEUM ") == clients.key_of("harbour museum")
