"""What the tests on repeats share: texts from strings, and sentences to build them of."""

from collections.abc import Callable

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.tokens import Tokens, tokens_in

FILLERS = (
    "The bakery on the corner now sells rye bread on Sundays.",
    "Trains to the coast leave from the second platform.",
    "A storm took the roof off the old school last winter.",
    "Nobody knows who painted the small blue boat.",
    "Tickets are sold at the gate until half past six.",
    "Two goats escaped and were found in the library garden.",
    "The orchestra rehearses behind closed doors this month.",
    "Cheese from the high meadows won a prize in Lyon.",
    "Engineers will measure how far the tower leans.",
    "Her grandfather kept bees and wrote short poems.",
    "Snow is not expected before the middle of December.",
    "The chess club meets in the cellar of the town hall.",
)


@pytest.fixture
def read() -> Callable[[str], Tokens]:
    """The tokens of a string."""
    return tokens_in


@pytest.fixture
def text() -> Callable[[str], Text]:
    """A prepared text of a string."""
    return lambda body: Text(Manuscript("", body))


@pytest.fixture(scope="session")
def fillers() -> tuple[str, ...]:
    """Sentences that have nothing in common."""
    return FILLERS
