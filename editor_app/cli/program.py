"""The command line: finds the verb, loads only what that verb needs, and says in one line what went wrong."""

import io
import logging
import os
import sys
from collections.abc import Sequence
from types import ModuleType

import click

from editor_app import __version__
from editor_app.cli.given import Here
from editor_app.domain.errors import Cancelled, EditorError
from editor_app.domain.refusals import unusable
from editor_app.system.errors import MachineError, refused
from editor_app.system.folders import data_folder
from editor_app.system.log_file import log_to

log = logging.getLogger(__name__)

FIRST = {
    "check": ("files", "Say what is wrong with files and folders."),
    "convert": ("files", "Write drafts in another format."),
    "compare": ("looking", "Show the passages that two files share."),
    "names": ("looking", "List the persons and bodies of a text."),
    "archive": ("archive", "Keep earlier articles, and find what a text shares with them."),
    "import": ("articles", "Take files in as new articles."),
    "list": ("articles", "List articles."),
    "show": ("articles", "Show one article: state, open steps, history."),
    "save": ("articles", "Save a file as the new text of an article."),
    "decide": ("articles", "Say of findings that they may stay, and why."),
    "review-copy": ("articles", "Write articles as Word files with the findings as comments."),
    "report": ("articles", "Write what the checks say of articles, and what was decided."),
    "export": ("articles", "Write approved articles to a folder."),
    "bundle": ("bundle", "Hand an article over to a machine with another database, or take one over."),
}
LAST = {
    "restore": ("keeping", "Bring an article back, or a backup of the database."),
    "audit": ("keeping", "Verify or export the audit trail."),
    "backup": ("keeping", "Copy the database."),
    "house": ("keeping", "Import or export the house list."),
    "people": ("keeping", "List people, give them roles, set policies."),
}
"""Verbs, the module that holds each, and its line of help; the module is loaded when the verb is used."""


def verbs() -> dict[str, tuple[str, str]]:
    """Every verb: between the first and the last those that the workflow's table makes, one an action."""
    from editor_app.desk.base.moves import MOVES  # only who asks for a step, or for help, waits for it

    steps = {move.action.value: ("steps", str(move.help)) for move in MOVES.values()}
    return {name: {**steps, **FIRST, **LAST}[name] for name in (*FIRST, *steps, *LAST)}


def is_verb(word: str) -> bool:
    """Whether a word on the command line names a verb."""
    return word in FIRST or word in verbs()


class Verbs(click.Group):
    """A group whose verbs are loaded on first use, since most need no database and none needs all."""

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
        with formatter.section("Verbs"):
            formatter.write_dl([(name, line) for name, (_, line) in verbs().items()])


@click.group(
    cls=Verbs,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIONS]",
    subcommand_metavar="[FILE... | VERB ...]",
)
@click.version_option(__version__, message="editor-app %(version)s")
@click.option("--database", metavar="URL", default="", help="Which database; default: a file in your data folder.")
@click.option("--user", metavar="NAME", default="", help="Who you are; default: the name of your account.")
@click.pass_context
def program(ctx: click.Context, database: str, user: str) -> None:
    """A desk for editors of press releases. Without a verb it opens the window, on FILE if one is given."""
    ctx.obj = Here(database, user)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command line; its exit status. Never shows a traceback: that goes to the log file."""
    logged = log_to(data_folder())
    _speak_utf8()
    try:
        status = program.main(args=arguments, prog_name="editor-app", standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.NoArgsIsHelpError as shown:
        click.echo(shown.ctx.get_help() if shown.ctx else "", err=True)
        return 2
    except click.ClickException as fault:
        return _say(fault.format_message())
    except EditorError as fault:
        return _say(str(fault))
    except BrokenPipeError:
        return _unread()
    except (KeyboardInterrupt, click.Abort, Cancelled):
        return _say("stopped.")
    except (OSError, MachineError) as fault:
        log.exception("a file or device failed")
        return _say(" ".join(map(str, unusable(fault if isinstance(fault, MachineError) else refused(fault)))))
    except Exception as fault:
        log.exception("unexpected")
        return _say(f"something went wrong that should not ({type(fault).__name__}). {logged} says more.")
    return status if isinstance(status, int) else 0


def _speak_utf8() -> None:
    """What programs read is UTF-8 whatever the system's code page; a terminal gets signs it cannot show spelt out."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            encoding = stream.encoding if stream.isatty() else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")


def _say(message: str) -> int:
    """One line on the error stream."""
    click.echo(f"editor-app: {' '.join(message.split())}", err=True)
    return 2


def _unread() -> int:
    """Whoever read our output has had enough: nothing more is to be written, not even at the end."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 0


def _module(name: str) -> ModuleType:
    """The module of a verb. Imports stand here so that only the one needed is loaded; a frozen program sees them."""
    match name:
        case "files":
            from editor_app.cli import files

            return files
        case "looking":
            from editor_app.cli import looking

            return looking
        case "archive":
            from editor_app.cli import archive

            return archive
        case "articles":
            from editor_app.cli import articles

            return articles
        case "bundle":
            from editor_app.cli import bundle

            return bundle
        case "steps":
            from editor_app.cli import steps

            return steps
        case _:
            from editor_app.cli import keeping

            return keeping
