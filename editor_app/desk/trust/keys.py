"""The keys with which people sign: made by each person, confirmed by an administrator, and ended for ever."""

from pathlib import Path

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.desk.base.people import person, record
from editor_app.desk.trust.people_file import AWKWARD, written
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import Message, say
from editor_app.domain.person import Privilege
from editor_app.domain.record import Act, Change
from editor_app.domain.refusals import unwritable
from editor_app.domain.signing import PersonKey
from editor_app.store.lists import list_records
from editor_app.system.errors import MachineError
from editor_app.system.keys import private_keys, signatures
from editor_app.workflow.guards import lacking

_ENOUGH = 12
"""Characters of a fingerprint after its kind: nobody makes another key that begins with the same ones."""


def folder_of(desk: Desk) -> Path:
    """Where the keys of this machine are that need a passphrase."""
    return desk.data_folder / "keys"


def all_keys(desk: Desk) -> tuple[PersonKey, ...]:
    """Every key that was ever made here, the oldest first."""
    with desk.database.read() as tx:
        return list_records.person_keys(tx)


def make_key(desk: Desk, by: str, passphrase: str = "") -> PersonKey:
    """Make a key for a person. Its private half stays at this machine: in the keyring, or under a passphrase."""
    who = person(desk, by)
    if not who.roles:
        raise NotAllowed((lacking(who, Privilege.EDIT),))
    if AWKWARD.search(who.name):
        raise EditorError(
            say("“{name}” contains a character that a file of keys cannot hold.", name=who.name),
            say("Have an administrator add the person under a name of letters."),
        )
    key = signatures.make()
    line = signatures.public(key)
    fingerprint = signatures.fingerprint(line)
    try:
        kept = private_keys.keep(key, folder_of(desk), passphrase)
    except MachineError as fault:
        raise EditorError(*unwritable(fault)) from fault
    if not kept:
        raise EditorError(
            say("This computer has no keyring that encrypts, so the key was not made."),
            say("Give a passphrase, which protects it in a file."),
        )
    with desk.database.begin() as tx:
        record(desk, tx, who, Act.ADD_KEY, Change(fingerprint, None, {"key": line, "person": who.name}))
        return _named(list_records.person_keys(tx), fingerprint)


def confirm_key(desk: Desk, fingerprint: str, by: str) -> PersonKey:
    """An administrator says that a key is the person's whose it is said to be."""
    who = person(desk, by)
    with desk.database.begin() as tx:
        if not who.may(Privilege.ADMINISTER):
            raise NotAllowed((lacking(who, Privilege.ADMINISTER),))
        known = _named(list_records.person_keys(tx), fingerprint)
        if known.revoked_at:
            raise _gone(known)
        if known.confirmed_at is None:
            told = {"person": known.person}
            record(desk, tx, who, Act.CONFIRM_KEY, Change(known.fingerprint, told, told | {"confirmed": "yes"}))
        return _named(list_records.person_keys(tx), known.fingerprint)


def revoke_key(desk: Desk, fingerprint: str, by: str, reason: str = "") -> PersonKey:
    """End a key: nothing that is signed with it from now on counts. Anybody may end their own."""
    who = person(desk, by)
    with desk.database.begin() as tx:
        known = _named(list_records.person_keys(tx), fingerprint)
        if known.person != who.name and not who.may(Privilege.ADMINISTER):
            raise NotAllowed((lacking(who, Privilege.ADMINISTER),))
        if known.revoked_at:
            raise _gone(known)
        told = {"person": known.person}
        record(desk, tx, who, Act.REVOKE_KEY, Change(known.fingerprint, told, None), reason.strip())
        return _named(list_records.person_keys(tx), known.fingerprint)


def export_people(desk: Desk, path: Path) -> int:
    """Write whose key is whose, for `verify --people` and `ssh-keygen -Y verify -f`; returns how many keys."""
    confirmed = [one for one in all_keys(desk) if one.confirmed_at]
    write_text(path, written(confirmed))
    return len(confirmed)


def _named(known: tuple[PersonKey, ...], fingerprint: str) -> PersonKey:
    """The key with a fingerprint, of which the beginning is enough."""
    wanted = fingerprint.strip().removeprefix("SHA256:")
    found = [one for one in known if one.fingerprint.removeprefix("SHA256:").startswith(wanted)]
    if len(wanted) < _ENOUGH or len(found) != 1:
        raise EditorError(
            say("There is no key {fingerprint}.", fingerprint=fingerprint.strip() or "?"),
            say("Have its owner read the fingerprint to you: `editor-app keys list` shows it."),
        )
    return found[0]


def _gone(known: PersonKey) -> EditorError:
    return EditorError(
        say("The key {fingerprint} was revoked by {name}.", fingerprint=known.fingerprint, name=known.revoked_by),
        say("Make a new one."),
    )


def state_of(one: PersonKey) -> Message:
    """How a key stands."""
    if one.revoked_at:
        return say("revoked by {name} on {at:%Y-%m-%d}", name=one.revoked_by, at=one.revoked_at)
    if one.confirmed_at:
        return say("confirmed by {name} on {at:%Y-%m-%d}", name=one.confirmed_by, at=one.confirmed_at)
    return say("not confirmed")
