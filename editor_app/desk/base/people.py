"""Who works at the desk, and what the house allows."""

from collections.abc import Callable

from editor_app import __version__
from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.domain import checklist
from editor_app.domain.chain import Head
from editor_app.domain.errors import Conflict, EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.domain.person import Person, Privilege, Role
from editor_app.domain.record import CHECKLIST, LONGEST_KEPT, Act, Change, Record
from editor_app.store import people
from editor_app.store.engine.database import Tx
from editor_app.store.engine.team import POLICY_AWAY
from editor_app.store.lists import list_records
from editor_app.workflow.guards import lacking


def person(desk: Desk, name: str) -> Person:
    """Who somebody is. The first of a new house may do everything; a name that nobody added may only read."""
    return founded(desk, name) or known(desk, name)


def founded(desk: Desk, name: str) -> Person | None:
    """The first person of a new house, who may do everything; None in a house that has people."""
    with desk.database.read() as tx:
        if not people.is_new_house(tx):
            return None
    with desk.database.begin() as tx:
        if not people.is_new_house(tx):  # another program was faster
            return None
        made = people.person(tx, name)
        record(desk, tx, made, Act.SET_ROLES, _roles_change(made.name, (), made.roles), "The first of a new house")
        return made


def known(desk: Desk, name: str) -> Person:
    """Who somebody is in a house that has people."""
    with desk.database.read() as tx:
        return people.person(tx, name)


def welcomed(desk: Desk, name: str) -> Person | None:
    """Somebody new with the roles that the policy of the machine gives to newcomers; None where it gives none, or the
    name is one that is known.
    """
    roles = tuple(role for role in Role if role.value in desk.settings.newcomers)
    if not roles or known(desk, name).roles:
        return None
    with desk.database.begin() as tx:
        if people.person(tx, name).roles:  # another program was faster
            return None
        made = people.set_roles(tx, name, roles)
        change = _roles_change(made.name, (), made.roles)
        record(desk, tx, made, Act.SET_ROLES, change, "A newcomer, by the policy of the machine")
    return made


def everyone(desk: Desk) -> tuple[Person, ...]:
    """All who have worked at this desk."""
    with desk.database.read() as tx:
        return people.everyone(tx)


def set_roles(desk: Desk, name: str, roles: tuple[Role, ...], by: str) -> Changes:
    """Give somebody roles."""
    if not roles:
        raise EditorError(say("A person needs at least one role."))
    who = person(desk, by)
    with desk.database.begin() as tx:
        _administrator(who)
        plain = " ".join(name.split())
        before = next((one.roles for one in people.everyone(tx) if one.name == plain), ())
        after = people.set_roles(tx, name, roles).roles
        if before != after and not desk.database.served:
            record(desk, tx, who, Act.SET_ROLES, _roles_change(plain, before, after))
    return Changes("", status=True)


def policy(desk: Desk, key: str) -> str:
    """A policy of the house: four_eyes, second_approval, approve_own, signatures, retention_days, checklist."""
    with desk.database.read() as tx:
        return people.policy(tx, key)


def policies(desk: Desk) -> tuple[tuple[str, str], ...]:
    """All that the house has decided, by name."""
    with desk.database.read() as tx:
        return people.policies(tx)


def set_policy(
    desk: Desk, key: str, value: str, by: str, as_seen: Callable[[str], bool] = lambda before: True
) -> Changes:
    """Decide it anew. Raises Conflict where it is not `as_seen` by whoever changes it."""
    _check_policy(key, value)
    who = person(desk, by)
    with desk.database.begin() as tx:
        if key != CHECKLIST or not who.may(Privilege.APPROVE):
            _administrator(who)
        before = people.policy(tx, key)
        if not as_seen(before):
            raise Conflict(*POLICY_AWAY)
        people.set_policy(tx, key, value, before)
        if before != value and not desk.database.served:
            record(desk, tx, who, Act.SET_POLICY, Change(key, {"value": before}, {"value": value}))
    return Changes("", status=True)


def refuse_restoring(desk: Desk, by: str) -> None:
    """Refuse to put a backup in the place of a database that is whole, but for an administrator. Raises NotAllowed."""
    _administrator(person(desk, by))


def note_restore(desk: Desk, backup: str, by: str, replaced: Head | None = None) -> None:
    """Record that the database was replaced by a backup, and where the trail of the replaced one ended."""
    who = person(desk, by)
    before = {"rows": str(replaced.serial), "hash": replaced.hash} if replaced else None
    with desk.database.begin() as tx:
        record(desk, tx, who, Act.RESTORE_DATABASE, Change("database", before, {"backup": backup}))


def record(desk: Desk, tx: Tx, who: Person, act: Act, change: Change, note: str = "") -> None:
    """Add a change to the audit trail, in the transaction that makes it."""
    list_records.append(tx, Record(act, who.name, who.role.value, desk.clock(), (change,), note, program=__version__))


def _roles_change(name: str, before: tuple[Role, ...], after: tuple[Role, ...]) -> Change:
    """What a person was and is."""
    was = {"roles": ", ".join(role.value for role in before)} if before else None
    return Change(name, was, {"roles": ", ".join(role.value for role in after)})


def _check_policy(key: str, value: str) -> None:
    """Refuse what a policy cannot be: a wrong word would be read as a yes or a no that nobody meant."""
    if key == CHECKLIST:
        checklist.prove(value)
    elif key == "retention_days":
        if not (value.isascii() and value.isdigit() and len(value) <= len(str(LONGEST_KEPT))):
            raise EditorError(
                say("“{value}” is not a number of days.", value=value),
                say("Give a whole number up to {most:,}, such as 365.", most=LONGEST_KEPT),
            )
    elif value not in ("yes", "no"):
        raise EditorError(say("The policy {key} cannot be “{value}”.", key=key, value=value), say("Give yes or no."))


def _administrator(one: Person) -> None:
    if not one.may(Privilege.ADMINISTER):
        raise NotAllowed((lacking(one, Privilege.ADMINISTER),))
