"""A SQLite file that cannot be written, because it is protected or its disk is full, can still be read.

SQLite itself needs to write beside a database, even to read it.
"""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from sqlalchemy import Engine, NullPool, create_engine, event

from editor_app.store.engine.migrations.steps import Steps
from editor_app.store.engine.sqlite import WHOLLY_CHECKED, begin, judge, read_only

_WAL, _JOURNAL = "-wal", "-journal"


def make_engine(file: Path, patience: float) -> Engine:
    """An engine that reads a file and leaves nothing beside it."""
    reader = Reader(file, patience)
    engine = create_engine("sqlite://", creator=reader.connect, poolclass=NullPool)
    event.listen(engine, "begin", begin)
    event.listen(engine, "engine_disposed", lambda _: reader.close())
    return engine


def look(engine: Engine, file: Path, steps: Steps) -> str | None:
    """The form of the database, which must be ours and whole."""
    with closing(engine.raw_connection()) as connection:
        raw = connection.driver_connection
        assert isinstance(raw, sqlite3.Connection)
        return judge(raw, file, steps, file.stat().st_size <= WHOLLY_CHECKED)


class Reader:
    """Connects to a file, or to a copy of it where a program was killed and what it wrote must be put in order first.

    Each connection looks anew, for others may write to the file meanwhile.
    """

    def __init__(self, file: Path, patience: float) -> None:
        self._file, self._patience = file, patience
        self._copy: TemporaryDirectory[str] | None = None

    def connect(self) -> sqlite3.Connection:
        """A connection that has read something."""
        if self._waiting(_JOURNAL):
            return self._open(str(self._copied()))
        if not self._waiting(_WAL):
            return self._open(f"{self._file.absolute().as_uri()}?immutable=1")
        try:
            return self._open(read_only(self._file))
        except sqlite3.OperationalError:
            return self._open(str(self._copied()))

    def close(self) -> None:
        """Delete the copy, if one was made."""
        if self._copy:
            self._copy.cleanup()

    def _open(self, where: str) -> sqlite3.Connection:
        connection = sqlite3.connect(
            where, uri=where.startswith("file:"), timeout=self._patience, isolation_level=None, check_same_thread=False
        )
        try:
            connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
        except BaseException:
            connection.close()
            raise
        return connection

    def _waiting(self, tail: str) -> bool:
        """Whether a file beside the database holds something that is not in it yet."""
        path = self._beside(tail)
        return path.exists() and path.stat().st_size > 0

    def _beside(self, tail: str) -> Path:
        return self._file.with_name(self._file.name + tail)

    def _copied(self) -> Path:
        """A copy on another disk, made once, which nobody else can read. Raises OSError where there is no room."""
        if self._copy is None:
            self._copy = TemporaryDirectory(prefix="editor-app-")
            for tail in ("", _WAL, _JOURNAL):
                if self._beside(tail).exists():
                    shutil.copyfile(self._beside(tail), Path(self._copy.name, f"copy{tail}"))
        return Path(self._copy.name, "copy")
