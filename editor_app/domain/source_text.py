"""The Chinese text that an article renders, as it was given with the article."""

from dataclasses import dataclass
from datetime import datetime

from editor_app.text.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class SourceText:
    """One text that was given; a later one takes its place. `name` is that of its file."""

    name: str
    manuscript: Manuscript
    digest: str
    by: str
    at: datetime

    @property
    def withdrawn(self) -> bool:
        """Whether it says that there is no source any more."""
        return not self.manuscript.body.strip()
