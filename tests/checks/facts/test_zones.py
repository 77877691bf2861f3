"""Which part of a release each block is."""

from editor_app.checks.facts.model import Zone
from editor_app.checks.facts.zones import Looks, looks, zones
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text

RELEASE = """Mill opens third oven
Bakers from two valleys come to see it

TALLOW, May 2 - Tallow Mills opened its third oven on Friday.

Photo (Ana Weller): the oven.

The firm hired 12 bakers.

About Tallow Mills

The firm grinds the grain of forty farms.

Media contact: Ana Weller, ana@example.org, 555-010-0142
"""


def zones_of(body: str, markup: Markup = Markup.PLAIN) -> list[Zone]:
    text = Text(Manuscript("", body, markup))
    return list(zones(body, text.prose))


def test_the_zones_of_a_release() -> None:
    assert zones_of(RELEASE) == [
        *(Zone.HEADLINE, Zone.HEADLINE, Zone.BODY, Zone.CAPTION, Zone.BODY),
        *(Zone.BOILERPLATE, Zone.BOILERPLATE, Zone.CONTACT),
    ]


def test_a_first_block_of_prose_is_no_headline() -> None:
    assert zones_of("The mill opened on Friday.\n\nIt rained.") == [Zone.BODY, Zone.BODY]
    assert zones_of("TALLOW, May 2 - The mill opened on Friday\n\nIt rained.")[0] is Zone.BODY
    assert zones_of("# The mill opened.\n\nIt rained.", Markup.MARKDOWN) == [Zone.HEADLINE, Zone.BODY]


def test_what_a_block_looks_like_is_not_asked_where_it_is_known() -> None:
    text = Text(Manuscript("", RELEASE))
    known = [looks(block.span.of(RELEASE)) for block in text.prose]
    assert known[3] == Looks(about=False, contact=False, caption=True)
    assert zones(RELEASE, text.prose, known) == zones(RELEASE, text.prose)
    plain = [Looks(False, False, False)] * len(known)
    assert Zone.CONTACT not in zones(RELEASE, text.prose, plain)
