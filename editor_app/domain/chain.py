"""Places in the audit trail, as they travel from machine to machine."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Head:
    """Where the trail of a house ended at some time: how many rows, and the hash of the last.

    The hash of its first row names the house, on every machine alike.
    """

    house: str
    serial: int
    hash: str
