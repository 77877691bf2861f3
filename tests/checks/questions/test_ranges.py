"""Spans of time that end before they begin."""

import pytest

from editor_app.checks.questions.ranges import backwards
from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text


def told(body: str) -> list[tuple[str, str]]:
    return [(found.begin, found.end) for found in backwards(Text(Manuscript("", body)))]


@pytest.mark.parametrize(
    ("said", "ends"),
    [
        ("It ran from 2024 to 2021.", ("2024", "2021")),
        ("It ran from May 2025 to March 2025.", ("May 2025", "March 2025")),
        ("It runs June 12–10.", ("12", "10")),
        ("It runs from 27th to 21st June.", ("27", "21")),
        ("It opens on 12 June 2026 and ends on 3 June 2026.", ("12 June 2026", "3 June 2026")),
        ("It is open from 5 p.m. to 2 p.m. daily.", ("5 p.m.", "2 p.m")),
        ("It is shut between June 12 and May 3.", ("June 12", "May 3")),
    ],
)
def test_backwards(said: str, ends: tuple[str, str]) -> None:
    assert told(said) == [ends]


@pytest.mark.parametrize(
    "said",
    [
        "It ran from 2021 to 2024.", "It runs from 12 December to 3 March.", "It moved from June 12 to June 3.",
        "On June 12 and May 3 it was shut.", "It runs from June 12, 2025, to May 3, 2026.", "Tel 2034-2021.",
        "From 10 a.m. to 12 a.m.",
        "It opened on 12 June.\nIt closed on 3 June.",
    ],
)  # fmt: skip
def test_forwards(said: str) -> None:
    assert told(said) == []
