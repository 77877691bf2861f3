"""A headline with the name of a site behind it, and again without: the same one twice, not one cut off."""

import pytest

from editor_app.text.manuscript import Manuscript
from editor_app.text.prepared import Text
from editor_app.text.repeats.headlines import repeated
from editor_app.text.repeats.tokens import tokens
from editor_app.text.repeats.zones import zones

HEADLINE = "Brooklyn man sentenced for theft of boats"
REST = "A man was sentenced on Friday. He had taken nine boats."


@pytest.mark.parametrize("tail", [" - DA NewsCenter", " | Valley News Online", " – Xinhua", "| Harbour Daily"])
def test_the_same_headline_with_and_without_the_name_of_a_site(tail: str) -> None:
    body = f"{HEADLINE}{tail}\n\nHome\n\n{HEADLINE}\n\n{REST}"
    (group,) = Text(Manuscript("", body)).repeats
    assert (group.kind.value, group.whole, group.against) == ("exact", False, ())
    assert [place.of(body) for place in group.places] == [HEADLINE, HEADLINE]


@pytest.mark.parametrize("body", [f"{HEADLINE} - DA News\n\n{REST}", f"Boats - DA News\n\nBoats\n\n{REST}"])
def test_nothing_stands_twice(body: str) -> None:
    text = Text(Manuscript("", body))
    assert list(repeated(tokens(text), zones(text.prose, body))) == []


def test_one_group_tells_all_places_of_a_headline() -> None:
    body = f"{HEADLINE} - DA News\n\nHome\n\n{HEADLINE}\n\n{REST}\n\n{HEADLINE}\n\nMore text follows."
    (group,) = Text(Manuscript("", body)).repeats
    assert [place.of(body) for place in group.places] == [HEADLINE] * 3


@pytest.mark.parametrize(
    ("written", "again"),
    [
        ("“Boats” stolen in port", '\u200b "Boats" STOLEN\u00a0in port'),
        ("Boats stolen in port", "boats  stolen\tin port"),
    ],
)
def test_the_same_headline_in_other_signs(written: str, again: str) -> None:
    body = f"{written} - DA News\n\nHome\n\n{again}\n\n{REST}"
    text = Text(Manuscript("", body))
    ((first, second),) = repeated(tokens(text), zones(text.prose, body))
    assert (first.of(body), second.of(body)) == (written, again)
