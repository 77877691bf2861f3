"""Window or command: no verb, or only files, opens the window."""

import multiprocessing
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from editor_app.cli.program import VERBS
from editor_app.cli.program import main as command

VALUED = ("--database", "--user")
"""Options that take a value and may stand before files too."""
SAMPLE = "--sample"
"""Opens the window on the bundled sample."""


def wants_window(arguments: Sequence[str]) -> bool:
    """Whether a command line asks for the window: no verb, no option that only the commands know."""
    files, rest = [], list(arguments)
    while rest:
        word = rest.pop(0)
        if word in VALUED:
            rest = rest[1:]
        elif word.startswith("-") and word != SAMPLE and word.partition("=")[0] not in VALUED:
            return False
        elif not word.startswith("-"):
            files.append(word)
    return not files or (files[0] not in VERBS and all(map(_like_a_file, files)))


def main() -> int:
    """The program."""
    multiprocessing.freeze_support()
    arguments = sys.argv[1:]
    if not wants_window(arguments):
        return command(arguments)
    from editor_app.gui.run import run  # Qt is for the window alone

    return run(arguments)


def _like_a_file(word: str) -> bool:
    """A mistyped verb is better told so in the terminal than opened as a file that is not there."""
    return Path(word).exists() or "." in word or os.sep in word


if __name__ == "__main__":
    sys.exit(main())
