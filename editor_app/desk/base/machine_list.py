"""The house list that the policy of the machine names: it holds beside the one in the database, and before it."""

from functools import lru_cache
from pathlib import Path

from editor_app.domain.errors import Unreadable
from editor_app.domain.house import HouseList
from editor_app.domain.refusals import unreadable
from editor_app.domain.settings import Settings
from editor_app.system.errors import refused


def with_machine_list(settings: Settings, house: HouseList) -> HouseList:
    """A house list and the terms of the machine. Raises Unreadable: without them findings would be lost."""
    if not settings.house_list:
        return house
    path = Path(settings.house_list)
    try:
        changed = path.stat().st_mtime_ns
    except OSError as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    return _joined(path, changed, house)


@lru_cache(maxsize=4)
def _joined(path: Path, changed: int, house: HouseList) -> HouseList:
    """Read again when the file has `changed`, or the list in the database."""
    from editor_app.domain.house_rows import plan  # few machines have a list
    from editor_app.formats.terms.files import read_terms

    del changed
    return plan(house, read_terms(path)).house
