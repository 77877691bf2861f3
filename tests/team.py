"""The house of a team on the test server, with a login for each person."""

import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, Engine, NullPool, create_engine, make_url

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import open_desk
from editor_app.desk.server import team
from editor_app.domain.person import Role
from editor_app.store.engine.database import Database
from editor_app.store.engine.postgres import make_engine

SERVER = os.environ.get("EDITOR_APP_TEST_POSTGRES", "")
PEOPLE = {
    "Ed": (Role.EDITOR,),
    "Eva": (Role.EDITOR,),
    "Max": (Role.EDITOR, Role.MANAGER),
    "Mia": (Role.EDITOR, Role.MANAGER),
}
"""Everybody but Ada, who set it up and may do everything."""


@dataclass
class Team:
    """A database whose server decides. `root` is the address of the server's administrator."""

    root: str
    name: str
    folder: Path
    urls: dict[str, str] = field(default_factory=dict)
    engines: dict[str, Engine] = field(default_factory=dict)
    desks: dict[str, Desk] = field(default_factory=dict)
    owned: Database | None = None

    def login(self, person: str) -> str:
        """The login of a person."""
        return f"{person.lower()}_{self.name}"

    def desk(self, person: str) -> Desk:
        """The program as that person runs it."""
        if person not in self.desks:
            self.desks[person] = open_desk(self.urls[person], self.folder / person)
        return self.desks[person]

    @contextmanager
    def sql(self, person: str) -> Iterator[Connection]:
        """What that person can do with psql; nothing of it is kept, unless it is committed."""
        if person not in self.engines:
            self.engines[person] = create_engine(self.urls.get(person, person))
        with self.engines[person].connect() as connection:
            yield connection

    def owner(self) -> Database:
        """The database as its owner has it."""
        if self.owned is None:
            self.owned = Database(make_engine(self.root, 5.0, role=f"{self.name}_owner"), self.root, None)
        return self.owned

    def close(self) -> None:
        """Let go of every connection."""
        if self.owned:
            self.owned.close()
        for engine in self.engines.values():
            engine.dispose()
        for desk in self.desks.values():
            desk.read.close()
            desk.database.close()


@contextmanager
def a_database() -> Iterator[tuple[str, str]]:
    """The name and the administrator's address of an empty database; its logins and groups go with it."""
    name = f"team{secrets.token_hex(4)}"
    engine = create_engine(SERVER, isolation_level="AUTOCOMMIT", poolclass=NullPool)
    with engine.connect() as server:
        server.exec_driver_sql(f"CREATE DATABASE {name}")
        yield name, make_url(SERVER).set(database=name).render_as_string(hide_password=False)
        server.exec_driver_sql(f"DROP DATABASE {name} WITH (FORCE)")
        for (role,) in server.exec_driver_sql(f"SELECT rolname FROM pg_roles WHERE rolname LIKE '%%{name}%%'").all():
            server.exec_driver_sql(f'DROP ROLE "{role}"')


def address(root: str, added: team.Added) -> str:
    """How somebody who was just added logs in."""
    return make_url(root).set(username=added.login, password=added.password).render_as_string(hide_password=False)


@contextmanager
def a_team(folder: Path) -> Iterator[Team]:
    """Ada's house, and everybody who works there."""
    with a_database() as (name, root):
        made = Team(root, name, folder)
        made.urls["Ada"] = address(root, team.init(root, "Ada", made.login("Ada")))
        for person, roles in PEOPLE.items():
            made.urls[person] = address(root, team.add_person(root, person, made.login(person), roles))
        yield made
        made.close()
