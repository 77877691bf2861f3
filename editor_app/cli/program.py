"""The command line: finds the verb, loads only what that verb needs, and says in one line what went wrong."""

import io
import logging
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING

import click

from editor_app import __version__
from editor_app.cli.help import Group, option, with_messages
from editor_app.cli.spoken import STOPPED, GlobalOptions, asked_for, catalogue_here, warning, whole
from editor_app.desk.base.languages import catalogue
from editor_app.domain.errors import Cancelled, EditorError
from editor_app.domain.message import ENGLISH, Message, say, verbatim
from editor_app.domain.refusals import incomplete, unusable
from editor_app.system.errors import MachineError, refused
from editor_app.system.folders import data_folder
from editor_app.system.interpreter import stay_alone
from editor_app.system.log_file import log_to
from editor_app.system.resources import ResourceError

if TYPE_CHECKING:  # loads the rules
    from editor_app.desk.reports.self_test import Looked

log = logging.getLogger(__name__)

FIRST = {
    "check": ("check", say("Check files and folders, and list what is wrong.")),
    "lsp": ("lsp", say("Check what is open in another editor, by the Language Server Protocol.")),
    "convert": ("files", say("Convert drafts to another format.")),
    "compare": ("texts", say("Show the passages that two files share.")),
    "names": ("texts", say("List the people and organisations in a text.")),
    "archive": ("archive", say("Keep earlier articles, and find what a text shares with them.")),
    "import": ("articles", say("Import files as new articles.")),
    "list": ("listing", say("List articles.")),
    "source": ("sources", say("Say which Chinese text an article renders, or print it.")),
    "show": ("articles", say("Show an article: state, open steps, history.")),
    "save": ("articles", say("Save a file as the new text of an article.")),
    "decide": ("articles", say("Decide that open findings can stay, and say why.")),
    "review-copy": ("articles", say("Write articles as Word files with the findings as comments.")),
    "report": ("articles", say("Report what the checks found in articles, and what was decided.")),
    "period": ("period", say("Report what was approved and exported in a period, by whom, and how long it took.")),
    "export": ("articles", say("Write approved articles to a folder.")),
    "bundle": ("bundle", say("Hand articles over to a machine with another database, or import them from one.")),
}
LAST = {
    "restore": ("maintenance", say("Bring back an article that was set aside, or a backup of the database.")),
    "audit": ("maintenance", say("Verify or export the audit trail.")),
    "backup": ("maintenance", say("Back up the database.")),
    "house": ("maintenance", say("Import or export the house list.")),
    "clients": ("clients", say("Keep a profile for each client: rules, English, terms, and what to leave alone.")),
    "checklist": ("checklist", say("Keep the questions that whoever submits or approves has to tick.")),
    "server": ("server", say("Set up and look after the database of a team.")),
    "people": ("people", say("List people, give them roles, set policies.")),
    "keys": ("keys", say("Make keys to sign approvals with, and say whose they are.")),
    "verify": ("keys", say("Prove an export without the database.")),
}
"""Verbs, the module that holds each, and its line of help; the module is loaded when the verb is used."""


def verbs() -> dict[str, tuple[str, Message]]:
    """Every verb: the workflow's actions come between the first and the last ones."""
    from editor_app.desk.base.moves import MOVES  # only steps and the help need it

    steps = {move.action.value: ("steps", move.help) for move in MOVES.values()}
    return {name: {**steps, **FIRST, **LAST}[name] for name in (*FIRST, *steps, *LAST)}


def is_verb(word: str) -> bool:
    """Whether a word on the command line names a verb."""
    return word in FIRST or word in verbs()


