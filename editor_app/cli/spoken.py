"""Says messages in the language that was asked for: --messages, or else EDITOR_APP_LANGUAGE, or else English."""

import json
import os
import re
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import click

from editor_app.domain.errors import EditorError
from editor_app.domain.message import ENGLISH, NOTHING, Catalogue, Message, say

if TYPE_CHECKING:  # loads the rules
    from editor_app.desk.reports.self_test import Looked


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """What is said before the verb: where to work, for whom, and in which language to answer; empty: the default."""

    database: str = ""
    user: str = ""
    catalogue: Catalogue = ENGLISH
    window: Callable[[], Iterable["Looked"]] | None = None
    """What looks at the window and the printers; the command line itself knows no window."""


OPTION = "--messages"
VARIABLE = "EDITOR_APP_LANGUAGE"
_UNFIT = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
"""What steers a terminal: control characters, ends of lines, and what turns the direction of writing."""
STOPPED = say("Stopped.")


def asked_for(arguments: Sequence[str]) -> str:
    """The language of a command line; found before everything else, because errors use it too."""
    for word, following in pairwise([*arguments, ""]):
        name, joined, value = word.partition("=")
        if name == OPTION:
            return value if joined else following
    return os.environ.get(VARIABLE, "")


def catalogue_here() -> Catalogue:
    """The language of this run."""
    context = click.get_current_context(silent=True)
    here = context.find_object(GlobalOptions) if context else None
    return here.catalogue if here else ENGLISH


def whole(fault: EditorError, about: Message = NOTHING) -> Message:
    """What happened and what to do, after what it is about."""
    return say("{about}: {words}", about=about, words=fault.whole) if about else fault.whole


def misused(message: Message) -> click.UsageError:
    """The error for a command line that makes no sense."""
    return click.UsageError(plain(message.said(catalogue_here())))


def plain(words: str) -> str:
    """Words for one line: nothing in a title, a name or a path can move the cursor, end the line or turn it round."""
    return _UNFIT.sub(lambda sign: " " if sign[0].isspace() else ascii(sign[0])[1:-1], words)


def tell(message: Message) -> None:
    """Print a line."""
    click.echo(plain(message.said(catalogue_here())))


def row(*fields: str) -> None:
    """Print fields as one line with tabs between them; no field can look like two."""
    click.echo("\t".join(map(plain, fields)))


def machine(structure: object) -> None:
    """Print JSON, whose strings say the same to a program and do nothing to a terminal."""
    click.echo(_UNFIT.sub(lambda sign: f"\\u{ord(sign[0]):04x}", json.dumps(structure, ensure_ascii=False)))


def print_text(words: str) -> None:
    """Print a whole text: to the letter into a file or a pipe, without what steers it on a terminal."""
    if sys.stdout.isatty():
        words = "\n".join("\t".join(map(plain, line.split("\t"))) for line in words.split("\n"))
    sys.stdout.write(f"{words}\n")  # click.echo leaves out what it takes for colours


def warn(message: Message) -> None:
    """Print one line on the error stream, after the name of the program."""
    click.echo(warning(message.said(catalogue_here())), err=True)


def note(path: Path, message: Message) -> None:
    """Print a note about a file that was read, on the error stream."""
    click.echo(plain(say("{about}: {words}", about=path.name, words=message).said(catalogue_here())), err=True)


def warning(words: str) -> str:
    """A line for the error stream: what a message quotes may have line ends."""
    return f"editor-app: {' '.join(plain(words).split())}"
