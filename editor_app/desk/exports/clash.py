"""A text that was changed both here and where a bundle comes from: both of them, and what differs."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum

from editor_app.domain.errors import Conflict
from editor_app.domain.message import say
from editor_app.text.manuscript import Manuscript


class Clash(Enum):
    """What to do with such a text: nothing, keep the other beside it, or let the other be the newest."""

    REFUSE = "refuse"
    ASIDE = "aside"
    THEIRS = "theirs"


class Apart(Conflict):
    """Nothing was imported. `mine` is the text that is here, `theirs` that of the bundle, by `author`."""

    def __init__(self, mine: Manuscript, theirs: Manuscript, author: str) -> None:
        super().__init__(
            say("“{title}” was changed here and where the bundle comes from.", title=mine.title),
            say("Nothing was imported. Compare the two, and say which is to be the newest."),
        )
        self.mine, self.theirs, self.author = mine, theirs, author

    @property
    def sides(self) -> tuple[str, str]:
        """Both texts whole, theirs first: headline, details, body."""
        return whole(self.theirs), whole(self.mine)


def whole(text: Manuscript) -> str:
    """A text with its headline and details in front, for the eye."""
    details = "\n".join(f"{key}: {value}" for key, value in text.front if value)
    return "\n\n".join(part for part in (text.title, details, text.body) if part)


def differing(mine: str, theirs: str) -> Iterator[str]:
    """The lines that differ, in order: those that are only here after a minus, those that came after a plus."""
    here, there = mine.splitlines(), theirs.splitlines()
    for kind, a, b, c, d in SequenceMatcher(None, here, there, autojunk=False).get_opcodes():
        if kind != "equal":
            yield from (f"- {line}" for line in here[a:b] if line)
            yield from (f"+ {line}" for line in there[c:d] if line)
