"""What the house knows when a text is checked."""

from dataclasses import dataclass, field

from editor_app.domain.archive import Earlier
from editor_app.domain.client import Client
from editor_app.domain.house import HouseList
from editor_app.domain.ledger import Ledger
from editor_app.text.manuscript import Manuscript


@dataclass(frozen=True, slots=True)
class Known:
    """The house list, the ledger of approved articles, and what earlier articles share with the text at hand.

    `own` are the words that whoever works on the text knows to be right; `source` is the Chinese text that it renders,
    `client` the profile of whom it is written for.
    """

    house: HouseList = field(default_factory=HouseList)
    ledger: Ledger = field(default_factory=Ledger)
    earlier: tuple[Earlier, ...] = ()
    own: frozenset[str] = frozenset()
    source: Manuscript | None = None
    client: Client | None = None
