"""Signs what a person approves or exports, and proves what was signed."""

import hashlib
from dataclasses import dataclass, replace
from enum import Enum

from editor_app.desk.base.desk import Desk
from editor_app.desk.trust.keys import folder_of
from editor_app.domain.article import Action, Step
from editor_app.domain.chain import Head
from editor_app.domain.errors import EditorError
from editor_app.domain.message import say
from editor_app.domain.person import Person
from editor_app.domain.signing import APPROVAL, EXPORT, NoStatement, PersonKey, moment, plain, read, written
from editor_app.store.lists import list_records
from editor_app.system.keys import private_keys, signatures
from editor_app.system.keys.signatures import BadSignature, PrivateKey, WrongPassphrase
from editor_app.text.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Signer:
    """A person's key, ready to sign."""

    known: PersonKey
    key: PrivateKey

    def sign(self, purpose: str, statement: str) -> str:
        """A signature in OpenSSH's form."""
        return signatures.sign(self.key, statement.encode(), purpose)


class Standing(Enum):
    """What the signature of a step is worth."""

    UNSIGNED = "unsigned"
    BROKEN = "broken"  # it does not hold for this step
    UNKNOWN = "unknown"  # by a key that is nobody's here, or somebody else's
    UNCONFIRMED = "unconfirmed"
    REVOKED = "revoked"  # by a key that had been ended before
    GOOD = "good"


def signer(desk: Desk, who: Person, passphrase: str = "") -> Signer | None:
    """The person's key, if there is one at this machine that can be used now. Raises EditorError."""
    for one in _usable(desk, who):
        key = private_keys.in_keyring(one.fingerprint)
        if key is None and passphrase and private_keys.file_of(one.fingerprint, folder_of(desk)).exists():
            try:
                key = private_keys.in_file(one.fingerprint, folder_of(desk), passphrase)
            except WrongPassphrase as fault:
                raise EditorError(
                    say("The passphrase does not open the key {fingerprint}.", fingerprint=one.fingerprint),
                    say("Check it, or make a new key."),
                ) from fault
        if key:
            return Signer(one, key)
    return None


def needs_passphrase(desk: Desk, who: Person) -> bool:
    """Whether the person's key at this machine is one that a passphrase opens."""
    usable = _usable(desk, who)
    if any(private_keys.in_keyring(one.fingerprint) for one in usable):
        return False
    return any(private_keys.file_of(one.fingerprint, folder_of(desk)).exists() for one in usable)


def at_hand(desk: Desk, who: Person) -> bool:
    """Whether the person can sign here with a confirmed key."""
    confirmed = [one for one in _usable(desk, who) if one.counts]
    here = (private_keys.file_of(one.fingerprint, folder_of(desk)).exists() for one in confirmed)
    return any(here) or any(private_keys.in_keyring(one.fingerprint) for one in confirmed)


def _usable(desk: Desk, who: Person) -> tuple[PersonKey, ...]:
    """The person's keys that nobody has ended, confirmed ones first and the newest of them."""
    with desk.database.read() as tx:
        own = [one for one in list_records.person_keys(tx) if one.person == who.name and one.revoked_at is None]
    return tuple(sorted(reversed(own), key=lambda one: not one.counts))


def signed(step: Step, manuscript: Manuscript, head: Head, by: Signer) -> Step:
    """The step of an approval with what the person says by it, and their signature."""
    from editor_app.formats.seen import details_sha256, manuscript_words_sha256  # loads three libraries

    statement = written(
        APPROVAL,
        {
            **_common(step, manuscript.title, head),
            "markup": manuscript.markup.value,
            "language": manuscript.language,
            "text-sha256": manuscript.sha256,
            "words-sha256": manuscript_words_sha256(manuscript),
            "details-sha256": details_sha256(manuscript.front),
            "own-work": "yes" if step.action is Action.APPROVE_OWN else "no",
            "rules": step.rules,
        },
    )
    return replace(step, statement=statement, signature=by.sign(APPROVAL, statement))


def signed_export(step: Step, title: str, approval: Step, entry: str, head: Head, by: Signer) -> Step:
    """The step of an export with what the exporter says: this is what I sent out, on that approval."""
    statement = written(
        EXPORT,
        {
            **_common(step, title, head),
            "approval-sha256": sha256_of(approval.statement) if approval.statement else "",
            "entry-sha256": entry,
        },
    )
    return replace(step, statement=statement, signature=by.sign(EXPORT, statement))


def standing(step: Step, known: tuple[PersonKey, ...], serial: int) -> Standing:
    """What a signature is worth here. `serial` is the row of the step: a key counts until the row that ended it."""
    if not step.signature:
        return Standing.UNSIGNED
    purpose = EXPORT if step.action is Action.EXPORT else APPROVAL
    try:
        values = read(purpose, step.statement)
        line = signatures.signer(step.signature, step.statement.encode(), purpose)
    except (NoStatement, BadSignature):
        return Standing.BROKEN
    if any(values[field] != value for field, value in _of_step(step).items()):
        return Standing.BROKEN
    key = next((one for one in known if one.line == line and one.person == step.by), None)
    if key is None:
        return Standing.UNKNOWN
    if key.revoked is not None and key.revoked < serial:
        return Standing.REVOKED
    return Standing.GOOD if key.confirmed_at else Standing.UNCONFIRMED


def sha256_of(statement: str) -> str:
    """SHA-256 of the bytes of a statement."""
    return hashlib.sha256(statement.encode()).hexdigest()


def _common(step: Step, title: str, head: Head) -> dict[str, str]:
    place = {"house": head.house, "chain-serial": str(head.serial), "chain-hash": head.hash, "title": title}
    return place | _of_step(step)


def _of_step(step: Step) -> dict[str, str]:
    """What a statement and the row of its step say alike."""
    return {
        "article": step.article,
        "revision": str(step.revision),
        "by": plain(step.by),
        "role": step.role,
        "at": moment(step.at),
    }
