"""What a writer is asked to do."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from editor_app.domain.picture import Pictures
from editor_app.formats.base.pieces import holdable
from editor_app.text.manuscript import Manuscript

Facts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Job:
    """A manuscript to write, what is known about it (uuid, version, approver ...), and how much of a page to write.

    `pictures` are those that the manuscript shows, as far as they are here.
    """

    manuscript: Manuscript
    facts: Facts = ()
    verbatim: bool = False
    fragment: bool = False
    pictures: Pictures = field(default_factory=dict)

    def known(self) -> dict[str, str]:
        """The facts, then the front matter that they do not override."""
        return dict(self.facts) | {key: text for key, text in self.manuscript.front if key not in dict(self.facts)}

    def sender(self) -> tuple[str, ...]:
        """What a press release says above its headline: who sends it, when, and whether it may be used yet."""
        known = self.known()
        embargo = f"Embargo: {known['embargo']}" if known.get("embargo") else ""
        given = (known.get("source", ""), known.get("date", ""), embargo)
        return tuple(" ".join(holdable(one).split()) for one in given if one)

    def keywords(self) -> tuple[str, ...]:
        """The keywords of the front matter, which may be one line or a YAML list."""
        given = self.known().get("keywords", "") or self.known().get("tags", "")
        return tuple(word for part in re.split(r"[,;，；、\n]", given.strip("[]")) if (word := part.strip(" '\"-")))


Writer = Callable[[Job], bytes]
