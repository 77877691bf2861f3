"""Full names of persons in a string, with the real word lists."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.mentions import Survey
from editor_app.text.names.vocabulary import parse
from editor_app.text.people.full_names import FullName, full_names
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"
Seen = tuple[Survey, tuple[FullName, ...]]


@pytest.fixture(scope="session")
def vocabulary() -> Vocabulary:
    return parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()})


@pytest.fixture
def people(vocabulary: Vocabulary) -> Callable[[str], Seen]:
    """What stands in a text, and the full names in it."""

    def read(body: str) -> Seen:
        text = Text(Manuscript("", body))
        kinds = {variant.text: one.kind for one in text.who(vocabulary).entities for variant in one.variants}
        survey = text.survey(vocabulary)
        return survey, full_names(survey, kinds, vocabulary)

    return read
