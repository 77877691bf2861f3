"""What steps change in an article, column by column; the step itself sets the status.

Everything is computed from the article as it was before the step.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from editor_app.domain.article import Status
from editor_app.workflow.expression import Expression, Value


@dataclass(frozen=True, slots=True, eq=False)
class Effect:
    """New values for some columns of an article."""

    sets: Mapping[str, Expression]

    def values(self, ask: Callable[[str], Value]) -> dict[str, Value]:
        """The columns with what stands in them afterwards."""
        return {column: expression.value(ask) for column, expression in self.sets.items()}


def effect(**sets: str) -> Effect:
    """An effect in words: `effect(holder="me")`."""
    return Effect(MappingProxyType({column: Expression(source) for column, source in sets.items()}))


WHERE_IT_WAS = Expression(
    f"'{Status.IN_REVIEW.value}' if set_aside_from == '{Status.SUBMITTED.value}' "
    f"else ('{Status.NEW.value}' if set_aside_from == None else set_aside_from)"
)
"""The status to which an article that was set aside returns; a submission has to be made again."""

APPROVED_ENOUGH = Expression(
    f"'{Status.APPROVED.value}' if not second_approval or first_approver != '' else '{Status.SUBMITTED.value}'"
)
"""The status after an approval: where the house wants two, the article waits for the second."""

TAKE_IN_HAND = effect(holder="me", assignee="me")
"""The person works on it from now on."""
GIVE_TO_RECEIVER = effect(holder="receiver", assignee="receiver")
"""Somebody else works on it from now on."""
LET_GO = effect(holder="''")
"""Nobody works on it; it stays assigned to whoever had it last."""
NOTE_SUBMISSION = effect(submitter="me", submitted="head")
"""Who submitted which revision."""
_DONE = f"after == '{Status.APPROVED.value}'"
NOTE_APPROVAL = effect(
    approved=f"submitted if {_DONE} else None",
    approver=f"me if {_DONE} else ''",
    first_approver=f"(first_approver if second_approval and first_approver != me else '') if {_DONE} else me",
)
"""Who approved it: exactly the revision that was submitted. The first of two approves nothing yet.

Where one is enough, whoever approved it before does not count: nobody asked whether the other one wrote in it.
"""
TAKE_BACK_APPROVAL = effect(first_approver="''")
"""The first of two approvals does not hold any longer."""
VOID_APPROVAL = effect(submitted="None", submitter="''", approved="None", approver="''", first_approver="''")
"""Neither submission nor approval holds any longer."""
COUNT_EXPORT = effect(exports="exports + 1")
"""It was exported once more."""
BEGIN_EDITION = effect(edition="edition + 1")
"""The next export is a correction."""
REMEMBER_PLACE = effect(set_aside_from="status")
"""Where it was when it was set aside."""
BRING_BACK = effect(
    set_aside_from="None",
    holder=f"me if after == '{Status.IN_REVIEW.value}' else ''",
    assignee=f"me if after == '{Status.IN_REVIEW.value}' else assignee",
)
"""It returns to where it was before it was set aside. An article in review always has somebody working on it."""
