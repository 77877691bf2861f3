"""Window or command: without a verb, or with files alone, the window opens."""

# ruff: noqa: E402 - nothing may be imported before the search path is safe

from editor_app.system.interrupts import end_at_once, raise_again
from editor_app.system.isolation import isolate

isolate()
end_at_once()

import multiprocessing
import os
import sys

from editor_app.cli.program import main as command
from editor_app.cli.window import no_screen, window_wanted


def main() -> int:
    """The program."""
    multiprocessing.freeze_support()
    raise_again()
    arguments = sys.argv[1:]
    wanted = window_wanted(arguments)
    if wanted is None:
        return command(arguments)
    if not _has_screen():
        sys.stderr.write(f"{no_screen(arguments)}\n")
        return 2
    from editor_app.gui.run import run  # Qt is for the window alone

    return run(wanted.files, wanted.database, wanted.user, wanted.messages)


def _has_screen() -> bool:
    """Qt ends the whole program where it finds none: on Linux, ask first."""
    named = any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))
    return named or not sys.platform.startswith("linux")


if __name__ == "__main__":
    sys.exit(main())
