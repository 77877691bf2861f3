"""The one bus: what a verb changed, and what a person should be told. A panel refreshes only for what it shows."""

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject, Signal

from editor_app.desk.base.changes import Changes


class Tone(Enum):
    """How a notice is meant."""

    INFO = "info"
    DONE = "done"
    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Notice:
    """One calm bar: what happened, perhaps a hint, at most one action, and a look at what it is about.

    A lasting one stays until it is closed; the others disappear after some seconds. A notice replaces an older one with
    the same `topic`. Looking (`look`, `show`) leaves the bar where it is.
    """

    text: str
    hint: str = ""
    tone: Tone = Tone.INFO
    action: str = ""
    then: Callable[[], None] | None = None
    lasting: bool = False
    topic: str = ""
    look: str = ""
    show: Callable[[], None] | None = None


class Bus(QObject):
    """`changed` carries desk.changes.Changes, `notice` carries Notice, `withdrawn` a topic that is settled."""

    changed = Signal(Changes)
    notice = Signal(Notice)
    withdrawn = Signal(str)

    def say(self, text: str, hint: str = "", tone: Tone = Tone.INFO) -> None:
        """A notice without an action."""
        self.notice.emit(Notice(text, hint, tone, lasting=tone is Tone.ERROR))
