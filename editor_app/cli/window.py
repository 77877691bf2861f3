"""Tells a command line for the window from one with a verb."""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.cli.program import is_verb
from editor_app.cli.spoken import OPTION, asked_for, warning
from editor_app.desk.base.languages import LANGUAGES, catalogue
from editor_app.domain.message import say
from editor_app.system import resources
from editor_app.system.screen import SERVERS, Screen

SAMPLE = "--sample"
"""Opens the window on the bundled sample."""
COMPLETION = "_EDITOR_APP_COMPLETE"
"""What click has a shell set; its value says which shell, and what it wants."""


@dataclass
class Wanted:
    """What a command line asks of the window."""

    files: list[Path] = field(default_factory=list)
    database: str = ""
    user: str = ""
    messages: str = ""


def window_wanted(arguments: Sequence[str]) -> Wanted | None:
    """What to open in the window; None when a verb, or an option that only the commands know, is asked for."""
    if COMPLETION in os.environ:  # a shell asks how a line goes on
        return None
    wanted, rest = Wanted(messages=asked_for(arguments)), list(arguments)
    while rest:
        word, joined, value = rest.pop(0).partition("=")
        if word in ("--database", "--user", OPTION):
            if not joined and not rest:
                return None
            given = value if joined else rest.pop(0)
            if word == OPTION and given not in LANGUAGES:
                return None
            setattr(wanted, word.removeprefix("--"), given)
        elif word == SAMPLE:
            wanted.files.append(resources.resources_folder() / resources.SAMPLE)
        elif word.startswith("-") or (not wanted.files and is_verb(word)) or not _like_a_file(word + joined + value):
            return None
        else:
            wanted.files.append(Path(word + joined + value))
    return wanted


def no_screen(arguments: Sequence[str], found: Screen = Screen.NONE) -> str:
    """What is said where no window can be opened."""
    told = say("There is no screen to open a window on. Try: editor-app --help")
    if found is Screen.DEAD:
        name = " ".join(filter(None, map(os.environ.get, SERVERS)))
        told = say(
            "The screen {name} does not answer, so no window can be opened. Log in to the desktop, or correct the "
            "variable DISPLAY. What works without a window: editor-app --help",
            name=name,
        )
    return warning(told.said(catalogue(asked_for(arguments))))


def _like_a_file(word: str) -> bool:
    """A mistyped verb should be an error in the terminal, not opened as a file that does not exist."""
    return Path(word).exists() or "." in word or os.sep in word
