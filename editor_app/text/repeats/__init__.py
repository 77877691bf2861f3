"""Repeated passages, in one text or in two. The public face of this room: what others need is here.

The work needs numpy, which takes a tenth of a second to load: it is loaded on first use, not with the program.
"""

from typing import TYPE_CHECKING

from editor_app.text.repeats.passages import Group, Passage, PassageKind
from editor_app.text.repeats.source import RepeatsSource

if TYPE_CHECKING:
    from editor_app.text.repeats.inside import Inside

__all__ = ["Group", "Passage", "PassageKind", "RepeatsSource", "align", "repeats"]


def repeats(text: RepeatsSource, before: "Inside | None" = None) -> "Inside":
    """The passages that a text says more than once; faster after an edit, with what was found before it."""
    from editor_app.text.repeats.inside import repeats_inside

    return repeats_inside(text, before)


def align(a: str, b: str) -> tuple[Passage, ...]:
    """The passages that two texts share, in order of the first."""
    from editor_app.text.repeats.between import passages_between

    return passages_between(a, b)
