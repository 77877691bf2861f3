"""Who is at work: a person is tied to an account of the system, or to a login of the server; a name proves nothing."""

import os
from dataclasses import dataclass

from editor_app.desk.base import people
from editor_app.desk.base.desk import Desk
from editor_app.desk.trust.proof import can_prove, prove
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import AND, OR, Message, listed, say
from editor_app.domain.person import Binding, Person, Privilege
from editor_app.domain.record import Act, Change
from editor_app.store import people as kept
from editor_app.store.engine.database import Tx
from editor_app.store.engine.team import me
from editor_app.store.lists import list_records
from editor_app.system.account import Account, account_here, account_name, account_named, full_name
from editor_app.workflow.guards import lacking

PASSPHRASE = "EDITOR_APP_PASSPHRASE"
"""Holds the passphrase for scripts, of whom nobody can ask it: other accounts cannot read it there."""
_SERVER = "server"
"""The place of accounts that a server knows: there a person is whoever logged in."""


@dataclass(frozen=True, slots=True)
class Seated:
    """Who works here, and what they must be told. Without roles somebody is a guest, who may read. In a new house they
    are the `first`.
    """

    person: Person
    told: tuple[Message, ...] = ()
    first: bool = False


def _account_of(desk: Desk) -> Account:
    """The account at which the desk is open."""
    login = desk.database.login()
    return Account(f"{_SERVER}:{login}", login) if login else account_here()


def bindings(desk: Desk) -> tuple[Binding, ...]:
    """Who works at which account."""
    with desk.database.read() as tx:
        return list_records.bindings(tx)


def sign_in(desk: Desk, asked: str = "", passphrase: str = "") -> Seated:
    """Find out who is at work: `asked` for or named in the settings, if the account is theirs.

    Raises PassphraseNeeded where several people use the account, and EditorError for a name that is somebody else's.
    """
    here, asked = _account_of(desk), " ".join(asked.split())
    if desk.database.served:
        return _known_to_server(desk, here, asked)
    passphrase = passphrase or os.environ.get(PASSPHRASE, "")
    wanted = asked or " ".join(desk.settings.person.split())
    if first := people.founded(desk, wanted or account_name()):
        with desk.database.begin() as tx:
            _bind(desk, tx, first, first.name, here, "The first of a new house")
        words = say("This is a new house. {name} is its administrator, manager and editor.", name=first.name)
        return Seated(first, (words,), first=True)
    bound = bindings(desk)
    own = [one.person for one in bound if one.account == here.key]
    if not any(one.place == here.place for one in bound):
        return _claim(desk, here, asked, wanted or account_name(), passphrase)
    name = wanted if wanted in own else "" if asked else own[0] if len(own) == 1 else ""
    if name:
        prove(desk, name, passphrase, len(own) > 1)
        return Seated(people.person(desk, name))
    return _unbound(desk, here, asked, wanted or account_name(), bool(own))


def proposed_name(person: Person) -> str:
    """What somebody may be called who has not said so: as the system calls them, or by their account."""
    return full_name() or person.name


def named_by_login(person: Person) -> bool:
    """Whether nobody has said yet who somebody is: the name is that of the account."""
    return person.name == account_name()


def _known_to_server(desk: Desk, here: Account, asked: str) -> Seated:
    """Where the server decides, people are whom it takes them for."""
    with desk.database.read() as tx:
        name = me(tx)
    if asked and asked != name:
        hint = say("Log in to the server as that person.")
        raise EditorError(say("The account {login} is not that of {name}.", login=here.name, name=asked), hint)
    return Seated(people.person(desk, name) if name else _guest(desk, here))


def _claim(desk: Desk, here: Account, asked: str, name: str, passphrase: str) -> Seated:
    """No account of this machine is known, as in a desk of an earlier version or one that was moved: an administrator
    who says so first is believed, and the trail tells of it.
    """
    one = people.known(desk, name)
    if desk.database.unwritable:
        return Seated(_guest(desk, here))
    if not one.may(Privilege.ADMINISTER):
        names = listed([other.name for other in people.everyone(desk) if other.may(Privilege.ADMINISTER)], OR)
        hint = say("Start once with --user and the name of an administrator: {names}.", names=names)
        if asked:
            raise EditorError(say("Nobody's account is known at this computer yet."), hint)
        return Seated(_guest(desk, here), (say("Nobody's account is known at this computer yet."), hint))
    prove(desk, one.name, passphrase, needed=True, lenient=True)
    with desk.database.begin() as tx:
        _bind(desk, tx, one, one.name, here, "The first account at this computer")
    words = say("From now on the account {login} is that of {name}.", login=here.name, name=one.name)
    return Seated(one, (words,))


