"""What stands in a string, with the real word lists."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.vocabulary import parse
from editor_app.text.prepared import Text
from editor_app.text.terms.model import TwoTerms

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"
Said = tuple[list[str], list[str], bool]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()})


@pytest.fixture
def text() -> Callable[[str], Text]:
    return lambda body: Text(Manuscript("", body))


def said(body: str, pair: TwoTerms) -> Said:
    """The words of both forms at their places, and whether the text leaves little doubt."""
    return [span.of(body) for span in pair.rare], [span.of(body) for span in pair.usual], pair.sure
