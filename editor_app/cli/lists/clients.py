"""The verbs of client profiles: what a client wants of the texts that are written for it."""

from pathlib import Path

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.files import FILES
from editor_app.cli.help import group
from editor_app.cli.spoken import row, tell
from editor_app.desk.base.desk import Desk
from editor_app.desk.lists.clients import all_clients, drop_client, export_client, import_client
from editor_app.domain.message import say, say_n


@group("clients", told=say("Keep a profile for each client: rules, English, terms, and what to leave alone."))
def clients() -> None:
    """Keep a profile for each client: rules, English, terms, and what to leave alone."""


@clients.command("list", told=say("List the profiles."))
@with_desk
def list_clients(desk: Desk, user: str) -> None:
    """List the profiles."""
    for one in all_clients(desk):
        row(one.name, one.english, " ".join(sorted(part.value for part in one.skip)), str(len(one.terms.terms)))


@clients.command("import", told=say("Keep the profile in a file, in place of the one of the same name."))
@click.argument("path", type=FILES, metavar="FILE")
@with_desk
def import_one(desk: Desk, user: str, path: Path) -> None:
    """Keep the profile in a file, in place of the one of the same name."""
    one = import_client(desk, path, user)
    tell(say_n("“{name}”: {n:,} term.", "“{name}”: {n:,} terms.", n=len(one.terms.terms), name=one.name))


@clients.command("export", told=say("Write a profile to a file, for another desk or for check --client."))
@click.argument("name")
@click.argument("path", type=FILES, metavar="FILE")
@with_desk
def export_one(desk: Desk, user: str, name: str, path: Path) -> None:
    """Write a profile to a file, for another desk or for check --client."""
    export_client(desk, name, path)


@clients.command("delete", told=say("Delete a profile. Articles that name it are checked like all others."))
@click.argument("name")
@with_desk
def delete_one(desk: Desk, user: str, name: str) -> None:
    """Delete a profile. Articles that name it are checked like all others."""
    drop_client(desk, name, user)


COMMANDS = (clients,)
