"""One PostgreSQL database, shared by a team."""

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import make_url
from sqlalchemy.exc import ArgumentError

from editor_app.domain.errors import StoreError
from editor_app.domain.message import say
from editor_app.store.engine.migrations.steps import Steps
from editor_app.store.engine.migrations.upgrade import stored_version
from editor_app.store.engine.sqlite import known

DRIVER = "postgresql+psycopg"
WRITING = 0x45444954
"""The advisory lock that a writer holds."""


def make_engine(url: str, patience: float) -> Engine:
    """An engine on a server's database."""
    try:
        address = make_url(url).set(drivername=DRIVER)
    except (ArgumentError, ValueError):
        raise StoreError(
            say("The address of the database cannot be understood."),
            say("Write it as {example}.", example=f"{DRIVER}://name@server/database"),
        ) from None
    # Compiling an archive query takes the server ten times as long as running it: no JIT.
    settings = {"lock_timeout": int(patience * 1000), "client_encoding": "UTF8", "jit": "off"}
    options = " ".join(f"-c {name}={setting}" for name, setting in settings.items())
    engine = create_engine(address, pool_pre_ping=True, connect_args={"connect_timeout": 5, "options": options})
    event.listen(engine, "begin", begin)
    return engine


def begin(connection: Connection) -> None:
    """One writer at a time, as on SQLite: what a block has read stays valid until it writes; readers never wait."""
    if connection.get_execution_options().get("reading", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    else:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITING})")


def look(engine: Engine, steps: Steps) -> str | None:
    """What form the database has; None for one with nothing in it yet."""
    with engine.connect().execution_options(reading=True) as connection:
        version = stored_version(connection)
    return None if version is None else known(version, steps)
