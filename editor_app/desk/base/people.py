"""Who works at the desk, and what the house allows."""

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.domain.person import Person, Privilege, Role
from editor_app.store import people
from editor_app.workflow.guards import lacking


def person(desk: Desk, name: str) -> Person:
    """Who somebody is. An unknown name becomes an editor; the first of a new house may do everything."""
    plain = " ".join(name.split())
    known = next((one for one in everyone(desk) if one.name == plain), None)
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
    if not roles:
        raise EditorError(say("A person needs at least one role."))
    with desk.database.begin() as tx:
        _administrator(people.person(tx, by))
        people.set_roles(tx, name, roles)
    return Changes("", status=True)


def policy(desk: Desk, key: str) -> str:
    """A policy of the house: four_eyes, approve_own, retention_days."""
    with desk.database.read() as tx:
        return people.policy(tx, key)


def policies(desk: Desk) -> tuple[tuple[str, str], ...]:
    """All that the house has decided, by name."""
    with desk.database.read() as tx:
        return people.policies(tx)


def set_policy(desk: Desk, key: str, value: str, by: str) -> Changes:
    """Decide it anew."""
    _check_policy(key, value)
    with desk.database.begin() as tx:
        _administrator(people.person(tx, by))
        people.set_policy(tx, key, value)
    return Changes("", status=True)


def _check_policy(key: str, value: str) -> None:
    """Refuse what a policy cannot be: a wrong word would be read as a yes or a no that nobody meant."""
    if key == "retention_days":
        if not (value.isascii() and value.isdigit()):
            raise EditorError(
                say("“{value}” is not a number of days.", value=value), say("Give a whole number, such as 365.")
            )
    elif value not in ("yes", "no"):
        raise EditorError(say("The policy {key} cannot be “{value}”.", key=key, value=value), say("Give yes or no."))


def _administrator(one: Person) -> None:
    if not one.may(Privilege.ADMINISTER):
        raise NotAllowed((lacking(one, Privilege.ADMINISTER),))
