"""One PostgreSQL database, shared by a team."""

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.engine import URL, make_url
from sqlalchemy.exc import ArgumentError

from editor_app.domain.errors import Damaged, StoreError
from editor_app.domain.message import say
from editor_app.store.engine.codecs import RESTORE
from editor_app.store.engine.migrations import shape
from editor_app.store.engine.migrations.steps import STEPS, Steps
from editor_app.store.engine.migrations.upgrade import stored_version
from editor_app.store.engine.sqlite import known
from editor_app.store.engine.team import Served, on_team, served_by
from editor_app.system import passwords

DRIVER = "postgresql+psycopg"
_LINE = {
    "connect_timeout": 5,
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""Seconds, and at last milliseconds, after which a line that is dead counts as one: the system's own are hours."""
WRITING = 0x45444954
"""The advisory lock that a writer holds."""


def parsed(url: str) -> URL:
    """An address in its parts."""
    try:
        return make_url(url).set(drivername=DRIVER)
    except (ArgumentError, ValueError):
        raise not_understood() from None


def not_understood() -> StoreError:
    """The refusal of an address, which is not shown: it may hold a password."""
    return StoreError(
        say("The address of the database cannot be understood."),
        say("Write it as {example}.", example=f"{DRIVER}://name@server/database"),
    )


def without_password(url: str) -> str:
    """An address that can be kept and shown."""
    return parsed(url)._replace(password=None).render_as_string(hide_password=False)


def make_engine(url: str, patience: float, password: str = "", role: str = "") -> Engine:
    """An engine on a server's database, which acts in a role if one is given.

    The password is the one given or in the address, or else in the keyring; without one, the driver looks in ~/.pgpass.
    """
    address = parsed(url)
    # Compiling an archive query takes the server ten times as long as running it: no JIT.
    settings: dict[str, str | int] = {"lock_timeout": int(patience * 1000), "client_encoding": "UTF8", "jit": "off"}
    settings |= {"role": role} if role else {}
    options = " ".join(f"-c {name}={setting}" for name, setting in settings.items())
    engine = create_engine(address, pool_pre_ping=True, connect_args=_LINE | {"options": options})
    given = password or str(address.password or "") or passwords.find(without_password(url))
    if given:
        event.listen(engine, "do_connect", lambda _dialect, _record, _arguments, parts: parts.update(password=given))
    event.listen(engine, "begin", begin)
    return engine


def begin(connection: Connection) -> None:
    """One writer at a time, as on SQLite: what a block has read stays valid until it writes; readers never wait.

    Where the server decides, nobody waits here: its verbs look again at what they lock.
    """
    if connection.get_execution_options().get("reading", False):
        connection.exec_driver_sql("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY")
    elif not on_team(connection):
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({WRITING})")


def login(connection: Connection) -> str:
    """Who logged in, whatever role a function or a statement has taken on since."""
    return str(connection.exec_driver_sql("SELECT session_user").scalar_one())


def look(engine: Engine, steps: Steps) -> tuple[str | None, Served | None]:
    """What form the database has, None for one with nothing in it yet; and the verbs of its server, if that decides."""
    with engine.connect().execution_options(reading=True) as connection:
        served = served_by(connection)
        version = stored_version(connection)
        fault = shape.faults_of_server(connection) if version == steps[-1][0] == STEPS[-1][0] else None
    if fault:
        raise Damaged(fault, RESTORE)
    return None if version is None else known(version, steps), served
