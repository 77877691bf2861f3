"""Client profiles: kept by those who keep the house list, chosen by the detail “client” of an article."""

from dataclasses import replace
from pathlib import Path

from editor_app import __version__
from editor_app.checks.catalogue import RULES
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.disk import write_text
from editor_app.desk.lists.list_audit import manager
from editor_app.domain.client import DETAIL, Client
from editor_app.domain.errors import EditorError
from editor_app.domain.message import OR, listed, say
from editor_app.formats.terms.client_file import read_client, written_client
from editor_app.store.engine.database import Tx
from editor_app.store.lists import clients as kept
from editor_app.store.lists import list_records
from editor_app.text.manuscript import Manuscript

_LONGEST = 80
"""Characters of a name: it stands in a list and in the front matter of drafts."""
_MOST_TERMS = 5000
"""Terms of one client. Each change keeps the whole profile in the audit trail; long lists belong to the house."""


def all_clients(desk: Desk) -> tuple[Client, ...]:
    """All profiles, by name."""
    with desk.database.read() as tx:
        return _all(desk, tx)


def client_named(desk: Desk, name: str) -> Client:
    """One profile by its name. Raises EditorError."""
    known = all_clients(desk)
    found = _named(known, name)
    if found is None:
        raise EditorError(
            say("There is no client “{name}”.", name=name),
            say("Choose one of {names}.", names=listed([one.name for one in known], OR))
            if known
            else say("Import a profile, or make one in the window."),
        )
    return found


def client_of(desk: Desk, tx: Tx, text: Manuscript) -> Client | None:
    """The profile that a text names; None when it names none, or one that this house does not have."""
    name = text.known(DETAIL)
    return _named(_all(desk, tx), name) if name.strip() else None


def keep_client(desk: Desk, one: Client, by: str, instead_of: str = "") -> Client:
    """Make a profile, or put it in place of one (`instead_of`, so that it can be renamed). Raises NotAllowed."""
    one = replace(one, name=" ".join(one.name.split()))
    _prove(one)
    with desk.database.begin() as tx:
        who, known = manager(tx, by), _all(desk, tx)
        before = _named(known, instead_of) if instead_of else None
        other = _named(known, one.name)
        if other and other != before:
            raise EditorError(
                say("There is a client “{name}” already.", name=other.name),
                say("Change that one, or take another name."),
            )
        if before == one:
            return one
        renamed = before is not None and kept.key_of(before.name) != kept.key_of(one.name)
        if before and renamed:
            list_records.append(tx, kept.record(before.name, before, None, who, desk.clock(), __version__))
        made = kept.record(one.name, None if renamed else before, one, who, desk.clock(), __version__)
        list_records.append(tx, made)
    return one


def drop_client(desk: Desk, name: str, by: str) -> Client:
    """Delete a profile: texts that name it are checked like all others from now on. Raises NotAllowed."""
    gone = client_named(desk, name)
    with desk.database.begin() as tx:
        who = manager(tx, by)
        list_records.append(tx, kept.record(gone.name, gone, None, who, desk.clock(), __version__))
    return gone


def import_client(desk: Desk, path: Path, by: str) -> Client:
    """Keep the profile of a file, in place of the one of the same name if there is one. Raises Unreadable."""
    one = read_client(path)
    return keep_client(desk, one, by, instead_of=one.name)


def export_client(desk: Desk, name: str, path: Path) -> Client:
    """Write a profile to a file, whole or not at all."""
    one = client_named(desk, name)
    write_text(path, written_client(one))
    return one


def _all(desk: Desk, tx: Tx) -> tuple[Client, ...]:
    return desk.shelf.clients.take(kept.edition(tx), lambda: kept.clients(tx))


def _named(known: tuple[Client, ...], name: str) -> Client | None:
    return next((one for one in known if kept.key_of(one.name) == kept.key_of(name)), None)


def _prove(one: Client) -> None:
    """Raise EditorError for a profile that cannot be kept."""
    if not one.name:
        raise EditorError(say("A client needs a name."), say("Give it one."))
    if len(one.name) > _LONGEST or not one.name.isprintable():
        raise EditorError(
            say("This name cannot be used."), say("Take one of at most {n} characters on one line.", n=_LONGEST)
        )
    known = {name for rule in RULES for name in rule.ids}
    for rule in one.rules_off:
        if rule not in known:
            raise EditorError(
                say("There is no rule called {name}.", name=rule),
                say("It may come from a newer version of the program."),
            )
    if len(one.terms.terms) > _MOST_TERMS:
        raise EditorError(
            say("A client can have {n:,} terms.", n=_MOST_TERMS), say("Put the others on the house list.")
        )
