"""Who holds which post where."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Vocabulary, Who
from editor_app.text.names.mentions import Survey
from editor_app.text.names.roles import holdings


@pytest.mark.parametrize(
    ("body", "post", "where", "state"),
    [
        ("They met Ma Yulin, director of the Kites Museum.", "director", "Kites Museum", ""),
        ("They met Kites Museum Director Ma Yulin.", "director", "Kites Museum", ""),
        ("They met the Kites Museum’s director Ma Yulin.", "director", "Kites Museum", ""),
        ("They met former Chinese President Ma Yulin.", "president", "China", ""),
        ("They met Ma Yulin, former deputy director of the Kites Museum.", "deputy director", "Kites Museum", "past"),
        ("Last week Ma Yulin was appointed director of the Kites Museum.", "director", "Kites Museum", ""),
        ("They met Deputy Director of the Kites Museum Ma Yulin.", "deputy director", "Kites Museum", ""),
        ("The director of the Kites Museum, Ma Yulin, came.", "director", "Kites Museum", ""),
        ("The director of the Kites Museum, Mr. Ma Yulin, came.", "director", "Kites Museum", ""),
        ("It is paid by the museum’s director, Ma Yulin, who came.", "director", "", ""),
        ("It is led by the president of the board, Ma Yulin.", "president", "", ""),
        ("Director Ma Yulin of the Kites Museum came.", "director", "Kites Museum", ""),
        ("They told of the appointment of Ma Yulin as director of the Kites Museum.", "director", "Kites Museum", ""),
        ("The Kites Museum opens in May, its director Ma Yulin said.", "director", "Kites Museum", ""),
        ("The Kites Museum wrote to the Glass Society that its director, Ma Yulin, sang.", "director", "", ""),
        ("The Kites Museum closed. Outside its director, Ma Yulin, sang.", "director", "", ""),
    ],
)
def test_post(body: str, post: str, where: str, state: str, who: Callable[[str], Who]) -> None:
    (holding,) = who(body).holdings
    assert (holding.person, holding.post, holding.body) == ("Ma Yulin", post, where)
    assert holding.state == state


def test_posts_listed_together_share_a_breath(who: Callable[[str], Who]) -> None:
    held = who("They met Ma Yulin, director of the Kites Museum and dean of the Glass College.").holdings
    assert [holding.post for holding in held] == ["director", "dean"]
    assert len({holding.breath for holding in held}) == 1


def test_the_next_person_ends_a_list(who: Callable[[str], Who]) -> None:
    held = who("They met Ma Yulin, director of the Kites Museum, and Tan Hao, dean of the Glass College.").holdings
    assert [(holding.person, holding.post) for holding in held] == [("Ma Yulin", "director"), ("Tan Hao", "dean")]


def test_a_name_that_begins_the_sentence_proper_has_not_the_post_before_the_comma(who: Callable[[str], Who]) -> None:
    assert who("After talks with the director of the Kites Museum, Ma Yulin said no.").holdings == ()


def test_a_holding_says_who_what_where_and_on_which_side(
    who: Callable[[str], Who], seen: Callable[[str], Survey], vocabulary: Vocabulary
) -> None:
    body = "They met Tomas Quill, former director of the Kites Museum, on Monday."
    (held,) = holdings(seen(body), who(body).entities, vocabulary)
    assert (held.person, held.title, held.state, held.body) == ("Tomas Quill", "director", "past", "Kites Museum")
    assert not held.before
    assert held.place.of(body).endswith("director")


def test_posts_before_a_comma_are_all_of_the_name_behind_it(who: Callable[[str], Who]) -> None:
    held = who("It rained on the museum’s co-founder and director, Ma Yulin, in May.").holdings
    assert [(holding.person, holding.title) for holding in held] == [("Ma Yulin", "founder"), ("Ma Yulin", "director")]


@pytest.mark.parametrize(
    "body",
    [
        "They met Tan Hao, director, Ma Yulin, dean, and others.",
        "The Deputy Assistant to the President Dr. Ma Yulin came.",
    ],
)
def test_a_post_of_somebody_else(body: str, who: Callable[[str], Who]) -> None:
    assert ("Ma Yulin", "director") not in [(holding.person, holding.post) for holding in who(body).holdings]
    assert ("Ma Yulin", "president") not in [(holding.person, holding.post) for holding in who(body).holdings]


def test_who_is_succeeded_no_longer_holds_the_post(who: Callable[[str], Who]) -> None:
    assert who("They told how she succeeds Ma Yulin as director of the Kites Museum.").holdings == ()
