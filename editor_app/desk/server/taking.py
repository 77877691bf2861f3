"""Moves a desk that was in a file to the server of a team, with its whole trail."""

from pathlib import Path

from editor_app.desk.server.team import record, refuse_without_team
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.record import Act, Change
from editor_app.store import audit, people
from editor_app.store.engine import hosting, moving
from editor_app.store.engine.database import Tx, open_database


def take(url: str, file: Path, password: str = "") -> tuple[str, ...]:
    """Move all rows of a file into the empty database of a team; the names of people who have no login yet.

    People who have a login keep it, by their names. The file stays what it was.
    """
    if not file.is_file():
        raise EditorError(say("There is no file {path}.", path=str(file)), say("Check the name and the folder."))
    host = hosting.look(url, password)
    refuse_without_team(host)
    source = open_database(str(file))
    try:
        with hosting.as_owner(host) as target, target.begin() as tx, source.read() as old:
            if not moving.empty(tx):
                raise EditorError(
                    say("There are articles in this database already."),
                    say("Make an empty one with `createdb` and `editor-app server init`."),
                )
            _move(old, tx, file.name)
            seated = {name for _, name in hosting.logins(tx)}
            return tuple(one.name for one in people.everyone(tx) if one.name not in seated)
    finally:
        source.close()


def _move(old: Tx, tx: Tx, name: str) -> None:
    """The rows, the logins of those who have one, and a row in the trail that tells of it."""
    _refuse_damaged(old)
    logins, known = hosting.logins(tx), {one.name: one for one in people.everyone(tx)}
    before, head = audit.head(tx), audit.head(old)
    moving.clear(tx)
    moving.copy(old, tx)
    came = {one.name for one in people.everyone(tx)}
    for login, person in logins:
        if person not in came:
            people.set_roles(tx, person, known[person].roles)
        hosting.bind(tx, login, person)
    told = {"rows": str(before.serial), "hash": before.hash}
    taken = {"backup": name, "rows": str(head.serial), "hash": head.hash}
    record(tx, hosting.login_here(tx), Act.RESTORE_DATABASE, Change("database", told, taken))
    _refuse_damaged(tx)


def _refuse_damaged(tx: Tx) -> None:
    """Raises EditorError for a trail that is not whole: whoever takes it over would vouch for it."""
    if faults := audit.verify(tx):
        raise EditorError(say("The audit trail is damaged: {fault}", fault=faults[0]), say("Restore a backup first."))
