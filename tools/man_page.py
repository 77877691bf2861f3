"""Prints the manual page editor-app(1), made of what the verbs say about themselves.

python tools/man_page.py > editor-app.1
"""

import re
import sys
from collections.abc import Iterator

import click

from editor_app import __version__
from editor_app.cli.help import Command
from editor_app.cli.program import program

ABOUT = "a desk for people who edit press releases"
STATUS = """0 when all is well; 1 when a check found something at or above its limit; 2 when a file could not be read, a
step was refused or the command was wrong. One line on standard error says why and what to do."""
VARIABLES = {
    "EDITOR_APP_DATABASE": "The address of the database, when --database does not name one.",
    "EDITOR_APP_DATA": "The folder for the database, settings, drafts and the log, instead of the one of the system.",
    "EDITOR_APP_LANGUAGE": "The language of messages, en or zh_CN, when --messages does not name one.",
}
FILES = {
    "editor-app.toml": "What a folder says about the checks of its texts. See docs/integrations.md.",
    "~/.local/share/editor-app": "The database, backups, drafts that were not saved, and the log.",
    "~/.config/editor-app": "The settings of the person.",
}


def main() -> int:
    """Print the page."""
    sys.stdout.write("".join(f"{line}\n" for line in page()))
    return 0


def page() -> Iterator[str]:
    """The page, line by line."""
    context = click.Context(program, info_name="editor-app")
    yield f'.TH EDITOR-APP 1 "" "editor-app {__version__}" "User Commands"'
    yield from (".SH NAME", f"editor\\-app \\- {ABOUT}")
    yield ".SH SYNOPSIS"
    yield from (".B editor\\-app", "[\\fIOPTIONS\\fR] [\\fIFILE\\fR...]", ".br")
    yield from (".B editor\\-app", "[\\fIOPTIONS\\fR] \\fIVERB\\fR ...")
    yield from (".SH DESCRIPTION", text(str(program.told)) if isinstance(program, Command) else "")
    yield from (".SH OPTIONS", *options(program, context))
    yield ".SH VERBS"
    for name in program.list_commands(context):
        command = program.get_command(context, name)
        assert command is not None
        yield from verb(command, click.Context(command, info_name=name, parent=context))
    yield from (".SH EXIT STATUS", text(STATUS))
    yield from (".SH ENVIRONMENT", *terms(VARIABLES))
    yield from (".SH FILES", *terms(FILES))


def verb(command: click.Command, context: click.Context) -> Iterator[str]:
    """A verb and, of a group, the verbs within it."""
    yield f".SS {text(context.command_path)}"
    yield text(context.get_usage().partition(": ")[2])
    yield ".PP"
    yield text(str(command.told) if isinstance(command, Command) else command.help or "")
    yield from options(command, context)
    if isinstance(command, click.Group):
        for name in command.list_commands(context):
            within = command.get_command(context, name)
            assert within is not None
            yield from verb(within, click.Context(within, info_name=name, parent=context))


def options(command: click.Command, context: click.Context) -> Iterator[str]:
    """The options of a verb."""
    for one in command.get_params(context):
        record = one.get_help_record(context) if isinstance(one, click.Option) else None
        if record:
            yield from (".TP", f"\\fB{text(record[0])}\\fR", text(record[1]) or "\\&")


def terms(known: dict[str, str]) -> Iterator[str]:
    """Words and what they mean."""
    for word, meaning in known.items():
        yield from (".TP", f"\\fB{text(word)}\\fR", text(meaning))


def text(words: str) -> str:
    """Words as roff takes them: no sign of theirs steers it."""
    line = " ".join(words.split()).replace("\\", "\\e").replace("-", "\\-")
    return re.sub(r"^([.'])", r"\\&\1", line)


if __name__ == "__main__":
    sys.exit(main())
