"""The engine: what it makes of hits, and what it does when a rule breaks or a person asks to stop."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.checks.engine import analyse, version
from editor_app.checks.rule import Hit, Reference, Rule
from editor_app.domain.article import Stamp
from editor_app.domain.errors import Cancelled
from editor_app.domain.finding import About, Severity
from editor_app.domain.house import HouseList, HouseTerm, TermKind, TermStatus
from editor_app.domain.ledger import Entry, EntryKind, Ledger
from editor_app.domain.message import say, verbatim
from editor_app.text.manuscript import Manuscript, Markup, Part
from editor_app.text.prepared import Text
from editor_app.text.span import Span

STAMP = Stamp("a", 1, 2, "digest")
REF = Reference()


def text(body: str, markup: Markup = Markup.PLAIN) -> Text:
    return Text(Manuscript("", body, markup))


def rule_saying(*hits: Hit, severity: Severity = Severity.WARNING, name: str = "rule") -> Rule:
    return Rule(About.OTHER, name, verbatim("A title"), severity, lambda _text, _ref: hits)


def test_a_finding_says_what_the_hit_and_its_rule_say() -> None:
    hit = Hit(Span(4, 7), verbatim("Why so."), ("cat",), group="pets", related=(Span(4, 7), Span(8, 12)), sure=False)
    (finding,) = analyse(text("The dog barked."), STAMP, [rule_saying(hit)], REF).findings
    assert (finding.rule, finding.severity, str(finding.title), str(finding.message)) == (
        "other.rule",
        Severity.WARNING,
        "A title",
        "Why so.",
    )
    assert (finding.quote, finding.anchor.before, finding.anchor.after) == ("dog", "The ", " barked.")
    assert finding.replacements == ("cat",)
    assert finding.group == "other.rule:pets"
    assert not finding.sure
    assert [related.quote for related in finding.related] == ["bark"], "a place is not related to itself"


def test_hits_without_a_group_are_issues_of_their_own() -> None:
    report = analyse(
        text("one two"), STAMP, [rule_saying(Hit(Span(0, 3), verbatim("A.")), Hit(Span(4, 7), verbatim("B.")))], REF
    )
    assert len({finding.group for finding in report.findings}) == 2


def test_a_hit_may_be_graver_than_its_rule() -> None:
    hits = (
        Hit(Span(0, 3), verbatim("A."), severity=Severity.ERROR, title=verbatim("Worse")),
        Hit(Span(4, 7), verbatim("B.")),
    )
    found = analyse(text("one two"), STAMP, [rule_saying(*hits)], REF).findings
    assert [(finding.severity, str(finding.title)) for finding in found] == [
        (Severity.ERROR, "Worse"),
        (Severity.WARNING, "A title"),
    ]


def test_findings_stand_in_the_order_of_the_text_and_the_gravest_first() -> None:
    rules = [
        rule_saying(Hit(Span(4, 7), verbatim("late")), Hit(Span(0, 3), verbatim("mild")), name="b"),
        rule_saying(Hit(Span(0, 3), verbatim("grave")), severity=Severity.ERROR, name="c"),
    ]
    report = analyse(text("one two"), STAMP, rules, REF)
    assert [str(finding.message) for finding in report.findings] == ["grave", "mild", "late"]
    assert report.stamp == STAMP


def test_the_same_place_is_said_once_by_a_rule() -> None:
    report = analyse(
        text("one two"), STAMP, [rule_saying(Hit(Span(0, 3), verbatim("A.")), Hit(Span(0, 3), verbatim("B.")))], REF
    )
    assert [str(finding.message) for finding in report.findings] == ["A."]


@pytest.mark.parametrize(
    ("quote", "kept"), [("code", False), ("example.org/x", False), ("prose", True), ("bold", True)]
)
def test_what_is_not_prose_is_dropped(quote: str, kept: bool) -> None:
    body = "Some **bold** prose, `code` and http://example.org/x too."
    start = body.index(quote)
    hit = Hit(Span(start, start + len(quote)), verbatim("A."))
    report = analyse(text(body, Markup.MARKDOWN), STAMP, [rule_saying(hit)], REF)
    assert bool(report.findings) is kept


def test_a_rule_that_breaks_costs_only_itself(caplog: pytest.LogCaptureFixture) -> None:
    def breaks(text: Text, ref: Reference) -> Iterator[Hit]:
        yield Hit(Span(0, 3), verbatim("Before it breaks."))
        raise KeyError("oh")

    rules = [
        Rule(About.OTHER, "bad", verbatim("Bad"), Severity.ERROR, breaks),
        rule_saying(Hit(Span(0, 3), verbatim("A."))),
    ]
    report = analyse(text("one two"), STAMP, rules, REF)
    assert report.failures == ("other.bad: 'oh'",)
    assert [str(finding.message) for finding in report.findings] == ["A."]
    assert "other.bad" in caplog.text


def test_it_stops_between_two_hits_when_asked() -> None:
    asked = 0

    def cancelled() -> bool:
        nonlocal asked
        asked += 1
        return asked > 2

    hits = [Hit(Span(at, at + 1), verbatim("A.")) for at in range(7)]
    with pytest.raises(Cancelled):
        analyse(text("one two"), STAMP, [rule_saying(*hits)], REF, cancelled)
    assert asked == 3


def test_a_rule_set_is_known_by_its_rules_their_severity_the_house_list_and_the_ledger() -> None:
    term = HouseTerm("c", TermKind.TERM, "boat", TermStatus.FORBIDDEN)
    entry = Entry(EntryKind.BODY, "Harbour Museum", "", "", "a", "News", datetime(2026, 3, 2, tzinfo=UTC))
    versions = {
        version([rule_saying()], REF),
        version([rule_saying(severity=Severity.ERROR)], REF),
        version([rule_saying(name="another")], REF),
        version([rule_saying()], Reference(house=HouseList((term,)))),
        version([rule_saying()], Reference(ledger=Ledger((entry,)))),
    }
    assert len(versions) == 5
    assert version([rule_saying()], REF) == version([rule_saying()], Reference())
    assert version([replace(rule_saying(), title=say("Said otherwise"))], REF) in versions, "words are no part of it"


HEADED = Text(Manuscript("The pier opens", "It is is open."), with_headline=True)


def test_a_hit_in_the_headline_is_a_finding_there_with_the_words_around_it_there() -> None:
    hit = Hit(Span(4, 8), verbatim("Why."), ("port",), related=(Span(16, 18), Span(0, 3)))
    (finding,) = analyse(HEADED, STAMP, [rule_saying(hit)], REF).findings
    assert (finding.part, finding.span, finding.quote) == (Part.TITLE, Span(4, 8), "pier")
    assert (finding.anchor.before, finding.anchor.after) == ("The ", " opens")
    assert [(one.part, one.span, one.quote) for one in finding.related] == [
        (Part.BODY, Span(0, 2), "It"),
        (Part.TITLE, Span(0, 3), "The"),
    ]


def test_what_is_found_in_the_body_does_not_depend_on_the_headline() -> None:
    hit = Hit(Span(19, 24), verbatim("Why."), ("is",))
    (below,) = analyse(HEADED, STAMP, [rule_saying(hit)], REF).findings
    bare = replace(hit, span=Span(3, 8))
    assert analyse(text("It is is open."), STAMP, [rule_saying(bare)], REF).findings == (below,)


def test_the_headline_comes_first() -> None:
    hits = (Hit(Span(16, 18), verbatim("Body.")), Hit(Span(4, 8), verbatim("Headline.")))
    found = analyse(HEADED, STAMP, [rule_saying(*hits)], REF).findings
    assert [str(finding.message) for finding in found] == ["Headline.", "Body."]


def test_a_hit_in_both_is_about_the_body_and_offers_no_fix() -> None:
    (finding,) = analyse(HEADED, STAMP, [rule_saying(Hit(Span(4, 18), verbatim("Why."), ("x",)))], REF).findings
    assert (finding.part, finding.quote, finding.replacements) == (Part.BODY, "It", ())
