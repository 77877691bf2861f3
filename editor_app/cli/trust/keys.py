"""Verbs of signing: the keys of people, and the proof of an export."""

import sys
from pathlib import Path

import click

from editor_app.cli.at_desk import with_desk
from editor_app.cli.help import command, group, option, with_messages
from editor_app.cli.spoken import catalogue_here, row, tell, warn
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import now
from editor_app.desk.base.people import person
from editor_app.desk.exports.verify import Verdict, verify
from editor_app.desk.trust.heads import remember
from editor_app.desk.trust.keys import all_keys, confirm_key, export_people, make_key, revoke_key, state_of
from editor_app.desk.trust.people_file import read_people
from editor_app.desk.trust.signing import needs_passphrase
from editor_app.domain.message import say, say_n
from editor_app.system.folders import data_folder

FILES = click.Path(path_type=Path, readable=False)


@group("keys", told=say("Make keys to sign approvals with, and say whose they are."))
def keys() -> None:
    """Make keys to sign approvals with, and say whose they are."""


@keys.command("make", told=say("Make a key for yourself. Its private half stays on this computer."))
@option("--passphrase", "ask", is_flag=True, told=say("Ask for a passphrase, which is then needed to sign."))
@with_desk
def make(desk: Desk, user: str, ask: bool) -> None:
    """Make a key for yourself. Its private half stays on this computer."""
    made = make_key(desk, user, _new_passphrase() if ask else "")
    row(made.fingerprint, made.person)
    tell(say("Read this fingerprint to an administrator, who confirms it: keys confirm {key}", key=made.fingerprint))


@keys.command("list", told=say("List all keys: whose, and whether they count."))
@with_desk
def list_keys(desk: Desk, user: str) -> None:
    """List all keys: whose, and whether they count."""
    for one in all_keys(desk):
        row(one.fingerprint, one.person, state_of(one).said(catalogue_here()))


@keys.command("confirm", told=say("Confirm that a key is the person's whose it is said to be (administrators)."))
@click.argument("fingerprint")
@with_desk
def confirm(desk: Desk, user: str, fingerprint: str) -> None:
    """Confirm that a key is the person's whose it is said to be."""
    one = confirm_key(desk, fingerprint, user)
    row(one.fingerprint, one.person, state_of(one).said(catalogue_here()))


@keys.command("revoke", told=say("End a key for ever: what it signs from now on does not count."))
@click.argument("fingerprint")
@option("--reason", default="", told=say("The reason."))
@with_desk
def revoke(desk: Desk, user: str, fingerprint: str, reason: str) -> None:
    """End a key for ever: what it signs from now on does not count."""
    one = revoke_key(desk, fingerprint, user, reason)
    row(one.fingerprint, one.person, state_of(one).said(catalogue_here()))


@keys.command("export", told=say("Write whose key is whose, for those who verify your exports."))
@click.argument("path", type=FILES, metavar="FILE")
@with_desk
def export(desk: Desk, user: str, path: Path) -> None:
    """Write whose key is whose, for those who verify your exports."""
    tell(say_n("{n:,} key", "{n:,} keys", n=export_people(desk, path)))


@command(
    "verify",
    told=say(
        "Prove an export without the database: who approved exactly these words. The exit status is 1 if something "
        "does not hold, 2 if nobody known signed it."
    ),
)
@click.argument("folder", type=FILES)
@option("--people", type=FILES, metavar="FILE", told=say("Whose key is whose, as `keys export` wrote it."))
@with_messages
def verify_folder(folder: Path, people: Path | None) -> int:
    """Prove an export without the database: who approved exactly these words."""
    proof = verify(folder, read_people(people) if people else ())
    for line in proof.lines[:-1] if proof.verdict is Verdict.BROKEN else proof.lines:
        tell(line)
    if proof.verdict is Verdict.BROKEN:
        warn(proof.lines[-1])
        return 1
    fault = remember(data_folder(), proof.heads, now())
    if fault:
        warn(fault)
        return 1
    if proof.verdict is Verdict.UNPROVED:
        warn(say("Not everything here is proved. The lines above say what is not."))
        return 2
    return 0


def passphrase_for(desk: Desk, user: str) -> str:
    """The passphrase of the person's key, asked on a terminal; empty when none is needed or nobody can be asked."""
    if not sys.stdin.isatty() or not needs_passphrase(desk, person(desk, user)):
        return ""
    asked: str = click.prompt(say("Passphrase of your key").said(catalogue_here()), hide_input=True, err=True)
    return asked


def _new_passphrase() -> str:
    asked: str = click.prompt(
        say("Passphrase of your key").said(catalogue_here()), hide_input=True, confirmation_prompt=True, err=True
    )
    return asked


COMMANDS = (keys, verify_folder)
