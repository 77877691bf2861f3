"""Which text of a file with tracked changes to read."""

from enum import Enum


class Tracked(Enum):
    """With all its changes, or as it was before any of them. Never both: a deleted passage must not read as text."""

    ACCEPTED = "accepted"
    ORIGINAL = "original"
