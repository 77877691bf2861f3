"""Tells whether anybody may have changed something, without asking the tables.

What is heard says nothing of what was changed, and whoever can log in can call: it is a reason to look again, no more.
"""

import sqlite3
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, cast

from sqlalchemy import Connection, Engine
from sqlalchemy.exc import SQLAlchemyError

from editor_app.store.engine.errors import NO_SERVER, mended, of_words
from editor_app.store.engine.sqlite import PATIENCE, read_only

if TYPE_CHECKING:
    from psycopg import Connection as Server


class News(Protocol):
    """Asked on one thread alone. `socket` is readable once there is something to hear; None: ask now and then."""

    @property
    def socket(self) -> int | None: ...

    def changed(self) -> bool:
        """Whether something may have been changed since it was asked last. Raises StoreError."""
        ...

    def close(self) -> None:
        """Hear no more."""
        ...


class FileNews:
    """The count that SQLite keeps of what other connections have written."""

    socket = None

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection | None = None
        self._seen = (0, -1)

    def changed(self) -> bool:
        """Whether the count is another one, or the file, after a backup took its place."""
        with mended(OSError):
            place = self._file.stat().st_ino
            if place != self._seen[0]:
                self.close()
            if self._connection is None:
                self._connection = sqlite3.connect(
                    read_only(self._file), uri=True, timeout=PATIENCE, check_same_thread=False
                )
            count = int(self._connection.execute("PRAGMA data_version").fetchone()[0])
        before, self._seen = self._seen, (place, count)
        return self._seen != before

    def close(self) -> None:
        """Let go of the file."""
        if self._connection:
            self._connection.close()
        self._connection, self._seen = None, (0, -1)


class ServerNews:
    """A connection of its own, on which the server calls after each change. One that broke is made anew."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine.execution_options(isolation_level="AUTOCOMMIT", reading=False)
        self._tx: Connection | None = None

    @property
    def socket(self) -> int | None:
        """Where the calls come in; None while there is no connection."""
        return self._driver.fileno() if self._tx else None

    @property
    def _driver(self) -> "Server[object]":
        assert self._tx
        return cast("Server[object]", self._tx.connection.driver_connection)

    def changed(self) -> bool:
        """Whether there were calls; always when the connection is new, since some may have been missed."""
        with mended():
            if self._tx is None:
                self._tx = self._engine.connect()
                self._tx.exec_driver_sql("LISTEN desk")
                return True
            return self._heard()

    def _heard(self) -> bool:
        from psycopg import OperationalError  # the driver is heavy, and a file needs none

        server, heard = self._driver.pgconn, False
        try:
            server.consume_input()
            while server.notifies():
                heard = True
        except OperationalError as broken:
            self.close()
            raise of_words(NO_SERVER) from broken
        return heard

    def close(self) -> None:
        """Let go of the connection, which may be broken."""
        if self._tx:
            with suppress(SQLAlchemyError):
                self._tx.invalidate()
                self._tx.close()
            self._tx = None


class NoNews:
    """A server that calls nobody: something may always have been changed."""

    socket = None

    def changed(self) -> bool:
        """Always."""
        return True

    def close(self) -> None:
        """There is nothing to let go of."""
