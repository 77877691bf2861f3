"""The log: one file in the data folder, for whoever looks for a bug in the program."""

import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

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


class _Whole(RotatingFileHandler):
    """Makes the folder when it is first needed."""

    def __init__(self, path: Path) -> None:
        super().__init__(path, maxBytes=SIZE, backupCount=3, encoding="utf-8", delay=True)
        self.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s %(message)s"))

    def emit(self, record: logging.LogRecord) -> None:
        """Write one record."""
        try:
            Path(self.baseFilename).parent.mkdir(parents=True, exist_ok=True)
        except OSError:
            return
        super().emit(record)
