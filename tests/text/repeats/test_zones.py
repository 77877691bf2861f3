"""Headlines, points of a summary and paragraphs about a firm: what they say again is not a repeat."""

import numpy as np
import pytest

from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.repeats.tokens import tokens
from editor_app.text.repeats.zones import zones

LEAD = "The valley museum reopens its hall of bronzes after nine years of repairs to its roof, the council said."
MAKER = "is a leading maker of {what} for ships of all sizes, with offices in nine countries and some 140 employees."
REST = "Trains to the coast leave from the second platform.\n\nTwo goats escaped and were found in the garden."


def found(body: str, markup: Markup = Markup.PLAIN) -> list[tuple[str, list[str]]]:
    repeats = Text(Manuscript("", body, markup=markup)).repeats
    return [(group.kind.value, [place.of(body) for place in (*group.places, *group.against)]) for group in repeats]


@pytest.mark.parametrize(
    "headline",
    [
        "The valley museum reopens its hall of bronzes after nine years of repairs to its roof",
        "After nine years of repairs to its roof, the valley museum reopens its hall of bronzes",
    ],
)
def test_a_headline_and_its_lead(headline: str) -> None:
    assert found(f"{headline}\n\n{LEAD}\n\n{REST}") == []
    assert found(f"# {headline}\n\n{LEAD}\n\n{REST}", Markup.MARKDOWN) == []
    assert found(f"Home page\n\n{REST}\n\n{headline}.\n\n{LEAD}") != [], "a sentence in the text is no headline"


def test_no_passage_goes_on_across_a_heading() -> None:
    said = "The old ferry, which carried three generations of fishermen, will be shown to classes from next spring."
    more = "Its engine, built by two brothers in a shed behind the church, still runs on the oil of the first winter."
    body = f"News of the day\n\n{said}\n\nAbout the engine\n\n{more}\n\n{REST}\n\n{said} {more}"
    places = [place for _, those in found(body) for place in those]
    assert places
    assert not any("About the engine" in place for place in places)


def test_a_short_headline_is_not_part_of_what_follows_it() -> None:
    said = "“I have waited for nine years to see these bronzes again in our own town,”"
    body = f"Museum\n\n{said} said Anna Holt.\n\n{REST}\n\nMuseum head Anna Holt said: {said} and sat down."
    assert not any("Museum\n" in place for _, those in found(body) for place in those)


def test_a_point_of_a_summary_and_its_paragraph() -> None:
    points = "- Orders rose by 12 percent to 48 million euros as yards bought more pumps\n- A plant opens in Merrow"
    body = "Orders rose by 12 percent to 48 million euros in the first half, as yards bought more pumps than expected."
    assert found(f"Results\n\n{points}\n\n{body}\n\n{REST}") == []
    again = points.split("\n")[0].removeprefix("- ")
    twice = found(f"Results\n\n- {again}\n- A plant opens\n- {again}\n\n{REST}")
    assert [kind for kind, _ in twice] == ["exact"]
    below = found(f"Results\n\n{body}\n\n{REST}\n\n{points}\n\nMore follows.")
    assert below != [], "a list below the text sums nothing up"


def test_two_firms_that_describe_themselves_alike() -> None:
    one = f"About Kestrel\n\nKestrel {MAKER.format(what='sensors')}"
    two = f"{one}\n\nAbout Velden\n\nVelden {MAKER.format(what='pumps')}"
    assert found(f"Two firms build a pump\n\n{REST}\n\n{two}\n\nEnd of all") == []
    changed = one.replace("140", "150").replace("all sizes", "every size")
    assert found(f"A firm builds a pump\n\n{REST}\n\n{one}\n\n{LEAD}\n\n{changed}\n\nEnd of all") != []


def test_what_counts_as_what() -> None:
    body = "Bridge opens\n\nIt opened.\n\nPhoto: A bridge\n\n- A point\n\nAbout Kestrel\n\nIt builds.\n\nContact us"
    text = Text(Manuscript("", body))
    here = zones(text.prose, body)
    assert here.heading.tolist() == [True, False, False, False, True, False, False]
    assert here.item.tolist() == [False, False, False, True, False, False, False]
    assert here.about.tolist() == [0, 0, 0, 0, 1, 1, 1]
    apart = here.apart(tokens(text), 3)
    assert sorted(set(np.asarray(apart).tolist())) == [4, 8]


def test_a_first_line_that_breaks_off_in_a_word_is_no_headline() -> None:
    cut = LEAD[: LEAD.index("council") + 3]
    assert [kind for kind, _ in found(f"{cut}\n\n{REST}\n\n{LEAD}")] == ["truncated"]
