"""The words that a person knows to be right. They hold in what this person works on, and in no other's work."""

from collections.abc import Iterable

from editor_app.checks.spelling.asked import plain
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import NotAllowed
from editor_app.domain.person import Privilege
from editor_app.store import people
from editor_app.store.engine.database import Tx
from editor_app.workflow.guards import lacking


def set_own_words(desk: Desk, words: Iterable[str], by: str) -> None:
    """Know exactly these words as one's own."""
    wanted = frozenset(filter(None, map(as_own, words)))
    with desk.database.begin() as tx:
        name = _known(tx, by)
        held = people.own_words(tx, name)
        for word in held - wanted:
            people.remove_own_word(tx, name, word)
        for word in sorted(wanted - held):
            people.add_own_word(tx, name, word)


def own_words_of(desk: Desk, by: str) -> tuple[str, ...]:
    """One's own words, in order."""
    with desk.database.read() as tx:
        return tuple(sorted(people.own_words(tx, by)))


def as_own(word: str) -> str:
    """A word as it is kept: in small letters, without the ending of a possessive."""
    return plain(" ".join(word.split()).lower().replace("’", "'"))


def _known(tx: Tx, by: str) -> str:
    """The name of somebody who works here."""
    who = people.person(tx, by)
    if not who.roles:
        raise NotAllowed((lacking(who, Privilege.EDIT),))
    return who.name
