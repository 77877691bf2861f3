"""What only a server can refuse."""

import os

import pytest
from sqlalchemy import event, make_url

from editor_app.domain.errors import StoreError
from editor_app.store.engine.database import open_database
from editor_app.store.engine.postgres import make_engine

SERVER = os.environ.get("EDITOR_APP_TEST_POSTGRES", "")
needs_server = pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")


def refusal(**parts):
    """What is said of the test server's address with other parts; never the password."""
    with pytest.raises(StoreError) as refused:
        open_database(make_url(SERVER).set(**parts).render_as_string(hide_password=False))
    assert refused.value.hint
    assert "secret" not in str(refused.value)
    return str(refused.value.message)


class Asked(Exception):
    """Stops a connection before it is made."""


def asked_for(url, patience, password=""):
    """The driver, and what it would be given to connect with."""
    engine = make_engine(url, patience, password)
    parts = {}

    def stop(dialect, record, arguments, parameters):
        parts.update(parameters)
        raise Asked

    event.listen(engine, "do_connect", stop)
    with pytest.raises(Asked):
        engine.connect()
    return engine.url.drivername, parts


@pytest.mark.parametrize("kind", ["postgresql", "postgres", "postgresql+psycopg"])
def test_a_connection_waits_as_long_as_it_may_and_no_longer(kind):
    driver, parts = asked_for(f"{kind}://ann@host/desk", 1.5)
    assert driver == "postgresql+psycopg"
    assert parts["connect_timeout"] == 5
    assert set(parts["options"].split("-c ")) == {"", "lock_timeout=1500 ", "client_encoding=UTF8 ", "jit=off"}


@pytest.mark.parametrize(
    ("url", "typed", "kept", "given"),
    [
        ("postgresql://ann:written@host/desk", "typed", "kept", "typed"),
        ("postgresql://ann:writ%40ten@host/desk", "", "kept", "writ@ten"),
        ("postgresql://ann@host/desk", "", "kept", "kept"),
        ("postgresql://ann@host/desk", "", "", None),
    ],
)
def test_a_password_is_typed_or_written_or_kept_or_left_to_the_driver(monkeypatch, url, typed, kept, given):
    asked = []
    monkeypatch.setattr("editor_app.system.passwords.find", lambda account: asked.append(account) or kept)
    assert asked_for(url, 5.0, typed)[1].get("password") == given
    assert set(asked) <= {"postgresql+psycopg://ann@host/desk"}


@needs_server
def test_a_wrong_password_a_missing_database_and_a_silent_server_are_said():
    assert "name or the password" in refusal(password="secret")
    assert "name or the password" in refusal(username="nobody", password="secret")
    assert "no such database" in refusal(database="nowhere")
    assert "cannot be reached" in refusal(port=1)


def test_a_server_whose_name_nobody_knows_is_said():
    with pytest.raises(StoreError, match="cannot be reached"):
        open_database("postgresql+psycopg://a:secret@server.invalid/desk")


@pytest.mark.parametrize("kind", ["postgresql", "postgres", "postgresql+psycopg"])
def test_each_way_to_write_the_address_is_understood(server_database, kind):
    open_database(server_database.url.replace("postgresql+psycopg", kind)).close()


def test_the_server_does_not_compile_what_it_is_asked(server_database):
    with server_database.read() as tx:
        assert tx.exec_driver_sql("SHOW jit").scalar_one() == "off"


def test_a_connection_that_the_server_closed_is_made_anew(server_database):
    with server_database.read() as tx:
        own = tx.exec_driver_sql("SELECT pg_backend_pid()").scalar_one()
    killer = open_database(server_database.url)
    with killer.begin() as tx:
        tx.exec_driver_sql(f"SELECT pg_terminate_backend({own})")
    killer.close()
    with server_database.read() as tx:
        assert tx.exec_driver_sql("SELECT 1").scalar_one() == 1


def test_a_database_made_by_a_newer_version_is_refused(server_database):
    with server_database.begin() as tx:
        tx.exec_driver_sql("UPDATE alembic_version SET version_num = '9999'")
    with pytest.raises(StoreError, match="newer"):
        open_database(server_database.url)


@pytest.mark.parametrize("url", ["postgresql", "postgresql://a@server:port/desk", ""])
def test_an_address_that_is_none_is_refused_with_how_to_write_it(url):
    with pytest.raises(StoreError, match="cannot be understood") as refused:
        make_engine(url, 5.0)
    assert "//name@server/database" in str(refused.value.hint)
