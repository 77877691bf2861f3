"""What is said before the verb: which database, and who."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Here:
    """Where to work and for whom; empty: the default."""

    database: str = ""
    user: str = ""
