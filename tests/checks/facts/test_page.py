"""The sentences of a text as facts stand in them."""

from editor_app.checks.facts.lists import FactLists
from editor_app.checks.facts.model import Attribute, Zone
from editor_app.checks.facts.page import Page
from editor_app.text.manuscript import Manuscript, Markup
from editor_app.text.prepared import Text
from editor_app.text.span import Span

BODY = (
    "Mill opens oven\n\nThe mill in Tallow hired 12 young bakers in May. “We need 4 more,” said Ana Weller of the mill."
)


def page(body: str, known: FactLists, markup: Markup = Markup.PLAIN) -> Page:
    return Page(Text(Manuscript("", body, markup)), known)


def test_what_stands_around_a_fact(known: FactLists) -> None:
    here = page(BODY, known)
    at = BODY.index("12")
    fact = here.fact(Attribute.COUNT, 12, "baker", Span(at, at + 2))
    assert fact is not None
    assert (fact.zone, fact.around.left, fact.around.right) == (
        Zone.LEAD,
        ("hir", "tallow", "mill"),
        ("young", "baker"),
    )
    assert (fact.around.before, fact.around.after) == ("hired", "young")
    assert "may" in {word for _, word in fact.around.contrasts}
    assert fact.around.names == here.row(fact.sentence).said.names == {"Tallow"}
    assert here.spread["mill"] == 3


def test_a_fact_in_a_quotation_and_one_in_the_headline(known: FactLists) -> None:
    here = page("About 4 ovens\n\nThe mill opens. He wants “4 more ovens” now.", known)
    zones = [here.fact(Attribute.COUNT, 4, "", Span(at, at + 1)) for at in (6, here.body.index("4 more"))]
    assert [fact.zone for fact in zones if fact] == [Zone.HEADLINE, Zone.QUOTATION]


def test_what_was_read_is_not_free(known: FactLists) -> None:
    here = page(BODY, known)
    assert here.free(20, 30)
    here.take(24, 26)
    assert not here.free(20, 30)
    assert here.free(26, 30)


def test_nothing_stands_outside_the_prose(known: FactLists) -> None:
    here = page("```\nx = 12\n```\n", known, Markup.MARKDOWN)
    assert here.fact(Attribute.COUNT, 12, "", Span(8, 10)) is None


def test_chinese_is_not_read(known: FactLists) -> None:
    here = page("Xubuntu 22.04 发布了。", known)
    assert here.fact(Attribute.COUNT, 22.04, "", Span(8, 13)) is None
