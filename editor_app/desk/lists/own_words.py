"""The words that a person knows to be right. They hold in what this person works on, and in no other's work."""

from editor_app.checks.spelling.asked import plain
from editor_app.desk.base.desk import Desk
from editor_app.domain.errors import EditorError, NotAllowed
from editor_app.domain.message import say
from editor_app.domain.person import Privilege
from editor_app.store import own_words, people
from editor_app.store.engine.database import Tx
from editor_app.workflow.guards import lacking


def add_own_word(desk: Desk, word: str, by: str) -> bool:
    """Add a word to one's own; False when it is one already."""
    wanted = as_own(word)
    if not wanted:
        raise EditorError(say("There is no word to add."))
    with desk.database.begin() as tx:
        return own_words.add(tx, _known(tx, by), wanted)


def remove_own_word(desk: Desk, word: str, by: str) -> None:
    """Take a word off one's own."""
    with desk.database.begin() as tx:
        own_words.remove(tx, _known(tx, by), as_own(word))


def own_words_of(desk: Desk, by: str) -> tuple[str, ...]:
    """One's own words, in order."""
    with desk.database.read() as tx:
        return tuple(sorted(own_words.of_person(tx, by)))


def as_own(word: str) -> str:
    """A word as it is kept: in small letters, without the ending of a possessive."""
    return plain(" ".join(word.split()).lower().replace("’", "'"))


def _known(tx: Tx, by: str) -> str:
    """The name of somebody who works here."""
    who = people.person(tx, by)
    if not who.roles:
        raise NotAllowed((lacking(who, Privilege.EDIT),))
    return who.name
