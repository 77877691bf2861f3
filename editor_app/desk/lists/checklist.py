"""The checklist of the house at the desk: what it asks, and changing that."""

from collections.abc import Iterable

from editor_app.desk.base.changes import Changes
from editor_app.desk.base.desk import Desk
from editor_app.desk.base.people import policy, set_policy
from editor_app.domain import checklist as lists
from editor_app.domain.checklist import Item, When
from editor_app.domain.record import CHECKLIST


def checklist(desk: Desk) -> tuple[Item, ...]:
    """What the house asks, in its order; what the policy of this machine adds is not among it."""
    return lists.read(policy(desk, CHECKLIST))


def set_checklist(desk: Desk, items: Iterable[Item], by: str, seen: Iterable[Item]) -> Changes:
    """Ask something else from now on than what was `seen`. Raises EditorError, NotAllowed, and Conflict where the house
    asks something else by now.
    """
    value, known = lists.written(lists.proved(tuple(items))), lists.by_step(seen)
    return set_policy(desk, CHECKLIST, value, by, lambda before: lists.by_step(lists.read(before)) == known)


def of_the_machine(desk: Desk) -> tuple[Item, ...]:
    """What the policy of this machine asks besides the house; it is asked, and numbered, after that."""
    settings = desk.settings
    submit = (Item(When.SUBMIT, lists.plain(words)) for words in settings.checklist_submit)
    return (*submit, *(Item(When.APPROVE, lists.plain(words)) for words in settings.checklist_approve))
