"""The verbs of a server's administrator: make the house of a team, add people, renew it, look it over."""

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime

from editor_app import __version__
from editor_app.desk.server.rights import OPEN, written
from editor_app.desk.server.script import digest, script
from editor_app.domain.errors import EditorError
from editor_app.domain.message import Message, say, sentences
from editor_app.domain.person import Person, Role
from editor_app.domain.record import Act, Change, Record
from editor_app.store import people
from editor_app.store.engine import checkup, hosting
from editor_app.store.engine.database import Tx
from editor_app.store.engine.hosting import Host
from editor_app.store.engine.team import served_by, unlike
from editor_app.store.lists import list_records

_SECRET = 15
"""Bytes of a first password: 20 letters, which nobody guesses and somebody can still type once."""


@dataclass(frozen=True, slots=True)
class Added:
    """A person with a login; the password is empty where the server knew the login before."""

    person: Person
    login: str
    password: str = ""


def init(url: str, administrator: str, login: str, password: str = "") -> Added:
    """Make the house of a team in a database, with its first administrator. What is there already is kept."""
    host = hosting.look(url, password)
    hosting.found(host, _script(host))
    return _add(host, administrator, login, tuple(Role))


def add_person(url: str, name: str, login: str, roles: tuple[Role, ...], password: str = "") -> Added:
    """Give a person a login and roles. Without roles a known person keeps theirs."""
    return _add(hosting.look(url, password), name, login, roles)


def upgrade(url: str, password: str = "") -> None:
    """Bring tables, verbs and rights to those of this program."""
    host = hosting.look(url, password)
    refuse_without_team(host)
    hosting.renew(host, _script(host))


def check(url: str, password: str = "") -> tuple[Message, ...]:
    """What is not as it should be at a server, a sentence for each; anybody who can log in may ask."""
    host = hosting.look(url, password)
    with hosting.as_caller(host) as tx:
        if (served := served_by(tx)) is None:
            raise _no_team()
        found = list(checkup.faults(tx, host.owner, host.people, written(), " ".join((*OPEN, "login", "state"))))
        if other := checkup.somebody_else(tx, hosting.login_in(url)):
            found.append(say("The server takes you for {login}: a pooler logs in for everybody.", login=other))
    if fault := unlike(served, digest()):
        found.append(sentences(fault.message, fault.hint))
    return tuple(found)


def _script(host: Host) -> str:
    return script(host.quoted(host.people))


def refuse_without_team(host: Host) -> None:
    """Refuse a database that was not set up."""
    with hosting.as_administrator(host) as tx:
        if not hosting.has_role(tx, host.owner):
            raise _no_team()


def _no_team() -> EditorError:
    return EditorError(
        say("This database has no team yet."),
        say("Make one with `editor-app server init`, as the server's administrator."),
    )


def _add(host: Host, name: str, login: str, roles: tuple[Role, ...]) -> Added:
    with hosting.as_administrator(host) as tx:
        if not hosting.has_role(tx, host.people):
            raise _no_team()
        if hosting.rules_all(tx, login):
            raise EditorError(
                say("The login {login} may do everything on this server.", login=login),
                say("Give the person one of their own: who can change the tables is bound by no rule."),
            )
    secret = secrets.token_urlsafe(_SECRET)
    made = hosting.add_login(host, login, secret)
    with hosting.as_owner(host) as database, database.begin() as tx:
        by = hosting.login_here(tx)
        before = next((one for one in people.everyone(tx) if one.name == " ".join(name.split())), None)
        one = people.set_roles(tx, name, roles or (before.roles if before else (Role.EDITOR,)))
        hosting.bind(tx, login, one.name)
        was, held = (_roles(before) if before else None), _roles(one)
        if was != held:
            record(tx, by, Act.SET_ROLES, Change(one.name, was, held))
        return Added(one, login, secret if made else "")


def _roles(one: Person) -> dict[str, str]:
    return {"roles": ", ".join(role.value for role in one.roles)}


def record(tx: Tx, by: str, act: Act, change: Change) -> None:
    """Add a change by the server's administrator to the audit trail."""
    note, role = "By the administrator of the server", Role.ADMINISTRATOR.value
    list_records.append(tx, Record(act, by, role, datetime.now(UTC), (change,), note, program=__version__))
