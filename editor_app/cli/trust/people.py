"""Verbs about people: their roles, their accounts, their passphrases, and the policies of the house."""

import sys

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import group, option
from editor_app.cli.spoken import catalogue_here, row, tell
from editor_app.desk.base import people
from editor_app.desk.base.desk import Desk
from editor_app.desk.trust import accounts, proof
from editor_app.domain.message import say
from editor_app.domain.person import Role


@group("people", told=say("List people, give them roles, set policies."))
def people_group() -> None:
    """List people, give them roles, set policies."""


@people_group.command("list", told=say("List everyone at this desk: name, roles, accounts."))
@with_desk
def people_list(desk: Desk, user: str) -> None:
    """List everyone at this desk: name, roles, accounts."""
    bound = accounts.bindings(desk)
    for one in people.everyone(desk):
        logins = [tied.login for tied in bound if tied.person == one.name]
        row(one.name, ", ".join(role.value for role in one.roles), ", ".join(logins) or "-")


@people_group.command("add", told=say("Add a person, or change a person's roles."))
@click.argument("name")
@option("--role", "roles", multiple=True, type=click.Choice([role.value for role in Role]), default=["editor"])
@with_desk
def people_add(desk: Desk, user: str, name: str, roles: tuple[str, ...]) -> None:
    """Add a person, or change a person's roles."""
    people.set_roles(desk, name, tuple(Role(role) for role in roles), user)
    row(name, ", ".join(roles))


@people_group.command(
    "account",
    told=say(
        "Tie a person to an account, so that nobody else can work under the name (administrators). Whoever shares an "
        "account needs a passphrase."
    ),
)
@click.argument("name")
@option("--login", metavar="LOGIN", default="", told=say("The account (default: this one)."))
@option("--remove", is_flag=True, told=say("Part them."))
@with_desk
def people_account(desk: Desk, user: str, name: str, login: str, remove: bool) -> None:
    """Tie a person to an account, so that nobody else can work under the name."""
    change = accounts.release if remove else accounts.bind
    if not remove:
        for one in accounts.lacking_passphrase(desk, name, login):
            if sys.stdin.isatty():
                proof.set_passphrase(desk, one, _new_passphrase(one), user)
    made = change(desk, name, user, login)
    row(made.person, made.login)


@people_group.command(
    "passphrase",
    told=say(
        "Set your passphrase, or that of another person (administrators). Reads one line where there is no terminal."
    ),
)
@click.argument("name", required=False)
@with_desk
def people_passphrase(desk: Desk, user: str, name: str | None) -> None:
    """Set your passphrase, or that of another person."""
    who = name or user
    given = _new_passphrase(who) if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    proof.set_passphrase(desk, who, given, user)
    tell(say("The passphrase of {name} is set.", name=who))


def _new_passphrase(name: str) -> str:
    words = say("New passphrase of {name}", name=name).said(catalogue_here())
    asked: str = click.prompt(words, hide_input=True, confirmation_prompt=True, err=True)
    return asked


@people_group.command(
    "policy",
    told=say(
        "Show or set what the house allows: four_eyes, second_approval, approve_own, signatures (yes, no), "
        "retention_days."
    ),
)
@click.argument("key", required=False)
@click.argument("value", required=False)
@with_desk
def people_policy(desk: Desk, user: str, key: str | None, value: str | None) -> None:
    """Show or set what the house allows."""
    if key and value is not None:
        people.set_policy(desk, key, value, user)
    shown = ((key, people.policy(desk, key)),) if key else people.policies(desk)
    for name, decided in shown:
        row(name, decided)


COMMANDS = (people_group,)
