"""What was done to the lists that the house keeps for all its articles: kept for ever, like the steps of an article."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

Fields = Mapping[str, str]


class Act(Enum):
    """One kind of change. The value stands in the audit trail beside the actions of the workflow."""

    ADD = "add-term"
    CHANGE = "change-term"
    DELETE = "delete-term"
    PUT_BACK = "put-back-term"
    IMPORT = "import-terms"
    UNDO_IMPORT = "undo-import"
    SUGGEST = "suggest-term"
    WITHDRAW = "withdraw-suggestion"
    ACCEPT = "accept-term"
    DECLINE = "decline-term"
    UNDO_ACCEPT = "undo-acceptance"
    ACCEPT_EXCEPTION = "accept-exception"
    DECLINE_EXCEPTION = "decline-exception"
    REOPEN_EXCEPTION = "reopen-exception"
    END_EXCEPTION = "end-exception"
    CORRECT_NAME = "correct-name"
    FORGET_NAME = "forget-name"
    PUT_BACK_NAME = "put-back-name"


LEDGER_ACTS = frozenset({Act.CORRECT_NAME, Act.FORGET_NAME, Act.PUT_BACK_NAME})
"""What is done to the ledger; all else is done to the house list or for it."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a list, before and after, by the names of its columns; None where there was or is none."""

    key: str
    before: Fields | None
    after: Fields | None


@dataclass(frozen=True, slots=True)
class Record:
    """One write, whole: a row of the audit trail. Of an import, `note` says what came and `digest` is the file's."""

    act: Act
    by: str
    role: str
    at: datetime
    changes: tuple[Change, ...]
    note: str = ""
    digest: str = ""
    program: str = ""
