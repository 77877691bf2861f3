"""The log: one file in the data folder, for whoever looks for a bug in the program."""

import logging
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

from editor_app.system.atomic_write import make_folder
from editor_app.system.errors import MachineError
from editor_app.system.privacy import opener

SIZE = 1_000_000
"""Bytes in one file; three older ones are kept."""


def log_to(folder: Path) -> Path:
    """Send what the program logs to a file, created when there is something to log; returns its path."""
    path = folder / "editor-app.log"
    logger = logging.getLogger("editor_app")
    if not logger.handlers:
        logging.raiseExceptions = False  # a log that cannot be written must not disturb the work
        logger.propagate = False
        logger.addHandler(_Whole(path))
    return path


def crash_file(folder: Path) -> TextIOWrapper:
    """Where it is written where the program was when it crashed in C, to be held open. Raises MachineError, OSError."""
    make_folder(folder, private=True)
    return open(folder / "crash.log", "a", encoding="utf-8", opener=opener)


class _Whole(RotatingFileHandler):
    """Makes the folder when it is first needed; what is logged is for its owner alone."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=SIZE, backupCount=3, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def _open(self) -> TextIOWrapper:
        return open(self.baseFilename, "a", encoding="utf-8", opener=opener)

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        try:
            make_folder(Path(self.baseFilename).parent, private=True)
        except MachineError:
            return
        super().emit(record)