class Verbs(Group):
    """A group whose verbs are loaded on first use, because most need no database and none needs all."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """In the order in which one works."""
        return list(verbs())

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The verb itself."""
        found = FIRST.get(cmd_name) or verbs().get(cmd_name)
        if found is None:
            return None
        held: tuple[click.Command, ...] = _module(found[0]).COMMANDS
        return next(command for command in held if command.name == cmd_name)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of verbs, without loading them."""
        spoken = catalogue_here()
        with formatter.section(say("Verbs").said(spoken)):
            formatter.write_dl([(name, line.said(spoken)) for name, (_, line) in verbs().items()])


def _self_test(ctx: click.Context, _: click.Parameter, wanted: bool) -> None:
    """Say of each thing whether it is whole; the exit status is 1 when one that is needed is not."""
    if not wanted:
        return
    from editor_app.desk.reports.self_test import self_test  # loads rules and the database library

    here = ctx.find_object(GlobalOptions) or GlobalOptions()
    whole_here = True
    for one in (*self_test(ctx.params.get("database", "")), *(here.window() if here.window else ())):
        click.echo(one.said.said(catalogue_here()), err=not one.whole)
        whole_here = whole_here and (one.whole or not one.needed)
    ctx.exit(0 if whole_here else 1)


@click.group(
    cls=Verbs,
    told=say("A desk for people who edit press releases. Without a verb, opens the window, with FILE if one is given."),
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIONS]",
    subcommand_metavar="[FILE... | VERB ...]",
)
@click.version_option(__version__, message="editor-app %(version)s")
@option("--database", metavar="URL", default="", told=say("The database to use (default: a file in your data folder)."))
@option("--user", metavar="NAME", default="", told=say("Your name (default: the name of your account)."))
@option(
    "--self-test",
    is_flag=True,
    expose_value=False,
    callback=_self_test,
    told=say(
        "Say whether the program's files, dictionaries, fonts, database, keyring and printers are there and whole."
    ),
)
@with_messages
@click.pass_context
def program(ctx: click.Context, database: str, user: str) -> None:
    """A desk for people who edit press releases. Without a verb, opens the window, with FILE if one is given."""
    ctx.obj = GlobalOptions(database, user, catalogue_here())


def main(arguments: Sequence[str] | None = None, window: Callable[[], Iterable["Looked"]] | None = None) -> int:
    """Run one command line; returns its exit status. Never shows a traceback: that goes to the log file.

    `window` looks at the window and the printers, for the self-test.
    """
    stay_alone()
    logged = log_to(data_folder())
    _speak_utf8()
    given = sys.argv[1:] if arguments is None else arguments
    spoken = ENGLISH
    try:
        spoken = catalogue(asked_for(given))
        here = GlobalOptions(catalogue=spoken, window=window)
        status = program.main(args=list(given), prog_name="editor-app", standalone_mode=False, obj=here)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as shown:
        _help(shown)
        return 2
    except BrokenPipeError:
        return _unread()
    except Exception as fault:
        click.echo(warning(_what_happened(fault, logged).said(spoken)), err=True)
        return 2
    except KeyboardInterrupt:
        click.echo(warning(STOPPED.said(spoken)), err=True)
        return 2
    return status if isinstance(status, int) else 0


def _help(shown: click.exceptions.NoArgsIsHelpError) -> None:
    """What a verb says of itself that was given nothing."""
    if shown.ctx:
        with shown.ctx.scope(cleanup=False):
            click.echo(shown.ctx.get_help(), err=True)


def _what_happened(fault: Exception, logged: Path) -> Message:
    """What to say about a fault; bugs go to the log."""
    match fault:
        case click.ClickException():
            return verbatim(fault.format_message())
        case EditorError():
            return whole(fault)
        case click.Abort() | Cancelled():
            return STOPPED
        case ResourceError():
            return EditorError(*incomplete(fault.name, fault.line)).whole
        case OSError() | MachineError():
            log.exception("a file or device failed")
            return EditorError(*unusable(fault if isinstance(fault, MachineError) else refused(fault))).whole
    log.exception("unexpected")
    return say(
        "Something went wrong in the program ({kind}). {log} has the details.",
        kind=type(fault).__name__,
        log=str(logged),
    )


def _speak_utf8() -> None:
    """What programs read is UTF-8 whatever the system's code page; characters that a terminal cannot show are
    escaped.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _unread() -> int:
    """The reader of our output is gone: write nothing more, not even at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _module(name: str) -> ModuleType:
    """The module of a verb. Imports are here so that only the one needed is loaded; a frozen program finds them."""
    match name:
        case "archive":
            from editor_app.cli import archive

            return archive
        case "articles":
            from editor_app.cli import articles

            return articles
        case "listing":
            from editor_app.cli.queue import listing

            return listing
        case "period":
            from editor_app.cli.queue import period

            return period
        case "bundle":
            from editor_app.cli import bundle

            return bundle
        case "clients" | "checklist":
            return _of_lists(name)
        case "keys" | "people":
            return _of_trust(name)
        case "maintenance":
            from editor_app.cli import maintenance

            return maintenance
        case "steps":
            from editor_app.cli import steps

            return steps
        case _:
            return _without_desk(name)


def _of_lists(name: str) -> ModuleType:
    """The same for verbs about what the house keeps."""
    if name == "checklist":
        from editor_app.cli.lists import checklist

        return checklist
    from editor_app.cli.lists import clients

    return clients


def _of_trust(name: str) -> ModuleType:
    """The same for verbs about people and their keys."""
    if name == "keys":
        from editor_app.cli.trust import keys

        return keys
    from editor_app.cli.trust import people

    return people


def _without_desk(name: str) -> ModuleType:
    """The same for verbs on files alone."""
    match name:
        case "check":
            from editor_app.cli.checking import check

            return check
        case "lsp":
            from editor_app.cli.editors import lsp

            return lsp
        case "files":
            from editor_app.cli import files

            return files
        case "server":
            from editor_app.cli.administration import server

            return server
        case "sources":
            from editor_app.cli import sources

            return sources
        case _:
            from editor_app.cli import texts

            return texts
