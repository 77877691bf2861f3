"""Opens the database, of either kind, for one reading or writing transaction at a time."""

import logging
import re
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import TypeAlias

from sqlalchemy import Connection, Engine, event, select
from sqlalchemy.exc import DBAPIError, IntegrityError, StatementError

from editor_app.domain.errors import StoreError
from editor_app.domain.message import say
from editor_app.store.engine import postgres, reading, sqlite, tables, team
from editor_app.store.engine.copying import copy
from editor_app.store.engine.errors import Unwritable, mended
from editor_app.store.engine.migrations import shape
from editor_app.store.engine.migrations.steps import STEPS, Steps
from editor_app.store.engine.migrations.upgrade import upgrade
from editor_app.store.engine.news import FileNews, News, NoNews, ServerNews
from editor_app.store.engine.sqlite import sqlite_url
from editor_app.system.atomic_write import tidy
from editor_app.system.disks import network
from editor_app.system.errors import MachineError
from editor_app.system.privacy import close_to_others

log = logging.getLogger(__name__)
__all__ = ["Database", "Tx", "open_database", "sqlite_url"]

Tx: TypeAlias = Connection
"""The transaction of a block of reading or writing; only this room looks inside."""


SENSELESS = (ArithmeticError, AttributeError, LookupError, StatementError, TypeError, ValueError)
"""What is raised over a value of another kind than was thought."""
_ACTED = (tables.audit, tables.revision)
"""Where verbs write a row under the id that they are given."""
_LIKE_SERVER = re.compile(r"[^/\\:@]+:[^/\\@]+@[^/\\]")
"""A name and a password before a server, in what should be a path."""


class Database:
    """An open database. `file` is None on a server, `unwritable` says why one can only be read.

    `served`: the server decides what people may do.
    """

    def __init__(
        self, engine: Engine, url: str, file: Path | None, unwritable: StoreError | None = None, served: bool = False
    ) -> None:
        self.url = url
        self.unwritable = unwritable
        self.file = file
        self.served = served
        self._writing = engine.execution_options(team=True) if served else engine
        if served:
            event.listen(engine, "before_cursor_execute", lambda tx, *known: team.call_first(tx))
        self._reading = self._writing.execution_options(reading=True)

    @contextmanager
    def begin(self, acts: list[str] | None = None) -> Iterator[Tx]:
        """Reading and writing: kept when the block ends, undone when it raises.

        Other writers wait; where the server decides they do so for single rows, which its verbs lock. `acts` gets the
        ids under which its verbs write, or gives those of an earlier run.
        """
        if self.unwritable:
            raise StoreError(self.unwritable.message, self.unwritable.hint)
        with mended(), self.minding():
            with self._writing.connect() as tx:
                with tx.begin():
                    team.number(tx, [] if acts is None else acts)
                    try:
                        yield tx
                        team.finish(tx)
                        later, jobs = team.unwritten(tx), team.left_to_do(tx)
                    finally:
                        team.forget(tx)
                if later:
                    team.write_down(tx)
            for job in jobs:
                self._do_after(job)

    def _do_after(self, job: Callable[[Tx], None]) -> None:
        """Make what can be made again later: what was asked for is saved by now, so its failure is no refusal."""
        try:
            with self._writing.begin() as tx:
                job(tx)
        except Exception:
            log.exception("What is made after a commit was not made; it is made when it is next missed")

    def holds(self, acts: Sequence[str]) -> bool:
        """Whether the server has kept what verbs wrote under these ids; then it is on its disk, too."""
        if not acts:
            return False
        with self.read() as tx:
            found = any(tx.execute(select(table.c.id).where(table.c.id == acts[0])).first() for table in _ACTED)
        if found:
            with mended(), self._writing.connect() as tx:
                team.write_down(tx)
        return found

    @contextmanager
    def read(self) -> Iterator[Tx]:
        """Reading only, of one moment's state, while others may write."""
        with mended(), self.minding(), self._reading.begin() as tx:
            yield tx

    @contextmanager
    def minding(self) -> Iterator[None]:
        """What fails in a block may fail for what was read from a damaged file: then that is said. Raises Damaged."""
        try:
            yield
        except SENSELESS as fault:
            told = isinstance(fault, DBAPIError) and not isinstance(fault, IntegrityError)  # by the database itself
            if self.file is not None and not told:
                shape.refuse_misfits(self.file)
            raise

    def news(self) -> News:
        """What tells that others have changed something; to be closed."""
        if self.served:
            return ServerNews(self._writing)
        return FileNews(self.file) if self.file else NoNews()

    def login(self) -> str:
        """The name under which the server knows whoever is at work; empty for a file."""
        if self.file is not None:
            return ""
        with self.read() as tx:
            return postgres.login(tx)

    def close(self) -> None:
        """Let go of the file or server."""
        self._writing.dispose()


