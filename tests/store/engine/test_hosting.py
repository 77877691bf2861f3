"""The parts of hosting; what they make together is told in tests/desk/server/test_team.py."""

import pytest
from sqlalchemy import make_url

from editor_app.domain.errors import StoreError
from editor_app.store.engine import hosting
from editor_app.store.engine.hosting import Host


def test_names_stay_names():
    host = Host("postgresql://a@b/c", "", "c_owner", "c_people")
    assert host.quoted('a"; DROP TABLE audit; --') == '"a""; DROP TABLE audit; --"'
    assert hosting.login_in("postgresql://ann@host/desk") == "ann"
    assert hosting.login_in("postgresql://host/desk") == ""


def test_roles_are_named_after_the_database(server_database):
    name = make_url(server_database.url).database
    assert hosting.look(server_database.url) == Host(server_database.url, "", f"{name}_owner", f"{name}_people")


def test_an_old_server_is_refused(server_database, monkeypatch):
    monkeypatch.setattr(hosting, "OLDEST", 990000)
    with pytest.raises(StoreError, match="needs PostgreSQL 15"):
        hosting.look(server_database.url)


def test_who_rules_all_is_known(server_database):
    with server_database.begin() as tx:
        assert hosting.rules_all(tx, "postgres")
        assert not hosting.rules_all(tx, "pg_monitor")
        assert hosting.has_role(tx, "postgres")
        assert not hosting.has_role(tx, "nobody at all")
