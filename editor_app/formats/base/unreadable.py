"""What several readers say about a file that they cannot read."""

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say

SEND_AGAIN = say("Ask the sender for it again, or open it in the program it comes from and save it again.")
TOO_MUCH = say("Ask the sender for the text alone, or split the file.")


def damaged(kind: str) -> Unreadable:
    """For a kind whose name is the same in every language: Word, PDF."""
    return Unreadable(say("The {kind} file is damaged.", kind=kind), SEND_AGAIN)


def locked() -> Unreadable:
    """It is encrypted."""
    return Unreadable(
        say("The file is protected by a password."),
        say("Open it, remove the password and save it, or ask the sender for a copy without one."),
    )
