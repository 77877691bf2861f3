"""Findings that a text or its folder hides from the command line and from other editors: they are counted."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from editor_app.domain.finding import Finding
from editor_app.domain.message import Message, say_n


class Hider(Enum):
    """What hides a finding; the values stand in JSON."""

    COMMENT = "comment"
    BASELINE = "baseline"


@dataclass(frozen=True, slots=True)
class Hidden:
    """A finding and what hides it."""

    finding: Finding
    by: Hider


def counted(hidden: Iterable[Hidden]) -> tuple[Message, ...]:
    """How many findings are hidden, a sentence for each thing that hides some."""
    numbers = Counter(one.by for one in hidden)
    return tuple(_counted(by, numbers[by]) for by in Hider if numbers[by])


def _counted(by: Hider, number: int) -> Message:
    if by is Hider.COMMENT:
        return say_n("Comments in the text hide {n:,} finding.", "Comments in the text hide {n:,} findings.", n=number)
    return say_n("The baseline hides {n:,} finding.", "The baseline hides {n:,} findings.", n=number)
