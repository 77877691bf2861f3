"""Whether what the database holds is what its audit trail tells: texts, states, exports, roles, policies.

The chain proves that its rows belong together; here each is asked whether the rest of the database agrees with it.
"""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, select
from sqlalchemy.exc import DBAPIError

from editor_app.domain.article import Action, Status
from editor_app.domain.errors import StoreError
from editor_app.domain.labels import ROLES, STATUSES
from editor_app.domain.message import Message, say
from editor_app.domain.record import Act
from editor_app.store import people
from editor_app.store.articles import revision_of
from editor_app.store.engine.database import Tx
from editor_app.store.engine.migrations.versions.v0001_first import POLICIES, PRIVILEGES
from editor_app.store.engine.tables import article, audit, export, revision
from editor_app.store.lists.list_records import records_of

_AT_ONCE = 200
"""Texts that are read at a time."""
_FIRST = POLICIES | {"signatures": "no", "second_approval": "no", "checklist": "[]"}
"""What every house begins with."""
_APPROVALS = (Action.APPROVE.value, Action.APPROVE_OWN.value)


def strays(tx: Tx) -> Iterator[Message]:
    """One sentence for each thing that the trail does not tell, or tells otherwise."""
    yield from _changed_texts(tx)
    yield from _other_texts(tx)
    yield from _missing_texts(tx)
    yield from _states(tx)
    yield from _approvals(tx)
    yield from _exports(tx)
    yield from _policies(tx)
    yield from _roles(tx)
    yield from _privileges(tx)


def _changed_texts(tx: Tx) -> Iterator[Message]:
    """Texts that are not the ones whose digest stands beside them, as after a flipped bit."""
    try:
        yield from _unlike(tx, select(revision))
    except DBAPIError:  # one that is no text any more ends the whole query
        for row in tx.execute(select(revision.c.id, revision.c.article, revision.c.number)).all():
            try:
                yield from _unlike(tx, select(revision).where(revision.c.id == row.id))
            except DBAPIError:
                yield _about(tx, row.article, row.number)


def _unlike(tx: Tx, query: Select[Any]) -> Iterator[Message]:
    """Those of some texts."""
    found = []
    for row in tx.execute(query, execution_options={"yield_per": _AT_ONCE}).mappings():
        try:
            revision_of(row)
        except (StoreError, ValueError, TypeError):
            found.append((row["article"], row["number"]))
    yield from (_about(tx, *one) for one in found)


def _about(tx: Tx, key: str, number: int) -> Message:
    title = tx.execute(select(article.c.title).where(article.c.id == key)).scalar_one_or_none() or key
    return say("Revision {number} of “{title}” is not the text that was saved.", number=number, title=title)


def _other_texts(tx: Tx) -> Iterator[Message]:
    """Texts that were replaced together with their digests: the trail knows the one that a step was taken on."""
    same = and_(audit.c.article == revision.c.article, audit.c.revision == revision.c.number)
    query = select(audit.c.article, audit.c.revision).join(revision, same).distinct()
    for key, number in tx.execute(query.where(audit.c.digest != "", audit.c.digest != revision.c.digest)).all():
        yield _about(tx, key, number)


def _states(tx: Tx) -> Iterator[Message]:
    """Articles that stand elsewhere than their last step put them."""
    last = select(audit.c.article, func.max(audit.c.serial).label("serial")).group_by(audit.c.article).subquery()
    query = (
        select(article.c.title, article.c.status)
        .outerjoin(last, last.c.article == article.c.id)
        .outerjoin(audit, audit.c.serial == last.c.serial)
        .where(article.c.status != func.coalesce(audit.c.status_after, ""))
    )
    named = {one.value: words for one, words in STATUSES.items()}
    for title, status in tx.execute(query).all():
        yield say(
            "“{title}” stands at “{status}” without a step that led there.",
            title=title,
            status=named.get(status, status),
        )