def open_database(
    url: str,
    steps: Steps = STEPS,
    patience: float = sqlite.PATIENCE,
    password: str = "",
    verbs: Callable[[], str] = lambda: "",
) -> Database:
    """Open a database and upgrade it to today's form, or create a new one. `url` may also be a plain path.

    `patience` is how many seconds to wait while another program writes. `verbs` tells the digest of the verbs that a
    server must have where it decides.
    """
    kind, _, rest = url.partition("://")
    if not rest and "://" not in url:
        if _LIKE_SERVER.search(url) and not Path(url).exists():
            raise postgres.not_understood()  # and is not shown: it may hold a password
        kind, url = "sqlite", sqlite_url(Path(url))
    with mended(OSError, MachineError):
        if kind == "sqlite":
            return open_file(url, steps, patience)
        if kind in ("postgresql", "postgres", postgres.DRIVER):
            return open_server(url, steps, patience, password, verbs)
    raise StoreError(
        say("Databases of the kind “{kind}” are not supported.", kind=kind),
        say("Use an address that begins with sqlite:/// or postgresql+psycopg://."),
    )


def open_file(url: str, steps: Steps, patience: float) -> Database:
    """Open a SQLite file; one that cannot be written is opened for reading."""
    file = sqlite.file_of(url)
    refuse_network(file)
    try:
        with mended(OSError, MachineError):
            return open_writing(url, file, steps, patience)
    except Unwritable as refusal:
        if not file.is_file():
            raise
        return open_reading(url, file, steps, patience, refusal)


def refuse_network(file: Path) -> None:
    """Refuse a file on another machine: SQLite's locks do not hold there, and two who write would damage it."""
    kind = network(file.absolute().parent)
    if kind:
        raise StoreError(
            say(
                "The database is on a network drive ({kind}), where it could be damaged: “{name}”.",
                kind=kind,
                name=str(file),
            ),
            say("Choose a folder on this computer. For a team, use a PostgreSQL server."),
        )


def open_reading(url: str, file: Path, steps: Steps, patience: float, refusal: StoreError) -> Database:
    """Open a file that cannot be written; one that would have to be upgraded is refused."""
    engine = reading.make_engine(file, patience)
    with closing_on_error(engine):
        if reading.look(engine, file, steps) != steps[-1][0]:
            raise refusal
    return Database(engine, url, file, refusal)


def open_writing(url: str, file: Path, steps: Steps, patience: float) -> Database:
    """Open a file, after a look that changes nothing."""
    sqlite.refuse_unwritable(file)
    tidy(file.absolute().parent)
    for tail in ("", "-wal", "-shm"):
        close_to_others(file.with_name(file.name + tail))
    version = sqlite.look(file, steps, patience) if file.exists() else None
    if version != steps[-1][0]:
        if version is not None:
            copy(file, before_steps(file, version))
        migrate(sqlite.make_engine(file, patience, references=False), steps)
    engine = sqlite.make_engine(file, patience)
    with closing_on_error(engine), engine.connect():
        return Database(engine, url, file)


def open_server(
    url: str, steps: Steps, patience: float, password: str = "", verbs: Callable[[], str] = lambda: ""
) -> Database:
    """Open a database on a server. One where the server decides is never changed here."""
    engine = postgres.make_engine(url, patience, password)
    with closing_on_error(engine):
        version, served = postgres.look(engine, steps)
        if served is None:
            if version != steps[-1][0]:
                upgrade(engine, steps)
            return Database(engine, url, None)
        if version != steps[-1][0]:
            raise team.outdated(served)
        return Database(engine, url, None, team.unlike(served, verbs()), served=True)


def migrate(engine: Engine, steps: Steps) -> None:
    """Take the missing steps on an engine of their own."""
    try:
        upgrade(engine, steps)
    finally:
        engine.dispose()


def before_steps(file: Path, version: str) -> Path:
    """Where the copy made before a migration goes: beside the file, under a name never used before."""
    moment = datetime.now(UTC).strftime("%Y%m%dT%H%M%S%f")
    return file.with_name(f"{file.stem}.form-{version}.{moment}{file.suffix}")


@contextmanager
def closing_on_error(engine: Engine) -> Iterator[None]:
    """Leave no connection open behind a refusal."""
    try:
        yield
    except BaseException:
        engine.dispose()
        raise
