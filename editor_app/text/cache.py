"""A cache of the last text that was read: after an edit, only what it touched is read again."""

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Earlier, Text


class Memory:
    """Remembers one text, for one reader that reads one state of it after the other. The results are the same."""

    def __init__(self) -> None:
        self._earlier: Earlier | None = None

    def read(self, manuscript: Manuscript) -> Text:
        """A text, with what is remembered."""
        return Text(manuscript, self._earlier)

    def keep(self, text: Text) -> None:
        """Remember a text that was read to the end, instead of the one before."""
        self._earlier = text.told()
