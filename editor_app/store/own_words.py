"""The words that each person knows to be right: their own, not the house's."""

from sqlalchemy import delete, insert, select

from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import own_word


def of_person(tx: Tx, name: str) -> frozenset[str]:
    """Somebody's own words, in small letters."""
    return frozenset(tx.execute(select(own_word.c.word).where(own_word.c.person == name)).scalars())


def add(tx: Tx, name: str, word: str) -> bool:
    """Keep a word in small letters; False when it is there already."""
    if word in of_person(tx, name):
        return False
    tx.execute(insert(own_word), {"person": name, "word": word})
    return True


def remove(tx: Tx, name: str, word: str) -> None:
    """Take a word off again."""
    tx.execute(delete(own_word).where(own_word.c.person == name, own_word.c.word == word))
