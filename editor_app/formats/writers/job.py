"""What a writer is asked to do."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from editor_app.text.manuscript import Manuscript

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A manuscript to write, what is known of it (uuid, version, approver ...), and how much of a page is wanted."""

    manuscript: Manuscript
    facts: Facts = ()
    verbatim: bool = False
    fragment: bool = False

    def known(self) -> dict[str, str]:
        """The facts, then the front matter that they do not override."""
        return dict(self.facts) | {key: text for key, text in self.manuscript.front if key not in dict(self.facts)}

    def keywords(self) -> tuple[str, ...]:
        """The keywords of the front matter, which may stand in one line or as a YAML list."""
        given = self.known().get("keywords", "") or self.known().get("tags", "")
        return tuple(word for part in re.split(r"[,;，；、\n]", given.strip("[]")) if (word := part.strip(" '\"-")))


Writer = Callable[[Job], bytes]
