"""What a repeat is: two aligned passages of two texts, or a group of places inside one text."""

from dataclasses import dataclass
from enum import Enum

from editor_app.text.span import Span


class PassageKind(Enum):
    """How alike two passages are, the most alike first."""

    EXACT = "exact"
    TRUNCATED = "truncated"
    NEAR = "near"
    REWORDED = "reworded"

    @property
    def rank(self) -> int:
        """0 for the most alike."""
        return list(PassageKind).index(self)


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage that two texts share, as a place in each. `similarity` runs from 0 to 1."""

    kind: PassageKind
    similarity: float
    a: Span
    b: Span


@dataclass(frozen=True, slots=True)
class Group:
    """One passage that stands in one text more than once.

    `places` are the places this group is about. `against` are places that say it too but are not reported here: they
    have a group of their own, or (TRUNCATED) they are whole; the longest comes first. `stock` names a caption, byline
    or end mark; else it is empty.
    """

    kind: PassageKind
    similarity: float
    places: tuple[Span, ...]
    against: tuple[Span, ...] = ()
    stock: str = ""
    whole: bool = False  # every place is a whole paragraph
