"""What the words beside a post say."""

from collections.abc import Callable
from pathlib import Path

import pytest

from editor_app.checks.facts.table import Table
from editor_app.checks.questions.post_words import heads_a_line, is_one_of_several, names_nobody, owners, was_held
from editor_app.text.names.model import Holding
from editor_app.text.names.vocabulary import Vocabulary, parse
from editor_app.text.prepared import Text

FOLDER = Path(__file__).parents[3] / "resources" / "vocabulary"
Read = Callable[[str], Table]


@pytest.fixture(scope="module")
def vocabulary() -> Vocabulary:
    return parse({path.name: path.read_text(encoding="utf-8") for path in FOLDER.iterdir()})


def held(read: Read, vocabulary: Vocabulary, said: str) -> tuple[Text, Holding]:
    text = read(said).page.text
    return text, text.who(vocabulary).holdings[0]


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("On Monday UC Tallow Chancellor Ana Weller spoke.", {"UC", "Tallow"}),
        ("It was told by senate chair Tom Dale.", {"senate"}),
        ("It was told by the chair, Tom Dale.", set()),
        ("Ana Weller, president of the Merrow Garden Club, spoke.", {"Merrow", "Garden", "Club"}),
    ],
)
def test_whose_a_post_is(read: Read, vocabulary: Vocabulary, said: str, words: set[str]) -> None:
    assert owners(*held(read, vocabulary, said), frozenset(), frozenset(("the", "by"))) == words


@pytest.mark.parametrize(
    ("said", "several"),
    [
        ("We met Ana Weller, a managing director of the firm.", True),
        ("We met Ana Weller, the first President of the Club.", True),
        ("We met Ana Weller, the President of the Club.", False),
    ],
)
def test_one_of_several(read: Read, vocabulary: Vocabulary, said: str, several: bool) -> None:
    assert is_one_of_several(*held(read, vocabulary, said)) is several


def test_a_line_of_a_list_of_people(read: Read, vocabulary: Vocabulary) -> None:
    assert heads_a_line(*held(read, vocabulary, "Pam Price, managing director: Price is new."))
    assert not heads_a_line(*held(read, vocabulary, "Managing director Pam Price is new."))


def test_a_post_of_the_past(read: Read, vocabulary: Vocabulary) -> None:
    assert was_held(*held(read, vocabulary, "They met former state House Speaker Arno Vessler."))
    assert was_held(*held(read, vocabulary, "They met the 37th Governor Arno Vessler."))
    assert not was_held(*held(read, vocabulary, "They then met Governor Arno Vessler."))


def test_what_is_no_name(read: Read, vocabulary: Vocabulary) -> None:
    said = "It took the District Attorney, Public Defender, and a judge to see it."
    assert names_nobody(*held(read, vocabulary, said), {"public defender"})
    assert not names_nobody(*held(read, vocabulary, "It took Governor Arno Vessler to see it."), {"public defender"})
