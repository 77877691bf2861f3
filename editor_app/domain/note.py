"""What a reader could not take over from a file, or changed on the way: nothing goes without a note."""

from dataclasses import dataclass
from enum import Enum

from editor_app.domain.message import Message


class NoteKind(Enum):
    """What a note is about. The values stand in JSON, so they must not change."""

    COMMENTS = "comments"
    INSERTIONS = "insertions"
    DELETIONS = "deletions"
    STRUCK = "struck"
    HIDDEN = "hidden"
    HEADERS = "headers"
    FURNITURE = "furniture"
    READINGS = "readings"
    ATTACHMENTS = "attachments"
    EMBEDDED = "embedded"
    MACROS = "macros"
    CHARTS = "charts"
    EQUATIONS = "equations"
    PICTURES = "pictures"
    PARTS = "parts"
    SIGNS = "signs"
    ENCODING = "encoding"
    FRONT_MATTER = "front-matter"
    LAYOUT = "layout"
    PAGES = "pages"
    NAME = "name"
    EMPTY = "empty"
    IGNORES = "ignores"
    SOURCE = "source"


@dataclass(frozen=True, slots=True)
class Note:
    """One sentence for a person, and for a program: how much it is about, and its words as far as they are known."""

    kind: NoteKind
    message: Message
    quotes: tuple[str, ...] = ()

    def __str__(self) -> str:
        """In English: for logs, and for programs that read it."""
        return str(self.message)

    @property
    def count(self) -> int:
        """How many passages, pictures or characters it is about."""
        return 1 if self.message.number is None else self.message.number

    @property
    def quote(self) -> str:
        """The first words that it is about; empty where there are none."""
        return self.quotes[0] if self.quotes else ""
