"""The real word lists, and a short way from a string to who is who in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.mentions import Survey, survey
from editor_app.text.names.vocabulary import parse
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()})


@pytest.fixture
def seen(vocabulary: Vocabulary) -> Callable[[str], Survey]:
    """What stands in a text, before anything is compared."""
    return lambda body: survey(Text(Manuscript("", body)), vocabulary)


@pytest.fixture
def who(vocabulary: Vocabulary) -> Callable[[str], Who]:
    return lambda body: Text(Manuscript("", body)).who(vocabulary)
