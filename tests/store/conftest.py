"""A new database for each test, on SQLite and, where a server is given, on PostgreSQL."""

import os
import secrets
import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from uuid import uuid4

import pytest
from sqlalchemy import Engine, NullPool, column, create_engine, insert, inspect, make_url, table

from editor_app.domain.article import Action, Article, Revision, Status, Step
from editor_app.store import articles
from editor_app.store.engine.database import Database, Tx, open_database, sqlite_url
from editor_app.text.manuscript import Manuscript

SERVER = os.environ.get("EDITOR_APP_TEST_POSTGRES", "")
NOW = datetime(2026, 11, 22, 10, 15, tzinfo=UTC)
ENGINES = [
    "sqlite",
    pytest.param("postgresql", marks=pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")),
]


def on_server(statement: str) -> None:
    """Run one statement beside all transactions, as making a database must be."""
    with server().connect() as connection:
        connection.exec_driver_sql(statement)


@cache
def server() -> Engine:
    """The test server itself."""
    return create_engine(SERVER, isolation_level="AUTOCOMMIT", poolclass=NullPool)


def server_url(name: str) -> str:
    """The address of a database on the test server."""
    return make_url(SERVER).set(database=name).render_as_string(hide_password=False)


@pytest.fixture(scope="session")
def file_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A file in today's form, to be copied: quicker than making each one from nothing."""
    file = tmp_path_factory.mktemp("template") / "desk.db"
    open_database(sqlite_url(file)).close()
    return file


@pytest.fixture(scope="session")
def server_template() -> Iterator[str]:
    """The same on the server."""
    name = f"template_{secrets.token_hex(6)}"
    on_server(f"CREATE DATABASE {name}")
    open_database(server_url(name)).close()
    yield name
    on_server(f"DROP DATABASE {name}")


@pytest.fixture(params=ENGINES)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database that has nothing in it yet."""
    if request.param == "sqlite":
        yield sqlite_url(tmp_path / "desk.db")
        return
    name = f"test_{secrets.token_hex(6)}"
    on_server(f"CREATE DATABASE {name}")
    yield server_url(name)
    on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture(params=ENGINES)
def database(request: pytest.FixtureRequest) -> Database:
    """An open database in today's form."""
    if request.param == "sqlite":
        return request.getfixturevalue("file_database")
    return request.getfixturevalue("server_database")


@pytest.fixture
def server_database(request: pytest.FixtureRequest) -> Iterator[Database]:
    """An open database on the server, for what only servers know."""
    if not SERVER:
        pytest.skip("needs a PostgreSQL server")
    name = f"test_{secrets.token_hex(6)}"
    on_server(f"CREATE DATABASE {name} TEMPLATE {request.getfixturevalue('server_template')}")
    opened = open_database(server_url(name))
    yield opened
    opened.close()
    on_server(f"DROP DATABASE {name} WITH (FORCE)")


@pytest.fixture
def file_database(tmp_path: Path, file_template: Path) -> Iterator[Database]:
    """An open database in a file, for what only files know."""
    shutil.copyfile(file_template, tmp_path / "desk.db")
    opened = open_database(sqlite_url(tmp_path / "desk.db"))
    yield opened
    opened.close()


Make = Callable[..., Article]


@pytest.fixture
def make_article() -> Make:
    """Makes articles, each a minute younger than the one before."""
    minutes = count()

    def make(**fields: object) -> Article:
        at = NOW + timedelta(minutes=next(minutes))
        plain = Article(str(uuid4()), "A bridge opens", "en_US", Status.NEW, 1, 1, "Ben", at, at, origin="desk-3")
        return replace(plain, **fields)  # type: ignore[arg-type]

    return make


@pytest.fixture
def kept(make_article: Make) -> Callable[..., Article]:
    """Makes an article with its first revision, and keeps both."""

    def keep(tx: Tx, body: str = "The bridge opened on Monday.", **fields: object) -> Article:
        article = make_article(**fields)
        articles.add(tx, article)
        text = Manuscript(article.title, body)
        articles.add_revision(tx, Revision(article.id, 1, text, text.digest, article.owner, article.made_at))
        return article

    return keep


@pytest.fixture
def kept_then(make_article: Make) -> Callable[..., Article]:
    """Keeps an article with one revision in a database of an earlier form, in the words of its time."""

    def keep(tx: Tx, number: int = 1, note: str = "Imported") -> Article:
        article = make_article(head=number)
        there = {one["name"] for one in inspect(tx).get_columns("article")}
        row_then = {name: value for name, value in articles.row_of(article).items() if name in there}
        tx.execute(insert(table("article", *map(column, row_then))).values(**row_then))
        text = Manuscript(article.title, "The bridge opened on Monday.")
        row = {
            "id": str(uuid4()),
            "origin": "here",
            "article": article.id,
            "number": number,
            "title": text.title,
            "body": text.body,
            "markup": "plain",
            "language": text.language,
            "front": "[]",
            "digest": text.digest,
            "author": "Ben",
            "made_at": NOW.isoformat(),
            "note": note,
        }
        tx.execute(insert(table("revision", *map(column, row))).values(**row))
        return article

    return keep


@pytest.fixture
def step() -> Callable[..., Step]:
    """Makes steps of the workflow."""

    def make(article: str = "", action: Action = Action.IMPORT, **fields: object) -> Step:
        plain = Step(article or str(uuid4()), 1, action, "Ben", "editor", NOW, None, Status.NEW, digest="d" * 64)
        return replace(plain, **fields)  # type: ignore[arg-type]

    return make
