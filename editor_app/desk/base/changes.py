"""What a verb changed, so that whoever shows it knows what to read again."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Changes:
    """Returned by every verb that writes. `article` is empty when no single article is meant."""

    article: str
    text: bool = False
    decisions: bool = False
    status: bool = False
    source: bool = False
    halfway: bool = False  # approved by the first of two
