"""A team's server: its verbs are called, its refusals understood, and what it acknowledged is on its disk."""

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias, cast

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from editor_app.domain.errors import Conflict, StoreError
from editor_app.domain.message import Message, listed, say, verbatim
from editor_app.store.engine.codecs import Structure, escaped

if TYPE_CHECKING:
    from psycopg import Connection as Server
    from psycopg import Error

Given: TypeAlias = Mapping[str, Structure]
"""What a verb of the server is given besides the article, by name."""
Asked: TypeAlias = str | int | Given | list[str]
Sent: TypeAlias = str | int | list[str]
"""What a verb is given, and how that is sent."""
_LATER = "commits before the disk answers"
"""Marks a connection of which the server may lose the last commit, until it is asked to write it down."""
_LAST = "the last verb"
"""Holds the verb that is sent together with the end of its transaction."""
_ACTS = "ids of the acts"
"""Holds the ids of the verbs that a transaction calls, and how many of them it has called."""
_AFTER = "done after the commit"
"""Marks what is done in a transaction of its own."""
_AWAY = say("Somebody has changed this article in the meantime."), say("Look at it again, then repeat what you did.")
POLICY_AWAY = say("Somebody has changed this policy in the meantime."), _AWAY[1]
"""What is said to whoever changes a policy that is not any more what they saw."""
_CLOCK = (
    say("The clock of this computer and that of the server are more than five minutes apart."),
    say("Set the clock, and sign again."),
)
_STRANGER = (
    say("The server does not know who you are at this desk."),
    say("Ask your administrator to add you: `editor-app server add-person`."),
)


@dataclass(frozen=True, slots=True)
class Served:
    """The verbs of a server: their digest, and the version of the program that wrote them."""

    digest: str
    program: str


class Refused(StoreError):
    """The server said no; `codes` are the names of the guards."""

    def __init__(self, codes: tuple[str, ...], message: Message, hint: Message) -> None:
        super().__init__(message, hint)
        self.codes = codes


def on_team(tx: Connection) -> bool:
    """Whether the server decides: people have a right to read, and to call its verbs."""
    return bool(tx.get_execution_options().get("team", False))


def call(tx: Connection, verb: str, *given: Asked) -> str:
    """Call a verb of the server; what it returns. Raises Refused and Conflict."""
    statement, values = _statement(tx, verb, given)
    with _refusing():
        answer = tx.exec_driver_sql(statement, values).scalar()
    tx.info[_LATER] = True
    return str(answer)


def call_last(tx: Connection, verb: str, *given: Asked) -> None:
    """Call a verb as the last of a transaction: it is sent together with the end of it, so that nobody waits for the
    end of the trail while an answer travels. What is asked of the server before that calls the verb first.

    Raises Refused and Conflict, then or at the end.
    """
    call_first(tx)  # one that was to be the last before
    tx.info[_LAST] = (verb, given)


def call_first(tx: Connection) -> None:
    """Call the verb that was to be the last, if there is one: something else comes after it."""
    if _LAST in tx.info:
        verb, given = tx.info.pop(_LAST)
        call(tx, verb, *given)


def finish(tx: Connection) -> None:
    """Send the last verb and the end of the transaction without waiting in between."""
    if _LAST not in tx.info:
        return
    from psycopg import Error

    verb, given = tx.info.pop(_LAST)
    statement, values = _statement(tx, verb, given)
    server = cast("Server[object]", tx.connection.driver_connection)
    with _refusing():
        try:
            with server.pipeline():
                server.execute(statement.encode(), values)
                server.commit()
        except Error as error:
            raise _of_driver(tx, statement, error) from error
    tx.info[_LATER] = True


def _of_driver(tx: Connection, statement: str, error: "Error") -> DBAPIError:
    """An error of the driver as SQLAlchemy would raise it."""
    from psycopg import Error  # the driver is heavy, and a file needs none

    gone = tx.dialect.is_disconnect(error, tx.connection.dbapi_connection, None)  # type: ignore[arg-type]  # a DBAPI's
    made = DBAPIError.instance(statement, None, error, Error, connection_invalidated=gone, dialect=tx.dialect)
    return cast("DBAPIError", made)


def _statement(tx: Connection, verb: str, given: Sequence[Asked]) -> tuple[str, tuple[Sent, ...]]:
    """A call in the driver's own words, and the values that go with it."""
    numbered = [_numbered(tx, one) if isinstance(one, Mapping) else one for one in given]
    places = ", ".join("%s::jsonb" if isinstance(one, Mapping) else "%s" for one in numbered)
    return f"SELECT desk.{verb}({places})", tuple(map(_sent, numbered))


