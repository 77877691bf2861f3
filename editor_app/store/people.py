"""Who works at the desk, what each role allows, and the policies of the house: all of it data."""

from datetime import datetime
from uuid import uuid4

from sqlalchemy import delete, func, insert, select, update

from editor_app import __version__
from editor_app.domain.errors import EditorError
from editor_app.domain.message import OR, listed, say
from editor_app.domain.person import Person, Privilege, Role
from editor_app.store.engine import codecs
from editor_app.store.engine.database import Tx
from editor_app.store.engine.tables import article, audit, own_word, person_role, role_privilege, saved_view
from editor_app.store.engine.tables import person as people
from editor_app.store.engine.tables import policy as decided
from editor_app.store.engine.team import Given, call, on_team
from editor_app.text.language.look_alike import look_alike


def person(tx: Tx, name: str) -> Person:
    """A person by name. The very first is stored with every role; later, a name that nobody added may do nothing."""
    plain = _plain(name)
    known = tx.execute(select(people.c.id).where(people.c.name == plain)).scalar_one_or_none()
    if known is None and is_new_house(tx):
        return set_roles(tx, plain, tuple(Role))
    return described(tx, known, plain) if known else Person(plain, (), frozenset())


def is_new_house(tx: Tx) -> bool:
    """Whether nobody has worked here yet."""
    return tx.execute(select(people.c.id).limit(1)).first() is None


def _plain(name: str) -> str:
    plain = " ".join(name.split())
    if not plain:
        raise EditorError(say("A person needs a name."), say("Give one with --user, or in the preferences."))
    return plain


def everyone(tx: Tx) -> tuple[Person, ...]:
    """All people, by name."""
    found = tx.execute(select(people.c.id, people.c.name).order_by(people.c.name)).all()
    return tuple(described(tx, key, name) for key, name in found)


def set_roles(tx: Tx, name: str, roles: tuple[Role, ...]) -> Person:
    """Give a person exactly these roles, and add one who is new. Somebody must stay who can administer."""
    plain = _plain(name)
    key = tx.execute(select(people.c.id).where(people.c.name == plain)).scalar_one_or_none()
    if key is None:
        _refuse_look_alike(tx, plain)
    if on_team(tx):
        call(tx, "set_roles", plain, [role.value for role in roles], _given())
        return person(tx, plain)
    if key is None:
        key = str(uuid4())
        tx.execute(insert(people), {"id": key, "name": plain})
    tx.execute(delete(person_role).where(person_role.c.person == key))
    give(tx, key, roles)
    if not any(one.may(Privilege.ADMINISTER) for one in everyone(tx)):
        raise EditorError(
            say("Nobody would be left to administer the desk."), say("Make somebody else an administrator first.")
        )
    return described(tx, key, plain)


def rename(tx: Tx, old: str, new: str) -> None:
    """Let a person go by another name, with everything they have: roles, passphrase, words, views, articles in hand.

    What they did before stays under the name it was done under.
    """
    plain = _plain(new)
    _refuse_look_alike(tx, plain, but=old)
    tx.execute(delete(people).where(people.c.name == plain))  # one who had no roles any more
    tx.execute(update(people).where(people.c.name == old).values(name=plain))
    for column in (own_word.c.person, saved_view.c.person, article.c.owner, article.c.assignee, article.c.holder):
        tx.execute(update(column.table).where(column == old).values({column.name: plain}))


def _refuse_look_alike(tx: Tx, plain: str, but: str = "") -> None:
    """Raises EditorError for a name that looks like one that is here already."""
    for one in everyone(tx):
        if one.name != but and look_alike(one.name, plain):
            raise EditorError(
                say("“{name}” looks like “{other}”, who is here already.", name=plain, other=one.name),
                say("Choose a name that nobody can mistake for another."),
            )


def _given() -> Given:
    """What a server is told of who changes people or policies; the rest it knows."""
    return {"id": str(uuid4()), "origin": codecs.origin(), "program": __version__}


def passphrase(tx: Tx, name: str) -> str:
    """What is kept of a person's passphrase; empty when there is none."""
    kept: str | None = tx.execute(select(people.c.passphrase).where(people.c.name == name)).scalar_one_or_none()
    return kept or ""


def keep_passphrase(tx: Tx, name: str, kept: str) -> None:
    """Keep another one."""
    tx.execute(update(people).where(people.c.name == name).values(passphrase=kept))