def _approvals(tx: Tx) -> Iterator[Message]:
    """Articles that count as approved, by one or by two, and an approval of that revision is not in the trail."""
    told = select(audit.c.serial).where(
        audit.c.article == article.c.id,
        audit.c.revision == article.c.approved,
        audit.c.action.in_(_APPROVALS),
        audit.c.status_after == Status.APPROVED.value,  # the first of two approvals approves nothing yet
    )
    theirs = told.where(audit.c.made_by == article.c.approver)
    query = select(article.c.title, article.c.approver, told.exists())
    for title, name, anybody in tx.execute(query.where(article.c.approved.is_not(None), ~theirs.exists())).all():
        if anybody and name:
            yield say("“{title}” counts as approved by {name}, who did not approve it.", title=title, name=name)
        else:
            yield say("“{title}” counts as approved, and nobody approved that revision.", title=title)
    first = select(audit.c.serial).where(
        audit.c.article == article.c.id,
        audit.c.revision == article.c.submitted,
        audit.c.action == Action.APPROVE.value,
        audit.c.made_by == article.c.first_approver,
        ~_taken_back(),
    )
    half = select(article.c.title, article.c.first_approver).where(article.c.first_approver != "", ~first.exists())
    for title, name in tx.execute(half).all():
        yield say("“{title}” counts as approved by {name}, who did not approve it.", title=title, name=name)


def _taken_back() -> ColumnElement[bool]:
    """Whether something after an approval ended it: it was taken back, or the text was handed in again."""
    later = audit.alias()
    ends = (Action.TAKE_BACK.value, Action.SUBMIT.value)
    return (
        select(later.c.serial)
        .where(later.c.article == audit.c.article, later.c.serial > audit.c.serial, later.c.action.in_(ends))
        .exists()
    )


def _exports(tx: Tx) -> Iterator[Message]:
    """Files that count as exported without the step."""
    told = select(audit.c.serial).where(
        audit.c.article == export.c.article,
        audit.c.revision == export.c.revision,
        audit.c.action == Action.EXPORT.value,
        audit.c.digest == export.c.digest,
    )
    for name in tx.execute(select(export.c.file).where(~told.exists())).scalars():
        yield say("The file “{name}” counts as exported, and nobody exported it.", name=name)


def _policies(tx: Tx) -> Iterator[Message]:
    """Policies that are not as they were decided last, or, where the trail tells all, as every house begins."""
    told = (_FIRST if _tells_all(tx) else {}) | _last(tx, Act.SET_POLICY, "value")
    held = dict(people.policies(tx))
    for key, value in held.items():
        if told.get(key, value) != value:
            yield say("The policy {key} is “{value}”, and nobody decided that.", key=key, value=value)
    for key in sorted(_FIRST.keys() - held.keys()):
        yield say("The policy {key} is gone, and nobody decided that.", key=key)


def _roles(tx: Tx) -> Iterator[Message]:
    """People with other roles than they were given last, or whom nobody added."""
    told, all_told = _last(tx, Act.SET_ROLES, "roles"), _tells_all(tx)
    here = people.everyone(tx)
    for one in here:
        held = {role.value for role in one.roles}
        if one.name not in told:
            if all_told:
                yield say("{name} is among the people of this desk, and nobody added them.", name=one.name)
        elif set(told[one.name].split(", ")) != held:
            yield say("The roles of {name} are not those that were given.", name=one.name)
    for name in sorted(told.keys() - {one.name for one in here}):
        yield say("{name} is gone from the people of this desk, and nobody took them away.", name=name)


def _privileges(tx: Tx) -> Iterator[Message]:
    """Roles that allow more or less than they do in every house: nothing in the program changes that."""
    for role, held in people.allowed(tx).items():
        if {one.value for one in held} != set(PRIVILEGES[role.value]):
            yield say("What the role “{role}” allows was changed by hand.", role=ROLES[role])


def _missing_texts(tx: Tx) -> Iterator[Message]:
    """Articles whose newest text is not there."""
    there = select(revision.c.id).where(revision.c.article == article.c.id, revision.c.number == article.c.head)
    query = select(article.c.title, article.c.head).where(~there.exists())
    for title, number in tx.execute(query).all():
        yield say("Revision {number} of “{title}” is gone.", number=number, title=title)


def _tells_all(tx: Tx) -> bool:
    """Whether the trail has told of people from its first row on; that of an earlier version did not."""
    first = tx.execute(select(audit.c.action).order_by(audit.c.serial).limit(1)).scalar_one_or_none()
    return first == Act.SET_ROLES.value


def _last(tx: Tx, act: Act, field: str) -> dict[str, str]:
    """What each key was set to last."""
    changes = (change for _, record in records_of(tx, (act,)) for change in record.changes)
    return {change.key: change.after[field] for change in changes if change.after}