@contextmanager
def _refusing() -> Iterator[None]:
    """Say a refusal of the server's own in our words."""
    try:
        yield
    except DBAPIError as error:
        if refusal := _refusal(error):
            raise refusal from None
        raise


def number(tx: Connection, acts: list[str]) -> None:
    """Have the verbs that a transaction calls take the ids of an earlier run, as far as it came."""
    tx.info[_ACTS] = (acts, iter(tuple(acts)))


def _numbered(tx: Connection, given: Given) -> Given:
    if "id" not in given or _ACTS not in tx.info:
        return given
    acts, left = tx.info[_ACTS]
    if (earlier := next(left, None)) is not None:
        return {**given, "id": earlier}
    acts.append(str(given["id"]))
    return given


def _sent(one: Asked) -> Sent:
    if isinstance(one, Mapping):
        return json.dumps({name: escaped(value) if isinstance(value, str) else value for name, value in one.items()})
    if isinstance(one, list):
        return [escaped(part) for part in one]
    return escaped(one) if isinstance(one, str) else one


def _refusal(error: DBAPIError) -> StoreError | Conflict | None:
    """A refusal of the server's own; None for any other error."""
    state = getattr(error.orig, "sqlstate", None) or ""
    if not state.startswith("ED"):
        return None
    detail = getattr(getattr(error.orig, "diag", None), "message_detail", None) or "[]"
    codes = tuple(cast("list[str]", json.loads(detail)))
    if state == "ED401":
        return Refused(codes, *_STRANGER)
    if "clock" in codes:
        return Refused(codes, *_CLOCK)
    if "seen" in codes:
        return Conflict(*POLICY_AWAY)
    if state == "ED409":
        return Conflict(*_AWAY)
    words = say("The server refused this: {codes}.", codes=listed([verbatim(code.replace("_", " ")) for code in codes]))
    return Refused(codes, words, _AWAY[1])


def me(tx: Connection) -> str:
    """Whom the server takes the caller for; empty for a stranger."""
    return str(tx.exec_driver_sql("SELECT desk.me()").scalar() or "")


def unwritten(tx: Connection) -> bool:
    """Whether the transaction called a verb, so that its commit may not be on the disk yet; it is asked once."""
    return bool(tx.info.pop(_LATER, False))


def afterwards(tx: Connection, job: Callable[[Connection], None]) -> None:
    """Have something done in a transaction of its own, once this one has let go of the end of the chain: what is made
    again where it is missing need not keep others waiting.
    """
    tx.info.setdefault(_AFTER, []).append(job)


def left_to_do(tx: Connection) -> tuple[Callable[[Connection], None], ...]:
    """What is to be done after a transaction; it is asked once."""
    return tuple(tx.info.pop(_AFTER, ()))


def forget(tx: Connection) -> None:
    """Take off the marks of a transaction that is over: the connection serves others after it. A broken one is thrown
    away with its marks.
    """
    if not tx.closed and not tx.invalidated:
        for mark in (_LATER, _AFTER, _ACTS, _LAST):
            tx.info.pop(mark, None)


def write_down(tx: Connection) -> None:
    """Come back once the disk has all that was committed before.

    A verb lets go of the end of the chain before its bytes are on the disk, so that others need not wait for that. The
    server's log is one sequence: what hangs on a lost row is lost with it. So only tell people after this.
    """
    from psycopg import OperationalError
    from psycopg.pq import ExecStatus

    statement = "SELECT pg_logical_emit_message(true, 'desk', '')"
    # One message there and one back: a transaction of its own would take three.
    line = cast("Server[object]", tx.connection.driver_connection).pgconn
    result = line.exec_(statement.encode())
    if result.status != ExecStatus.TUPLES_OK:
        raise _of_driver(tx, statement, OperationalError(result.get_error_message()))


def served_by(tx: Connection) -> Served | None:
    """The verbs of a server; None where it has none."""
    if tx.exec_driver_sql("SELECT to_regclass('desk.state')").scalar() is None:
        return None
    row = tx.exec_driver_sql("SELECT digest, program FROM desk.state").one()
    return Served(str(row.digest), str(row.program))


def outdated(served: Served) -> StoreError:
    """The refusal of a server whose tables are older than the program."""
    return StoreError(
        say("The database on the server is of an earlier version ({version}).", version=served.program),
        say("Ask your administrator to run `editor-app server upgrade`."),
    )


def unlike(served: Served, wanted: str) -> StoreError | None:
    """Why a server whose verbs are not those of the program can only be read; None where they are."""
    if not wanted or served.digest == wanted:
        return None
    return StoreError(
        say("The server belongs to version {version} of the program, so it can only be read.", version=served.program),
        say("Ask your administrator to run `editor-app server upgrade`, or use the same version of the program."),
    )