def _unbound(desk: Desk, here: Account, asked: str, name: str, taken: bool) -> Seated:
    """Somebody whose account is not that of the person they name, or of nobody."""
    if not taken and (new := people.welcomed(desk, name)):  # a new person, by the policy of the machine
        with desk.database.begin() as tx:
            _bind(desk, tx, new, new.name, here, "A newcomer, by the policy of the machine")
        return Seated(new)
    if not asked:
        return Seated(_guest(desk, here))
    hint = say("Have an administrator tie the person to your account, {login}, on the page of people.", login=here.name)
    raise EditorError(say("The account {login} is not that of {name}.", login=here.name, name=asked), hint)


def guest(desk: Desk) -> Seated:
    """Somebody of whom nothing is known."""
    return Seated(_guest(desk, _account_of(desk)))


def _guest(desk: Desk, here: Account) -> Person:
    """Nobody who is known: the name is one that no person here has."""
    names = {one.name for one in people.everyone(desk)}
    return Person(next(one for one in (here.name, here.key, f"{here.key}?") if one not in names), (), frozenset())


def lacking_passphrase(desk: Desk, name: str, login: str = "") -> tuple[str, ...]:
    """Who needs a passphrase before `name` can use an account that others use too."""
    account = _named(desk, login)
    with desk.database.read() as tx:
        own = [one.person for one in list_records.bindings(tx) if one.account == account.key and one.person != name]
        return tuple(one for one in (*own, name) if not can_prove(desk, tx, one)) if own else ()


def bind(desk: Desk, name: str, by: str, login: str = "") -> Binding:
    """Tie a person to an account: this one, or the one of a login. Whoever shares one needs a passphrase."""
    who, account = _administrator(desk, by), _named(desk, login)
    one = people.known(desk, name)
    if not one.roles:
        raise EditorError(say("{name} is not known at this desk.", name=one.name), say("Add the person first."))
    if without := lacking_passphrase(desk, one.name, login):
        raise EditorError(
            say("Several people would use the account {login}.", login=account.name),
            say("Set a passphrase first for {names}: `editor-app people passphrase`.", names=listed(without, AND)),
        )
    with desk.database.begin() as tx:
        return _bind(desk, tx, who, one.name, account)


def release(desk: Desk, name: str, by: str, login: str = "") -> Binding:
    """Part a person from an account."""
    who, account = _administrator(desk, by), _named(desk, login)
    with desk.database.begin() as tx:
        found = Binding(name, account.key, account.name)
        there = list_records.bindings(tx)
        if not any((one.person, one.account) == (name, account.key) for one in there):
            raise EditorError(say("The account {login} is not that of {name}.", login=account.name, name=name))
        if not any(_administers(tx, one.person) for one in there if (one.person, one.account) != (name, account.key)):
            raise EditorError(
                say("Nobody would be left to administer the desk."), say("Make somebody else an administrator first.")
            )
        for one in there:
            if (one.person, one.account) == (name, account.key):
                people.record(desk, tx, who, Act.RELEASE_ACCOUNT, Change(name, _fields(one), None))
        return found


def rename(desk: Desk, name: str, by: str, passphrase: str = "") -> Person:
    """Who somebody is who gives another name for themselves. An administrator who is alone at the account stays the one
    person they are: account, roles and articles go by the new name from now on.
    """
    here, plain = _account_of(desk), " ".join(name.split())
    own = [one.person for one in bindings(desk) if one.account == here.key]
    before = people.person(desk, by)
    if (
        plain
        and plain not in own
        and own == [by]
        and before.may(Privilege.ADMINISTER)
        and not people.known(desk, plain).roles
        and not desk.database.served
    ):
        with desk.database.begin() as tx:
            kept.rename(tx, by, plain)
            _bind(desk, tx, before, plain, here, formerly=by)
            people.record(
                desk, tx, before, Act.RELEASE_ACCOUNT, Change(by, _fields(Binding(by, here.key, here.name)), None)
            )
    return sign_in(desk, plain, passphrase).person


def _named(desk: Desk, login: str) -> Account:
    if not login:
        return _account_of(desk)
    if desk.database.login():
        return Account(f"{_SERVER}:{login}", login)
    if found := account_named(login):
        return found
    raise EditorError(say("There is no account “{login}” at this computer.", login=login), say("Check the name."))


def _administrator(desk: Desk, by: str) -> Person:
    who = people.person(desk, by)
    if not who.may(Privilege.ADMINISTER):
        raise NotAllowed((lacking(who, Privilege.ADMINISTER),))
    if desk.database.served:
        raise EditorError(say("The server knows who is who."), say("Use `editor-app server add-person` there."))
    return who


def _administers(tx: Tx, name: str) -> bool:
    return kept.person(tx, name).may(Privilege.ADMINISTER)


def _bind(desk: Desk, tx: Tx, who: Person, name: str, account: Account, note: str = "", formerly: str = "") -> Binding:
    made = Binding(name, account.key, account.name)
    if made not in list_records.bindings(tx):
        told = _fields(made) | {list_records.FORMERLY: formerly}
        people.record(desk, tx, who, Act.BIND_ACCOUNT, Change(name, None, told), note)
    return made


def _fields(one: Binding) -> dict[str, str]:
    return {"account": one.account, "login": one.login}
