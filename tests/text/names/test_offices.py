"""Titles of posts."""

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.names import Vocabulary
from editor_app.text.names.offices import titles
from editor_app.text.names.tokens import Spellings, tokens
from editor_app.text.prepared import Text


@pytest.mark.parametrize(
    ("written", "title", "rank", "state"),
    [
        ("Executive Vice President", "president", "vice", ""),
        ("deputy foreign minister", "foreign minister", "deputy", ""),
        ("ex-chairman", "chairman", "", "past"),
        ("president-elect", "president", "", "coming"),
        ("Editor-in-Chief", "editor in chief", "", ""),
        ("acting general secretary", "general secretary", "", "acting"),
    ],
)
def test_reads_rank_and_state(written: str, title: str, rank: str, state: str, vocabulary: Vocabulary) -> None:
    text = Text(Manuscript("", f"the {written} spoke"))
    row = tokens(text.body, text.words, frozenset(), Spellings(vocabulary))
    (found,) = titles(row, vocabulary)
    assert (found.title, found.rank, found.state) == (title, rank, state)
    assert text.body[row[found.first].start : row[found.end - 1].end] == written
