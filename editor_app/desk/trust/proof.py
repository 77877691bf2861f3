"""How somebody proves who they are at an account that others use too: by a passphrase, their own or that of a key."""

import hashlib

from editor_app.desk.base import people
from editor_app.desk.base.desk import Desk
from editor_app.desk.trust.keys import folder_of
from editor_app.domain.errors import EditorError, NotAllowed, PassphraseNeeded
from editor_app.domain.message import say
from editor_app.domain.person import Privilege
from editor_app.domain.record import Act, Change
from editor_app.store import people as kept
from editor_app.store.engine.database import Tx
from editor_app.store.lists import list_records
from editor_app.system.keys import passphrases, private_keys, signatures
from editor_app.system.keys.signatures import WrongPassphrase
from editor_app.workflow.guards import lacking

SHORTEST = 8
"""Characters of a passphrase at least: fewer are tried out in a day, whatever each try costs."""


def can_prove(desk: Desk, tx: Tx, name: str) -> bool:
    """Whether somebody has a passphrase, or a key under one."""
    return bool(kept.passphrase(tx, name) or _own_keys(desk, tx, name))


def prove(desk: Desk, name: str, passphrase: str, needed: bool, lenient: bool = False) -> None:
    """Ask for the passphrase of somebody whose account others use too; `lenient`: who has none need not prove it."""
    if not needed:
        return
    with desk.database.read() as tx:
        stored, keys = kept.passphrase(tx, name), _own_keys(desk, tx, name)
        said = [
            change.after["passphrase"]
            for _, record in list_records.records_of(tx, (Act.SET_PASSPHRASE,))
            for change in record.changes
            if change.key == name and change.after
        ]
    if _print(stored) != (said[-1] if said else ""):
        raise EditorError(
            say("The passphrase of {name} was changed by something other than this program.", name=name),
            say("Have an administrator set a new one, and look at the audit trail."),
        )
    if not stored and not keys and lenient:
        return
    if not stored and not keys:
        raise EditorError(say("{name} has no passphrase yet.", name=name), say("Have an administrator set one."))
    if not passphrase or not (passphrases.opens(passphrase, stored) or _opens_one(desk, keys, passphrase)):
        words = say("This is not the passphrase of {name}.", name=name)
        asks = say("Several people use this account. The passphrase of {name} is needed.", name=name)
        raise PassphraseNeeded(name, words if passphrase else asks, say("An administrator can set a new one."))


def set_passphrase(desk: Desk, name: str, passphrase: str, by: str) -> None:
    """Give a person another passphrase: one's own, or anybody's for an administrator."""
    who = people.person(desk, by)
    if name != who.name and not who.may(Privilege.ADMINISTER):
        raise NotAllowed((lacking(who, Privilege.ADMINISTER),))
    if not people.known(desk, name).roles:
        raise EditorError(say("{name} is not known at this desk.", name=name), say("Add the person first."))
    if len(passphrase) < SHORTEST:
        raise EditorError(say("The passphrase is too short."), say("Take {n} characters or more.", n=SHORTEST))
    if desk.database.served:
        raise EditorError(say("The server knows who is who."), say("Change your password there."))
    stored = passphrases.kept_of(passphrase)
    with desk.database.begin() as tx:
        kept.keep_passphrase(tx, name, stored)
        change = Change(name, None, {"passphrase": _print(stored)})
        people.record(desk, tx, who, Act.SET_PASSPHRASE, change)


def _print(stored: str) -> str:
    """What the trail tells of a passphrase: whether it is still the same, and nothing that helps to find it out."""
    return hashlib.sha256(stored.encode()).hexdigest() if stored else ""


def _own_keys(desk: Desk, tx: Tx, name: str) -> tuple[str, ...]:
    """The keys of a person that an administrator confirmed, and that are here under a passphrase."""
    own = (
        one for one in list_records.person_keys(tx) if one.person == name and one.confirmed_at and not one.revoked_at
    )
    return tuple(one.fingerprint for one in own if private_keys.file_of(one.fingerprint, folder_of(desk)).is_file())


def _opens_one(desk: Desk, keys: tuple[str, ...], passphrase: str) -> bool:
    for fingerprint in keys:
        try:
            found = private_keys.in_file(fingerprint, folder_of(desk), passphrase)
        except WrongPassphrase:
            continue
        if signatures.fingerprint(signatures.public(found)) == fingerprint:
            return True
    return False
