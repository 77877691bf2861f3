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
        (f"He {SAID}", f"She {SAID}", True),
        (f"Mr. Soni {SAID}", f"Mrs. Soni {SAID}", True),
        (f"She {SAID}", f"Later she {SAID}", False),
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
        are_others(here, match, Passage(kind, 1.0, Span(0, len(one)), Span(len(one) + 1, len(here.body))))
        for kind in (PassageKind.NEAR, PassageKind.REWORDED, PassageKind.EXACT)
    ]
    assert told == [others, others, False]


@pytest.mark.parametrize(("one", "other", "others"), [("14", "15", True), ("14", "14", False), ("14", "", False)])
def test_passages_of_other_days(read, one: str, other: str, others: bool) -> None:
    told = [f"The office says this of him. On April {day} he {SAID}" for day in (one, other)]
    here, first = read(" ".join(told)), len(read(told[0]))
    places = Span(0, len(told[0])), Span(len(told[0]) + 1, len(here.body))
    passage = Passage(PassageKind.REWORDED, 0.8, *places)
    assert are_others(here, Match(0, first, first, len(here), 1.0), passage) is others


@pytest.mark.parametrize(("one", "other", "others"), [("38", "157", True), ("38", "38", False), ("38", "some", False)])
def test_passages_with_other_figures(read, one: str, other: str, others: bool) -> None:
    told = [f"The office says this of them. The {count} defendants {SAID}" for count in (one, other)]
    for between, beside in (("\n\n", False), (" ", True)):
        here, first = read(between.join(told)), len(read(told[0]))
        places = Span(0, len(told[0])), Span(len(told[0]) + len(between), len(here.body))
        match = Match(0, first, first, len(here), 1.0)
        assert are_others(here, match, Passage(PassageKind.REWORDED, 0.8, *places)) is others
        near = are_others(here, match, Passage(PassageKind.NEAR, 0.8, *places))
        assert near is (others and beside), "a figure of one thing may be mistyped, but not in one paragraph"


@pytest.mark.parametrize(
    ("one", "other", "others"),
    [
        ("The yard of Tallow was fined for two years", "The yard of Tallow was fined for five years", True),
        ("The yard of Tallow was fined for two years", "The yard of Tallow was fined for two full years", False),
        ("The boats of Merrow and Tallow race at noon", "The boats of Merrow and Sandvik race at noon", True),
        ("The boats of Merrow Center race at noon", "The boats of Merrow Centre race at noon", False),
        ("The boats of Merrow race in May at noon", "The boats of Merrow race in spring at noon", False),
        ("The gate is open from 4 to 6 p.m. to all", "The gate is open from 2 to 4\n p.m. to all", True),
        ("The gate is open from 4 to 6 p.m. to all", "The gate opens at 4 p.m. and is open to 6 p.m. to all", False),
        ("The lamp burns when the gate is open", "The lamp burns when the gate is not open", False),
        ("The lamp is lit when the gate is open", "The lamp is dimmed when the gate is not open", True),
    ],
)
def test_a_frame_with_other_facts(read, one: str, other: str, others: bool) -> None:
    body = f"{one}. In Merrow, in Tallow, in Sandvik, at the Center and the Centre tea is served. {other}."
    here = read(body)
    first, second = (here.start.searchsorted(body.index(said)) for said in (one, f"{other}."))
    length = len(read(one)), len(read(other))
    match = Match(int(first), int(first) + length[0], int(second), int(second) + length[1], 1.0)
    places = Span(0, len(one)), Span(body.rindex(other), len(body) - 1)
    assert are_others(here, match, Passage(PassageKind.REWORDED, 0.8, *places)) is others
