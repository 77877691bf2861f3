"""A draft beside its source."""

from collections.abc import Callable

import pytest

from editor_app.checks.facts import lists
from editor_app.checks.facts.lists import FactLists
from editor_app.desk.base.opening import prepare_source as prepare
from editor_app.system.resources import read_text
from editor_app.text.manuscript import Manuscript
from editor_app.text.parallel.beside import Beside, besides
from editor_app.text.prepared import Text


@pytest.fixture
def beside() -> Callable[[str, str], Beside]:
    """The first pair of a draft and its source."""
    return lambda draft, source: besides(Text(Manuscript("", draft)), prepare(Manuscript("", source)))[0]


@pytest.fixture(scope="session")
def facts() -> FactLists:
    """The lists that English figures are read by."""
    return lists.parse({name: read_text(f"facts/{name}") for name in lists.FILES})
