"""Findings and how grave they are."""

from editor_app.domain.finding import About, Finding, Severity
from editor_app.domain.message import verbatim
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span


def test_the_gravest_comes_first() -> None:
    assert sorted(reversed(Severity), key=lambda severity: severity.rank)[0] is Severity.ERROR
    assert [severity.rank for severity in Severity] == [0, 1, 2]


def test_a_finding_is_about_its_words() -> None:
    finding = Finding("a.b", Severity.INFO, Span(0, 4), Anchor("mill", "", ""), verbatim("Title"), verbatim("Why."))
    assert finding.quote == "mill"
    assert finding.sure


def test_a_finding_knows_what_its_rule_is_about() -> None:
    finding = Finding(
        "names.variant", Severity.INFO, Span(0, 4), Anchor("mill", "", ""), verbatim("Title"), verbatim("Why.")
    )
    assert finding.about is About.NAMES
    assert [About.of(f"{about.value}.x") for about in About] == list(About)
    assert About.of("weather.rain") is About.OTHER, "made by another version of the program"


def test_what_costs_the_house_most_is_shown_first() -> None:
    assert [about.rank for about in About] == list(range(len(About)))
    assert About.DUPLICATES.rank < About.NAMES.rank < About.SPELLING.rank < About.OTHER.rank
