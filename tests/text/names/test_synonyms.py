"""Names of one thing, from a list."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Who
from editor_app.text.names.model import Link, Reason
from editor_app.text.names.synonyms import explains
from editor_app.text.span import Span


def links(found: Who) -> list[Link]:
    return [link for entity in found.entities for link in entity.links]


@pytest.mark.parametrize(("first", "second"), [("Kyiv", "Kiev"), ("Spring Festival", "Lunar New Year")])
def test_two_names_of_one_thing(first: str, second: str, who: Callable[[str], Who]) -> None:
    (link,) = links(who(f"They love the {first} kites. Later they saw the {second} kites."))
    assert (link.reason, {link.first, link.second}) == (Reason.RENDERED, {first, second})


def test_an_acronym_in_brackets_is_usual(who: Callable[[str], Who]) -> None:
    (link,) = links(who("In Taiwan the Kuomintang (KMT) met. Later the KMT left."))
    assert link.reason is Reason.PART


def test_the_word_that_tells_must_stand_in_the_text(who: Callable[[str], Who]) -> None:
    assert links(who("The Kuomintang met. Later the National Party left.")) == []
    assert links(who("In Taiwan the Kuomintang met. Later the National Party left."))


def test_spellings_that_do_no_harm(who: Callable[[str], Who]) -> None:
    assert [link.reason for link in links(who("A boat on the Yangtze River sank. The Yangtze is long."))] == [
        Reason.PART
    ]


@pytest.mark.parametrize(
    ("body", "explained"),
    [
        ("Kite Day, also called Wind Day, is near.", True),
        ("Kite Day (Wind Day) is near.", True),
        ("Kite Day is near, and Wind Day too.", False),
        ("Kite Day is near. It may rain, or snow may fall before the long Wind Day.", False),
    ],
)
def test_a_name_that_explains_another(body: str, explained: bool) -> None:
    one, other = (Span(body.index(name), body.index(name) + 8) for name in ("Kite Day", "Wind Day"))
    assert explains(body, [one], [other]) is explained
