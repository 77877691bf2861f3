"""From links to entities."""

from editor_app.text.names.clusters import entities
from editor_app.text.names.mentions import Form, Mention
from editor_app.text.names.model import EntityKind, Link, Reason
from editor_app.text.span import Span


def forms(**counted: tuple[int, int]) -> dict[str, Form]:
    """`forms(Kites_Museum=(3, 10))`: a name that stands three times, first at 10."""
    made = {}
    for name, (count, first) in counted.items():
        words = tuple(name.split("_"))
        places = [Mention(0, 0, 1, Span(first + 100 * n, first + 100 * n + 5)) for n in range(count)]
        made[" ".join(words)] = Form(words, places, opening=False)
    return made


def test_linked_names_are_one_entity_called_by_the_more_frequent() -> None:
    found = entities(
        forms(Kites_Museum=(1, 10), Kite_Museum=(3, 40), Glass_Hall=(1, 5)),
        [Link(Reason.SPELLING, "Kites Museum", "Kite Museum")],
        {name: {} for name in ("Kites Museum", "Kite Museum", "Glass Hall")},
        {},
        (),
    )
    assert [(one.preferred, len(one.variants)) for one in found] == [("Glass Hall", 1), ("Kite Museum", 2)]
    assert found[1].links[0].reason is Reason.SPELLING


def test_a_name_that_was_defined_is_preferred_though_it_is_rarer() -> None:
    (found,) = entities(
        forms(Kites_Museum=(1, 10), Kite_Museum=(3, 40)),
        [Link(Reason.SPELLING, "Kites Museum", "Kite Museum")],
        {"Kites Museum": {}, "Kite Museum": {}},
        {},
        ("Kites Museum",),
    )
    assert found.preferred == "Kites Museum"


def test_without_a_vote_it_is_of_no_known_kind() -> None:
    (found,) = entities(forms(Glass_Hall=(1, 5)), [], {"Glass Hall": {}}, {}, ())
    assert found.kind is EntityKind.OTHER
