"""Changes to what the house keeps for all its articles: recorded for ever, like the steps of an article."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum

Fields = Mapping[str, str]


class Act(Enum):
    """One kind of change. The value appears in the audit trail, like the actions of the workflow."""

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
    SET_ROLES = "set-roles"
    SET_POLICY = "set-policy"
    RESTORE_DATABASE = "restore-database"
    ADD_KEY = "add-key"
    CONFIRM_KEY = "confirm-key"
    REVOKE_KEY = "revoke-key"
    KEEP_CLIENT = "keep-client"
    DROP_CLIENT = "delete-client"
    BIND_ACCOUNT = "bind-account"
    RELEASE_ACCOUNT = "release-account"
    SET_PASSPHRASE = "set-passphrase"


CHECKLIST = "checklist"
"""The policy that holds the questions of the house, which managers change too."""
LONGEST_KEPT = 99_999
"""Days for which a house can keep articles: 273 years, after which the calendar of the program is not over yet."""
LEDGER_ACTS = frozenset({Act.CORRECT_NAME, Act.FORGET_NAME, Act.PUT_BACK_NAME})
"""The kinds that change the ledger."""
KEY_ACTS = frozenset({Act.ADD_KEY, Act.CONFIRM_KEY, Act.REVOKE_KEY})
"""The kinds about the keys with which people sign."""
CLIENT_ACTS = frozenset({Act.KEEP_CLIENT, Act.DROP_CLIENT})
"""The kinds about client profiles."""
ACCOUNT_ACTS = frozenset({Act.BIND_ACCOUNT, Act.RELEASE_ACCOUNT})
"""The kinds that say at which account of the system a person works."""
_OF_THE_HOUSE = frozenset({Act.SET_ROLES, Act.SET_POLICY, Act.RESTORE_DATABASE, Act.SET_PASSPHRASE})
HOUSE_ACTS = _OF_THE_HOUSE | KEY_ACTS | ACCOUNT_ACTS | CLIENT_ACTS
"""The kinds about people, policies, clients and the database itself; all others concern the house list."""


@dataclass(frozen=True, slots=True)
class Change:
    """One row of a list, before and after, by the names of its columns; None where there was or is no row."""

    key: str
    before: Fields | None
    after: Fields | None


@dataclass(frozen=True, slots=True)
class Record:
    """One whole write: a row of the audit trail. For an import, `note` says what was imported, `digest` is the
    file's.
    """

    act: Act
    by: str
    role: str
    at: datetime
    changes: tuple[Change, ...]
    note: str = ""
    digest: str = ""
    program: str = ""
