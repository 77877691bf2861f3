"""What stands in a string, with the real word lists."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.text.bodies.model import TwoForms
from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey
from editor_app.text.names.vocabulary import parse
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()})


@pytest.fixture
def seen(vocabulary: Vocabulary) -> Callable[[str], Survey]:
    return lambda body: Text(Manuscript("", body)).survey(vocabulary)


def said(body: str, pair: TwoForms) -> tuple[list[str], list[str]]:
    """The words of the rarer form at its places, and those of the other one."""
    return [span.of(body) for span in pair.wrong], [span.of(body) for span in pair.right]
