"""Who works at the desk, and what the house allows."""

import getpass
import os

from editor_app.desk.changes import Changes
from editor_app.desk.desk import Desk
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.person import Person, Privilege, Role
from editor_app.store import people


def account_name() -> str:
    """The name of the account at this machine."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # an account without a name
        return f"user-{os.getuid()}" if hasattr(os, "getuid") else "editor"


def person(desk: Desk, name: str) -> Person:
    """Who somebody is. An unknown name becomes an editor; the first of a new house may do everything."""
    if not name.strip():
        raise EditorError("A person needs a name.")
    known = next((one for one in everyone(desk) if one.name == name), None)
    if known:
        return known
    with desk.database.begin() as tx:
        return people.person(tx, name)


def everyone(desk: Desk) -> tuple[Person, ...]:
    """All who have worked at this desk."""
    with desk.database.read() as tx:
        return people.everyone(tx)


def set_roles(desk: Desk, name: str, roles: tuple[Role, ...], by: str) -> Changes:
    """Give somebody roles."""
    if not name.strip():
        raise EditorError("A person needs a name.")
    if not roles:
        raise EditorError("A person needs at least one role.")
    with desk.database.begin() as tx:
        _administrator(people.person(tx, by))
        people.person(tx, name)
        last = [one.name for one in people.everyone(tx) if Role.ADMINISTRATOR in one.roles] == [name]
        if last and Role.ADMINISTRATOR not in roles:
            raise EditorError(f"{name} is the only administrator.", "Make somebody else one first.")
        people.set_roles(tx, name, roles)
    return Changes("", status=True)


def policy(desk: Desk, key: str) -> str:
    """What the house has decided: four_eyes, approve_own, retention_days."""
    with desk.database.read() as tx:
        return people.policy(tx, key)


def set_policy(desk: Desk, key: str, value: str, by: str) -> Changes:
    """Decide it anew."""
    with desk.database.begin() as tx:
        _administrator(people.person(tx, by))
        people.set_policy(tx, key, value)
    return Changes("", status=True)


def _administrator(one: Person) -> None:
    if not one.may(Privilege.ADMINISTER):
        raise NotAllowed((f"{one.name} ({one.role.value}) has no right to {Privilege.ADMINISTER.value}.",))
