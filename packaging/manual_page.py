"""Writes the manual page from the commands themselves: every verb, argument and option with its line of help.

Usage: manual_page.py FILE
"""

import os
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

import click

import editor_app
from editor_app.cli.program import program, verbs

INTRODUCTION = """\
.SH DESCRIPTION
A desk for people who edit press releases and news. It shows every passage that is said twice and every person, body
and title that is named in two ways, keeps who approved which exact text, and exports what was approved and nothing
else. Without a verb the window opens, with
.I FILE
if one is given.
"""
ENVIRONMENT = """\
.SH ENVIRONMENT
.TP
.B EDITOR_APP_DATA
The folder for the database, settings and log, instead of the one in your home.
.TP
.B EDITOR_APP_DATABASE
The database to use: a file, or the address of a PostgreSQL database.
.TP
.B EDITOR_APP_LANGUAGE
The language of messages: en or zh_CN.
.SH FILES
.TP
.I /etc/editor-app/policy.toml
What an administrator has fixed for everyone on the machine.
.TP
.I ~/.local/share/editor-app
The database, its backups and the log.
.TP
.I ~/.config/editor-app/settings.json
What you set in Preferences.
.SH EXIT STATUS
0 when all is well, 1 when a check found what it should fail on, 2 when a command could not do its work.
"""


def page(seconds: int) -> str:
    """The page, as of a date."""
    day = datetime.fromtimestamp(seconds, UTC).date().isoformat()
    head = f'.TH EDITOR-APP 1 {day} "Editor App {editor_app.__version__}" "User Commands"\n'
    name = ".SH NAME\neditor\\-app \\- desk for editors of press releases and news\n"
    usage = ".SH SYNOPSIS\n.B editor\\-app\n[\\fIOPTIONS\\fR] [\\fIFILE\\fR... | \\fIVERB\\fR ...]\n"
    with click.Context(program, info_name="editor-app") as context:
        options = ".SH OPTIONS\n" + "".join(_options(program, context))
        told = ".SH VERBS\n" + "".join(line for verb in verbs() for line in _verb(verb, context))
    return head + name + usage + INTRODUCTION + options + told + ENVIRONMENT


def _verb(name: str, context: click.Context) -> Iterator[str]:
    command = program.get_command(context, name)
    assert command, name
    yield from _command(command, name, context)


def _command(command: click.Command, name: str, parent: click.Context) -> Iterator[str]:
    """A verb, and those below it."""
    with click.Context(command, info_name=name, parent=parent) as context:
        pieces = " ".join(command.collect_usage_pieces(context))
        path = context.command_path.removeprefix("editor-app ")
        yield f".SS {_plain(path)} {_plain(pieces)}\n{_plain(command.get_short_help_str(limit=1000))}\n"
        yield from _options(command, context)
        if isinstance(command, click.Group):
            for one in command.list_commands(context):
                below = command.get_command(context, one)
                assert below, one
                yield from _command(below, one, context)


def _options(command: click.Command, context: click.Context) -> Iterator[str]:
    for param in command.get_params(context):
        record = param.get_help_record(context)
        if record and record[1] and not (command is not program and "--help" in record[0]):
            yield f".TP\n.B {_plain(record[0])}\n{_plain(record[1])}\n"


def _plain(text: str) -> str:
    """Words that groff takes as they are."""
    text = text.replace("\\", "\\e").replace("-", "\\-").replace("\n", " ")
    return f"\\&{text}" if text.startswith((".", "'")) else text


if __name__ == "__main__":
    Path(sys.argv[1]).write_text(page(int(os.environ["SOURCE_DATE_EPOCH"])), encoding="utf-8")
