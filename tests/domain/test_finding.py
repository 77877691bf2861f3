"""Findings and how grave they are."""

from editor_app.domain.finding import Finding, Severity
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
