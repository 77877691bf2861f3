"""The lexicon that the program has, and texts read with it."""

from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from editor_app.checks import words
from editor_app.checks.speller import english
from editor_app.checks.spelling import lists
from editor_app.checks.spelling.lexicon import Lexicon
from editor_app.checks.spelling.reading import Known, Reading, read
from editor_app.checks.spelling.surroundings import Surroundings
from editor_app.text.manuscript import Manuscript
from editor_app.text.names.vocabulary import Census
from editor_app.text.prepared import Text
from editor_app.text.word_lists import WordList

CENSUS = ("census_given.txt", "census_families.txt")
RESOURCES = Path(__file__).parents[3] / "resources"


@cache
def made() -> Lexicon:
    files = {name: (RESOURCES / "spelling" / name).read_text(encoding="utf-8") for name in lists.FILES}
    names = [WordList(name, (RESOURCES / "vocabulary" / name).read_text(encoding="utf-8")).small() for name in CENSUS]
    return lists.parse(files, english(), Census(*names))


@cache
def known() -> Known:
    found = words.parse({name: (RESOURCES / "words" / name).read_text(encoding="utf-8") for name in words.FILES})
    return Known(made(), found.small, frozenset(("mr", "ms", "dr")), frozenset(("gyrovault",)))


@pytest.fixture
def lexicon() -> Lexicon:
    return made()


@pytest.fixture
def small() -> frozenset[str]:
    return known().small


@pytest.fixture
def around() -> Callable[[str], Surroundings]:
    return lambda body: Surroundings(Text(Manuscript("", body)), made(), frozenset(("mr", "ms", "dr")))


@pytest.fixture
def reading() -> Callable[[str], Reading]:
    return lambda body: read(Text(Manuscript("", body)), known())
