"""Window or command: without a verb, or with files alone, the window opens."""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from editor_app.cli.program import VERBS
from editor_app.cli.program import main as command
from editor_app.desk.resources import resources_folder

SAMPLE = "--sample"
"""Opens the window on the bundled sample."""


@dataclass
class Wanted:
    """What a command line asks of the window."""

    files: list[Path] = field(default_factory=list)
    database: str = ""
    user: str = ""


def window_wanted(arguments: Sequence[str]) -> Wanted | None:
    """What to open in the window; None when a verb, or an option that only the commands know, is asked for."""
    wanted, rest = Wanted(), list(arguments)
    while rest:
        word, joined, value = rest.pop(0).partition("=")
        if word in ("--database", "--user"):
            if not joined and not rest:
                return None
            setattr(wanted, word.removeprefix("--"), value if joined else rest.pop(0))
        elif word == SAMPLE:
            wanted.files += sorted((resources_folder() / "sample").glob("*.txt"))
        elif word.startswith("-") or (word in VERBS and not wanted.files) or not _like_a_file(word + joined + value):
            return None
        else:
            wanted.files.append(Path(word + joined + value))
    return wanted


def main() -> int:
    """The program."""
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    wanted = window_wanted(arguments)
    if wanted is None:
        return command(arguments)
    if not _has_screen():
        sys.stderr.write("editor-app: There is no screen to open a window on. Try: editor-app --help\n")
        return 2
    from editor_app.gui.run import run  # Qt is for the window alone

    return run(wanted.files, wanted.database, wanted.user)


def _like_a_file(word: str) -> bool:
    """A mistyped verb is better told so in the terminal than opened as a file that is not there."""
    return Path(word).exists() or "." in word or os.sep in word


def _has_screen() -> bool:
    """Qt ends the whole program where it finds none: on Linux, ask first."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or not sys.platform.startswith("linux")


if __name__ == "__main__":
    sys.exit(main())
