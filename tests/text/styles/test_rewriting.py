"""One way of writing turned into the other."""

import pytest

from editor_app.text.styles.rewriting import ended, rewritten


@pytest.mark.parametrize(
    ("question", "one", "usual", "new"),
    [
        ("percent", "11 percent", "48%", "11%"),
        ("percent", "7.5%", "48 percent", "7.5 percent"),
        ("percent", "3-percent", "48 per cent", "3 per cent"),
        ("percent-space", "9 %", "48%", "9%"),
        ("percent-space", "9%", "48\u00a0%", "9\u00a0%"),
        ("unit-space", "100mg", "50 mg", "100 mg"),
        ("unit-space", "1,200 km", "40kg", "1,200km"),
        ("time", "4pm", "10 a.m.", "4 p.m."),
        ("time", "10:30 a.m.", "4pm", "10:30am"),
        ("time", "4 PM", "10 am", "4 pm"),
        ("time", "9 am", "4 P.M.", "9 A.M."),
        ("address", "Dr", "Ms.", "Dr."),
        ("address", "Prof.", "Dr", "Prof"),
        ("thousands", "12000", "1,200", "12,000"),
        ("thousands", "1,240,000", "1200", "1240000"),
        ("grouping", "14 500", "12,000", "14,500"),
        ("grouping", "1,250,000", "14 500", "1 250 000"),
        ("range", "10-12", "5–8", "10–12"),
        ("compound-dash", "Navier–Stokes", "Navier-Stokes", "Navier-Stokes"),
    ],
)
def test_a_place_is_written_as_the_others(question: str, one: str, usual: str, new: str) -> None:
    assert rewritten(question, one, usual) == new


@pytest.mark.parametrize(
    ("question", "one", "usual"),
    [
        ("percent", "percent", "48%"),
        ("percent-space", "9%", "48%"),
        ("time", "noon", "4pm"),
        ("thousands", "about", "1,200"),
        ("clock", "14:00", "4pm"),
        ("million", "$5m", "$4 billion"),
    ],
)
def test_what_only_a_person_can_say_is_left(question: str, one: str, usual: str) -> None:
    assert rewritten(question, one, usual) == ""


@pytest.mark.parametrize(
    ("new", "one", "after", "found"),
    [
        ("4 p.m.", "4pm", ". V", ("4 p.m",)),
        ("4 p.m.", "4pm", " on", ("4 p.m.",)),
        ("4pm", "4 p.m.", " on", ("4pm",)),
        ("4pm", "4 p.m.", " Th", ()),
        ("4pm", "4 p.m.", "\n", ("4pm.",)),
        ("4pm", "4 p.m.", "", ("4pm.",)),
        ("Dr", "Dr.", " Li", ("Dr",)),
    ],
)
def test_a_sentence_keeps_its_one_full_stop(new: str, one: str, after: str, found: tuple[str, ...]) -> None:
    assert ended(new, one, after) == found
