"""The cache of a desk: long lists as they were last read, each with its version, so that none is read twice."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from editor_app.domain.client import Client
    from editor_app.domain.house import HouseList
    from editor_app.domain.ledger import Ledger

Kept = TypeVar("Kept")


class Slot(Generic[Kept]):
    """A slot for one value. If two threads find it stale, both read; either copy is right."""

    def __init__(self) -> None:
        self._kept: tuple[object, Kept] | None = None

    def take(self, edition: object, read: Callable[[], Kept]) -> Kept:
        """The value in a version: the cached one, or else one that is read now."""
        kept = self._kept
        if kept is None or kept[0] != edition:
            self._kept = kept = edition, read()
        return kept[1]


class Cache:
    """The house list; the ledger; the ledger as the article at hand sees it; the client profiles."""

    def __init__(self) -> None:
        self.house: Slot[HouseList] = Slot()
        self.ledger: Slot[Ledger] = Slot()
        self.others: Slot[Ledger] = Slot()
        self.clients: Slot[tuple[Client, ...]] = Slot()
