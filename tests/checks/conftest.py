"""The lists of the program, read once, and the table of a short text."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.checks.facts import lists
from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.table import Table, table
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[2] / "resources" / "facts"


@pytest.fixture(scope="session")
def known() -> FactLists:
    return lists.parse({name: (FOLDER / name).read_text(encoding="utf-8") for name in lists.FILES})


@pytest.fixture
def read(known: FactLists) -> Callable[[str], Table]:
    return lambda body: table(Text(Manuscript("", body)), known)
