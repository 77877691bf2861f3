"""Says messages in the language that was asked for: --messages, or else EDITOR_APP_LANGUAGE, or else English."""

import os
from collections.abc import Sequence
from itertools import pairwise
from pathlib import Path

import click

from editor_app.cli.global_options import GlobalOptions
from editor_app.domain.errors import EditorError
from editor_app.domain.message import ENGLISH, NOTHING, Catalogue, Message, say

OPTION = "--messages"
VARIABLE = "EDITOR_APP_LANGUAGE"
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
    return click.UsageError(message.said(catalogue_here()))


def tell(message: Message) -> None:
    """Print a line."""
    click.echo(message.said(catalogue_here()))


def warn(message: Message) -> None:
    """Print one line on the error stream, after the name of the program."""
    click.echo(warning(message.said(catalogue_here())), err=True)


def note(path: Path, message: Message) -> None:
    """Print a note about a file that was read, on the error stream."""
    click.echo(say("{about}: {words}", about=path.name, words=message).said(catalogue_here()), err=True)


def warning(words: str) -> str:
    """A line for the error stream: what a message quotes may have line ends."""
    return f"editor-app: {' '.join(words.split())}"
