"""Finding words in the manual: sections that have all of them, those first that have them in their heading."""

from collections.abc import Iterable
from dataclasses import dataclass

from editor_app.gui.dialogs.manual.pages import Section

_AROUND = 40
"""Letters of a section that are shown on each side of what was found."""


@dataclass(frozen=True, slots=True)
class Found:
    """A section, and its words around the first place."""

    section: Section
    words: str


def find(sections: Iterable[Section], asked: str) -> tuple[Found, ...]:
    """Where all the words asked for stand, in the order in which a reader would want them."""
    wanted = asked.casefold().split()
    hits = [(_rank(one, wanted), one) for one in sections] if wanted else []
    hits = sorted((hit for hit in hits if hit[0] is not None), key=lambda hit: hit[0] or 0)
    return tuple(Found(one, _around(one, wanted)) for _, one in hits)


def _rank(section: Section, wanted: list[str]) -> int | None:
    """0 when the heading has all the words, 1 when it has some, 2 when only the text has them; None when some are
    missing.
    """
    title = section.title.casefold()
    both = f"{title} {section.text.casefold()}"
    if not all(word in both for word in wanted):
        return None
    in_title = sum(word in title for word in wanted)
    return 0 if in_title == len(wanted) else 1 if in_title else 2


def _around(section: Section, wanted: list[str]) -> str:
    text = " ".join(section.text.split())
    at = min((place for word in wanted if (place := text.casefold().find(word)) >= 0), default=0)
    start, end = max(0, at - _AROUND), at + 2 * _AROUND
    return f"{'…' if start else ''}{text[start:end].strip()}{'…' if end < len(text) else ''}"
