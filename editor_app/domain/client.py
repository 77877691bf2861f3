"""A client profile: what a client wants of the texts that are written for it. Editors choose one for each article."""

from dataclasses import dataclass, field
from enum import Enum

from editor_app.domain.house import HouseList

DETAIL = "client"
"""The detail of an article that names its client."""
ENGLISH = ("en_US", "en_GB")
"""The varieties that a client can ask for."""


class Skip(Enum):
    """A part of a text that a client wants left alone."""

    QUOTATIONS = "quotations"
    TABLES = "tables"
    BOILERPLATE = "boilerplate"


@dataclass(frozen=True, slots=True)
class Client:
    """What counts in a client's texts besides what counts in all. `terms` come before those of the house.

    `english` is the variety that every word is held to; empty: the one that a text mostly has.
    """

    name: str
    rules_off: tuple[str, ...] = ()
    english: str = ""
    skip: frozenset[Skip] = frozenset()
    terms: HouseList = field(default_factory=HouseList)
