"""The checklist of the house: questions beside the built-in checks, each ticked by whoever submits or approves."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from editor_app.domain.errors import EditorError
from editor_app.domain.message import say

MOST, LONGEST = 20, 200
"""Questions of a house, and letters of one: nobody reads a longer list every day."""


class When(Enum):
    """Who is asked. The value is also its name on the command line."""

    SUBMIT = "submit"
    APPROVE = "approve"


@dataclass(frozen=True, slots=True)
class Item:
    """One question; an article stays where it is until one that is required is ticked."""

    when: When
    words: str
    required: bool = True


def written(items: Iterable[Item]) -> str:
    """A checklist as the policy of that name holds it: JSON in ASCII, which a server reads too."""
    rows = [{"required": one.required, "text": one.words, "when": one.when.value} for one in items]
    return json.dumps(rows, separators=(",", ":"))


def read(value: str) -> tuple[Item, ...]:
    """The checklist of a policy, whoever wrote it: each question as one line, and once. Raises EditorError for what is
    none.
    """
    found: dict[tuple[When, str], Item] = {}
    for one in _rows(value):
        words = plain(one.words)
        before = found.get((one.when, words))
        found[one.when, words] = Item(one.when, words, one.required or (before is not None and before.required))
    return tuple(one for one in found.values() if one.words)


def prove(value: str) -> None:
    """Raises EditorError for a policy that `written` could not have written of a list that can be used."""
    items = _rows(value)
    if any(one.words != plain(one.words) for one in items):
        raise _none()
    proved(items)


def _rows(value: str) -> tuple[Item, ...]:
    try:
        rows = json.loads(value)
        items = tuple(Item(When(row["when"]), row["text"], row["required"]) for row in rows)
    except (ValueError, LookupError, TypeError, RecursionError) as fault:
        raise _none() from fault
    sound = all(isinstance(one.words, str) and isinstance(one.required, bool) for one in items)
    if not isinstance(rows, list) or not sound:
        raise _none()
    return items


def _none() -> EditorError:
    return EditorError(say("This is not a checklist."), say("Change it with `editor-app checklist`."))


def proved(items: tuple[Item, ...]) -> tuple[Item, ...]:
    """The same items. Raises EditorError for a list that nobody could use."""
    if len(items) > MOST:
        raise EditorError(
            say("A checklist has {n} questions at most.", n=MOST), say("Take one off first, or join two of them.")
        )
    if any(not one.words or len(one.words) > LONGEST for one in items):
        raise EditorError(say("A question of the checklist has 1 to {n} characters.", n=LONGEST))
    if len({(one.when, one.words) for one in items}) < len(items):
        raise EditorError(say("This question is on the checklist already."))
    return items


def by_step(items: Iterable[Item]) -> tuple[Item, ...]:
    """What is asked at submission, then what at approval, each in its order."""
    return tuple(sorted(items, key=lambda one: one.when is When.APPROVE))


def plain(words: str) -> str:
    """A question as one line of characters that can be seen."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