def policy(tx: Tx, key: str) -> str:
    """The value of a policy."""
    value: str | None = tx.execute(select(decided.c.value).where(decided.c.key == key)).scalar_one_or_none()
    if value is None:
        raise unknown_policy(tx, key)
    return value


def policies(tx: Tx) -> tuple[tuple[str, str], ...]:
    """All policies, by name."""
    return tuple(
        (key, value) for key, value in tx.execute(select(decided.c.key, decided.c.value).order_by(decided.c.key))
    )


def set_policy(tx: Tx, key: str, value: str, seen: str | None = None) -> None:
    """Set a policy. Where a server decides, it writes the row of the audit trail too, as for roles, and raises Conflict
    when the policy is not any more what was `seen`.
    """
    if on_team(tx):
        call(tx, "set_policy", key, value, _given() if seen is None else {**_given(), "seen": seen})
    elif tx.execute(update(decided).where(decided.c.key == key).values(value=value)).rowcount != 1:
        raise unknown_policy(tx, key)


def unknown_policy(tx: Tx, key: str) -> EditorError:
    """The error for a policy that does not exist."""
    known = tx.execute(select(decided.c.key).order_by(decided.c.key)).scalars().all()
    return EditorError(
        say("There is no policy “{key}”.", key=key), say("Choose one of {names}.", names=listed(known, OR))
    )


def allowed(tx: Tx) -> dict[Role, frozenset[Privilege]]:
    """What each role allows."""
    rows = tx.execute(select(role_privilege.c.role, role_privilege.c.privilege)).all()
    return {
        role: frozenset(codecs.choice(Privilege, privilege) for name, privilege in rows if name == role.value)
        for role in Role
    }


def in_hand(tx: Tx) -> dict[str, int]:
    """How many articles each person has in hand."""
    query = select(article.c.holder, func.count()).where(article.c.holder != "").group_by(article.c.holder)
    return {name: number for name, number in tx.execute(query)}


def last_steps(tx: Tx) -> dict[str, datetime]:
    """When each person took a step last."""
    query = select(audit.c.made_by, func.max(audit.c.made_at)).group_by(audit.c.made_by)
    return {name: codecs.moment(at) for name, at in tx.execute(query)}


def give(tx: Tx, key: str, roles: tuple[Role, ...]) -> None:
    """Add roles to a person."""
    held = [{"person": key, "role": role.value} for role in dict.fromkeys(roles)]
    if held:
        tx.execute(insert(person_role), held)


def described(tx: Tx, key: str, name: str) -> Person:
    """A person with roles and privileges."""
    held = set(tx.execute(select(person_role.c.role).where(person_role.c.person == key)).scalars())
    allowed = tx.execute(select(role_privilege.c.privilege).where(role_privilege.c.role.in_(held))).scalars()
    roles = tuple(role for role in Role if role.value in held)
    return Person(name, roles, frozenset(codecs.choice(Privilege, one) for one in allowed))


def own_words(tx: Tx, name: str) -> frozenset[str]:
    """The words that somebody knows to be right, in small letters."""
    return frozenset(tx.execute(select(own_word.c.word).where(own_word.c.person == name)).scalars())


def add_own_word(tx: Tx, name: str, word: str) -> bool:
    """Keep a word of somebody's own; False when it is there already."""
    if word in own_words(tx, name):
        return False
    tx.execute(insert(own_word), {"person": name, "word": word})
    return True


def remove_own_word(tx: Tx, name: str, word: str) -> None:
    """Take a word off again."""
    tx.execute(delete(own_word).where(own_word.c.person == name, own_word.c.word == word))


def own_views(tx: Tx, name: str) -> dict[str, codecs.Structure]:
    """The views of the queue that somebody has kept: their names, and what each asks for."""
    query = select(saved_view.c.name, saved_view.c.asked).where(saved_view.c.person == name).order_by(saved_view.c.name)
    return {name: codecs.unpacked(asked) for name, asked in tx.execute(query)}


def keep_view(tx: Tx, name: str, view: str, asked: codecs.Structure) -> None:
    """Keep a view; one of the same name goes."""
    drop_view(tx, name, view)
    tx.execute(insert(saved_view), {"person": name, "name": view, "asked": codecs.packed(asked)})


def drop_view(tx: Tx, name: str, view: str) -> None:
    """Take a view off again."""
    tx.execute(delete(saved_view).where(saved_view.c.person == name, saved_view.c.name == view))
