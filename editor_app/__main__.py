"""Window or command: without a verb, or with files alone, the window opens."""

# ruff: noqa: E402 - nothing may be imported before the search path is safe

from editor_app.system.interpreter import end_at_once, leave_it, load, look_seldom, raise_again
from editor_app.system.isolation import isolate

isolate()
end_at_once()

import multiprocessing
import sys
from typing import TYPE_CHECKING

from editor_app.cli.program import main as command
from editor_app.cli.window import no_screen, window_wanted
from editor_app.system.screen import Screen, screen

if TYPE_CHECKING:
    from editor_app.gui.shell.self_test import Looked


def main() -> int:
    """The program."""
    multiprocessing.freeze_support()
    raise_again()
    arguments = sys.argv[1:]
    wanted = window_wanted(arguments)
    if wanted is None:
        look_seldom()  # not for the window: what Qt leaves is best freed soon, and on its own thread
        status = command(arguments, _look_at_window)
        leave_it()
        return status
    if (found := screen()) is not Screen.THERE:
        sys.stderr.write(f"{no_screen(arguments, found)}\n")
        return 2
    load("PySide6.QtCore")  # its import reads the source of all that is imported later, for features that we do not use
    from editor_app.gui.run import run  # Qt is for the window alone

    return run(wanted.files, wanted.database, wanted.user, wanted.messages)


def _look_at_window() -> "tuple[Looked, ...]":
    from editor_app.gui.shell.self_test import window_test  # as above

    return window_test()


if __name__ == "__main__":
    sys.exit(main())
