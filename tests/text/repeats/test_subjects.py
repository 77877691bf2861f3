"""The same sentence about somebody else."""

import pytest

from editor_app.text.repeats.chains import Match
from editor_app.text.repeats.passages import Passage, PassageKind
from editor_app.text.repeats.subjects import are_others
from editor_app.text.span import Span

SAID = "pleaded guilty to the court on one count of theft and two counts of carjacking."


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        (f"Sam Fields of Paramount {SAID}", f"Co-defendant Adan Alarcon {SAID}", True),
        (f"On June 20 she {SAID}", f"On July 9 she {SAID}", True),
        (f"Sam Fields of Paramount {SAID}", f"Sam Fields, who is 26, {SAID}", False),
        (f"Sam Fields of Paramount {SAID}", f"The defendant {SAID}", False),
        (f"Sam Fields {SAID}", f"In court, Mr. Fields {SAID}", False),
        (f"The Valentine shop {SAID}", f"Its roof shop, as Valentine says, {SAID}", False),
    ],
)
def test_who_is_meant(read, one: str, other: str, others: bool) -> None:
    here, first = read(f"{one} {other}"), len(read(one))
    match = Match(0, first, first, len(here), 1.0)
    told = [
        are_others(here, match, Passage(kind, 1.0, Span(0, 1), Span(1, 2)))
        for kind in (PassageKind.NEAR, PassageKind.REWORDED, PassageKind.EXACT)
    ]
    assert told == [others, others, False]
