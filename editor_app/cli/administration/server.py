"""Verbs for the administrator of a team's server."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from editor_app.cli.at_desk import refuse_password
from editor_app.cli.help import group, option
from editor_app.cli.spoken import GlobalOptions, catalogue_here, row, tell, warn
from editor_app.desk.server import taking, team
from editor_app.domain.errors import EditorError, PasswordNeeded
from editor_app.domain.message import Message, say
from editor_app.domain.person import Role

T = TypeVar("T")
LOGIN = option("--login", required=True, metavar="LOGIN", told=say("The name with which the person logs in."))
ADDRESS = option(
    "--database", metavar="URL", default="", told=say("The database, with the name of the server's administrator.")
)


@group("server", told=say("Set up and look after the database of a team on PostgreSQL 15 or newer."))
def server() -> None:
    """Set up and look after the database of a team."""


@server.command(
    "init",
    told=say(
        "Make the database of a team: tables, roles and rights. From then on the server decides what each person "
        "may do."
    ),
)
@option("--administrator", required=True, metavar="NAME", told=say("The person who adds the others."))
@LOGIN
@ADDRESS
def init(administrator: str, login: str, database: str) -> None:
    """Make the database of a team."""
    _tell(_with_password(database, lambda url, password: team.init(url, administrator, login, password)))


@server.command("add-person", told=say("Give a person a login and roles."))
@click.argument("name")
@LOGIN
@option(
    "--role",
    "roles",
    multiple=True,
    type=click.Choice([role.value for role in Role]),
    told=say("A role; give the option again for another one."),
)
@ADDRESS
def add_person(name: str, login: str, roles: tuple[str, ...], database: str) -> None:
    """Give a person a login and roles."""
    given = tuple(Role(role) for role in roles)
    _tell(_with_password(database, lambda url, password: team.add_person(url, name, login, given, password)))


@server.command("upgrade", told=say("Bring the database of a team to the form of this program."))
@ADDRESS
def upgrade(database: str) -> None:
    """Bring the database of a team to the form of this program."""
    _with_password(database, team.upgrade)
    tell(say("The server now belongs to this version of the program."))


@server.command(
    "check", told=say("Look over the database of a team: who could do more than they should, and what is old.")
)
@ADDRESS
def check(database: str) -> int:
    """Look over the database of a team."""
    found = _with_password(database, team.check)
    for words in found:
        warn(words)
    if not found:
        tell(say("The server decides, and nobody can do more than they should."))
    return 1 if found else 0


@server.command(
    "take",
    told=say("Move a desk that was in a file to the empty database of a team, with its whole audit trail."),
)
@click.argument("file", type=click.Path(path_type=Path, readable=False))
@ADDRESS
def take(file: Path, database: str) -> None:
    """Move a desk that was in a file to the empty database of a team."""
    without = _with_password(database, lambda url, password: taking.take(url, file, password))
    tell(say("Everything in {file} is on the server now. The file stays what it was.", file=file.name))
    for name in without:
        tell(say("{name} has no login yet: `editor-app server add-person`.", name=name))


def _tell(added: team.Added) -> None:
    """Who was added, and the password that is shown this once."""
    row(added.person.name, added.login, ", ".join(role.value for role in added.person.roles))
    if added.password:
        tell(
            say(
                "The first password of {login} is {password} and is not shown again. It can be changed with "
                "\\password in psql.",
                login=added.login,
                password=added.password,
            )
        )
    else:
        tell(say("The server knew {login} already; the password stays what it was.", login=added.login))


def _with_password(database: str, verb: Callable[[str, str], T]) -> T:
    """Do something at a server; asks for the password on a terminal."""
    here = click.get_current_context().find_object(GlobalOptions) or GlobalOptions()
    url = database or here.database
    if not url.startswith("postgres"):
        raise EditorError(
            say("A team needs a database on a server."),
            say("Name it with --database postgresql+psycopg://name@server/database."),
        )
    refuse_password(url)
    try:
        return verb(url, "")
    except PasswordNeeded as needed:
        if not sys.stdin.isatty():
            raise
        warn(needed.message)
        return verb(url, _asked(say("Password")))


def _asked(words: Message) -> str:
    return str(click.prompt(words.said(catalogue_here()), hide_input=True, err=True))


COMMANDS = (server,)
