"""The current house list and ledger, read again only after a change."""

from editor_app.desk.base.desk import Desk
from editor_app.desk.base.machine_list import with_machine_list
from editor_app.domain.house import HouseList
from editor_app.domain.ledger import Ledger
from editor_app.store.engine.database import Tx
from editor_app.store.lists import house, ledger


def current_lists(desk: Desk, tx: Tx, article: str) -> tuple[HouseList, Ledger]:
    """The house list, and what articles other than this one have added to the ledger."""
    shelf, edition = desk.shelf, ledger.edition(tx)
    terms = shelf.house.take(house.edition(tx), lambda: house.terms(tx))
    whole = shelf.ledger.take(edition, lambda: ledger.entries(tx))
    terms = with_machine_list(desk.settings, terms)
    return terms, shelf.others.take((edition, article), lambda: whole.without(article))
