"""What can go wrong that a person can put right; anything else is a bug in the program."""

from editor_app.domain.message import NOTHING, Message, sentences


class EditorError(Exception):
    """Something a person can put right: one sentence says what happened, one says what to do."""

    def __init__(self, message: Message, hint: Message = NOTHING) -> None:
        super().__init__(message, hint)
        self.message, self.hint = message, hint

    @property
    def whole(self) -> Message:
        """What happened and what to do."""
        return sentences(self.message, self.hint)

    def __str__(self) -> str:
        return str(self.whole)


class Unreadable(EditorError):
    """A file that cannot be read as what it claims to be."""


class NotAllowed(EditorError):
    """A step the workflow refuses; `reasons` are sentences."""

    def __init__(self, reasons: tuple[Message, ...]) -> None:
        super().__init__(sentences(*reasons))
        self.reasons = reasons


class Conflict(EditorError):
    """Somebody else changed the same thing in the meantime."""


class StoreError(EditorError):
    """The database cannot be opened, read or written."""


class InUse(StoreError):
    """The database cannot be used at the moment: another program holds it, or its server cannot be reached."""


class Away(InUse):
    """The server of the database cannot be reached."""


class Unsure(InUse):
    """The server went away before it answered: nobody can tell whether it did what was asked."""


class Damaged(StoreError):
    """The database is damaged: only a backup helps."""


class PasswordNeeded(StoreError):
    """The server of the database wants a password, or another one."""


class PassphraseNeeded(EditorError):
    """Somebody must prove who they are, because others use the account too."""

    def __init__(self, person: str, message: Message, hint: Message = NOTHING) -> None:
        super().__init__(message, hint)
        self.person = person


class Cancelled(Exception):
    """The person asked to stop."""
