"""Verbs of safekeeping: restore, audit, backup, house list."""

from contextlib import suppress
from pathlib import Path

import click

from editor_app.cli.at_desk import at_desk, with_desk
from editor_app.cli.help import command, group, option, with_messages
from editor_app.cli.spoken import GlobalOptions, row, tell, warn
from editor_app.cli.steps import REASON, said
from editor_app.desk.articles.approve import advance
from editor_app.desk.articles.queries import rows_from_elsewhere
from editor_app.desk.base import backups, people
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.opening import database_file
from editor_app.desk.lists.house import counted, export_terms, import_terms
from editor_app.desk.lists.house_file import wrong_lines
from editor_app.desk.trust.heads import watch
from editor_app.domain.article import Action
from editor_app.domain.errors import EditorError, StoreError
from editor_app.domain.message import say, say_n

FILES = click.Path(path_type=Path, readable=False)


@command(
    "restore",
    told=say("Bring back an article that was set aside. If TARGET is a file, restore the database from that backup."),
)
@click.argument("target")
@REASON
@option("--database", metavar="URL", default="", told=say("The database to use."))
@option("--user", metavar="NAME", default="", told=say("Your name."))
@with_messages
def restore(target: str, reason: str, database: str, user: str) -> None:
    """Bring back an article that was set aside.

    If TARGET is a file, replace the database with that backup.
    """
    if not Path(target).exists():
        if Path(target).suffix or Path(target).name != target:
            raise EditorError(say("There is no file {path}.", path=target), say("Check the name and the folder."))
        with at_desk(database, user) as (desk, name):
            advance(desk, target, Action.RESTORE, name, reason)
            said(desk, target)
        return
    here = click.get_current_context().find_object(GlobalOptions) or GlobalOptions()
    file = database_file(database or here.database)
    if file is None:
        raise EditorError(say("The database is on a server."), say("Restore it there, with pg_restore."))
    if file.exists():
        _refuse_strangers(database, user)
    replaced = backups.end_of(file)
    kept = backups.restore(Path(target), file)
    with at_desk(database, user, restoring=True) as (desk, name):
        people.note_restore(desk, Path(target).name, name, replaced)
        for words in watch(desk):
            warn(words)
    if kept:
        tell(say("{file} was restored; the replaced one is kept as {kept}.", file=str(file), kept=str(kept)))
    else:
        tell(say("{file} was restored.", file=str(file)))


def _refuse_strangers(database: str, user: str) -> None:
    """Only an administrator replaces a database that is whole; in one that cannot be opened there is nobody to ask."""
    with suppress(StoreError), at_desk(database, user, restoring=True) as (desk, name):
        people.refuse_restoring(desk, name)


@group("audit", told=say("Verify or export the audit trail."))
def audit() -> None:
    """Verify or export the audit trail."""


@audit.command("verify", told=say("Prove that no row was changed, added or removed."))
@with_desk
def verify(desk: Desk, user: str) -> int:
    """Check that no row was changed, added or removed."""
    faults = backups.verify(desk)
    for fault in faults:
        warn(fault)
    if not faults:
        tell(say("The audit trail is intact."))
    return 2 if faults else 0


@audit.command("export", told=say("Export the audit trail as JSON Lines."))
@option("--to", "path", type=FILES, metavar="FILE", told=say("The file to write (default: print)."))
@option("--elsewhere", metavar="ARTICLE", told=say("Export the rows that came with this article in a bundle."))
@with_desk
def export_audit(desk: Desk, user: str, path: Path | None, elsewhere: str | None) -> None:
    """Export the audit trail as JSON Lines."""
    lines = rows_from_elsewhere(desk, elsewhere) if elsewhere else backups.export_audit(desk)
    if path is None:
        for line in lines:
            click.echo(line)  # ASCII
    else:
        tell(say_n("{n:,} row", "{n:,} rows", n=backups.write_lines(lines, path)))


@command("backup", told=say("Back up the database and check the copy. Without a target, it goes into the data folder."))
@click.argument("target", required=False, type=FILES, metavar="[FILE or FOLDER]")
@with_desk
def backup(desk: Desk, user: str, target: Path | None) -> None:
    """Copy the database and check the copy. Without a target, it goes into the data folder."""
    row(str(backups.backup(desk, target)))


@group("house", told=say("Import or export the house list."))
def house() -> None:
    """Import or export the house list."""


@house.command(
    "import",
    told=say(
        "Add the terms of a CSV or TBX file to the house list. Wrong lines are listed and left out; the "
        "exit status is then 2."
    ),
)
@click.argument("path", type=FILES)
@option("--replace", "replace_all", is_flag=True, told=say("Replace the whole list with these terms."))
@with_desk
def house_import(desk: Desk, user: str, path: Path, replace_all: bool) -> int:
    """Add the terms of a CSV or TBX file to the house list.

    Wrong lines are listed and left out; the exit status is then 2.
    """
    found = import_terms(desk, path, user, replace_all)
    terms = say_n("{n:,} term", "{n:,} terms", n=len(found.house.terms))
    tell(say("{terms}: {counts}", terms=terms, counts=counted(found)))
    for again in found.twice:
        warn(
            say(
                "{path}, line {line}: “{term}” is listed twice and was kept once.",
                path=str(path),
                line=again.line,
                term=again.term.term,
            )
        )
    for line in wrong_lines(path, found):
        warn(line)
    return 2 if found.wrong else 0


@house.command("export", told=say("Write the house list as CSV, or as TBX if PATH ends in .tbx."))
@click.argument("path", type=FILES)
@with_desk
def house_export(desk: Desk, user: str, path: Path) -> None:
    """Write the house list as CSV, or as TBX if PATH ends in .tbx."""
    tell(say_n("{n:,} term", "{n:,} terms", n=export_terms(desk, path)))


COMMANDS = (restore, audit, backup, house)
