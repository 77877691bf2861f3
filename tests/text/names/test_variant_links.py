"""Which names of bodies are linked, and which are told apart."""

from collections.abc import Callable

import pytest

from editor_app.text.names import Who
from editor_app.text.names.mentions import Form, Mention
from editor_app.text.names.model import Reason
from editor_app.text.names.variant_links import crowds, letters
from editor_app.text.span import Span


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        ("Harbour Glass Committee", "Harbour Glass Commission", Reason.HEAD),
        ("Amber Lantern Press", "Amber Lantern Publishing House", Reason.HEAD),
        ("Institute of Marine Glass", "Marine Glass Institute", Reason.ORDER),
        ("Mora Provincial Bureau of Glass", "Bureau of Glass of Mora Province", Reason.ORDER),
        ("Bureau of Kites of Mora Municipality", "Mora Municipal Bureau of Kites", Reason.ORDER),
        ("Suzhou Paper Kites Museum", "Paper Kites Museum", Reason.DROPPED),
        ("Anti-Glass League of Vellmora", "Anti Glass League of Vellmora", Reason.LETTERS),
    ],
)
def test_linked(first: str, second: str, reason: Reason, who: Callable[[str], Who]) -> None:
    links = [link for e in who(f"They joined the {first}. Then they left the {second}.").entities for link in e.links]
    assert [(link.reason, {link.first, link.second}) for link in links] == [(reason, {first, second})]


@pytest.mark.parametrize(
    "body",
    [
        "The Harbour Glass Committee and the Harbour Glass Commission met.",
        "They saw the State Council. Later they saw the State Department.",
        "They left Harbour Glass Ltd. Later they left Harbour Glass Inc. today.",
        "They saw the Vellmora Glass Forum. Later they saw the Vellmora Glass Museum.",
        "They left Harbour Glass Group, Inc. Later they left Harbour Glass, Inc. today.",
        "They saw the State Attorney’s Green Glass Bureau. Later they saw the Green Glass Bureau.",
    ],
)
def test_told_apart(body: str, who: Callable[[str], Who]) -> None:
    assert [link for entity in who(body).entities for link in entity.links] == []


def test_a_name_without_its_legal_form_is_usual(who: Callable[[str], Who]) -> None:
    found = who("They left Harbour Kites Co., Ltd. today. Later they saw Harbour Kites.").entities
    links = [(link.reason, link.first, link.second) for entity in found for link in entity.links]
    assert links == [(Reason.PART, "Harbour Kites Co., Ltd.", "Harbour Kites")]


def form(name: str) -> Form:
    return Form(tuple(name.split()), [Mention(0, 0, 1, Span(0, 1))], opening=False)


def test_spaces_hyphens_and_capitals_are_no_letters() -> None:
    assert letters(form("Kite-Hall of Glass")) == letters(form("kitehall ofglass")) == "kitehallofglass"


def test_a_crowd_of_like_forms_is_not_compared_each_with_each() -> None:
    few, many = ([form(f"Hall {n}") for n in range(count)] for count in (3, 400))
    assert len(list(crowds(("hall", one) for one in few))) == 3
    assert list(crowds(("hall", one) for one in many)) == []
    assert list(crowds((one.text, one) for one in few)) == [], "nothing shares a key"
