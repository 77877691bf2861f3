"""What a comparison of terms finds."""

from dataclasses import dataclass

from editor_app.text.span import Span


@dataclass(frozen=True, slots=True)
class TwoTerms:
    """Places of the rarer form of a term, and those of the usual one. `sure`: the text leaves little doubt."""

    rare: tuple[Span, ...]
    usual: tuple[Span, ...]
    sure: bool
