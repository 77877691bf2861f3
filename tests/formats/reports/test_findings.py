from dataclasses import replace
from datetime import UTC, datetime

import pytest

from editor_app.domain.article import Stamp
from editor_app.domain.decision import Decision, Reason, Scope, Verdict
from editor_app.domain.finding import About, Finding, Report, Severity
from editor_app.domain.message import NOTHING, say, verbatim
from editor_app.formats.reports.findings import AROUND, CheckedText, counts, headline, in_words, sections, summed, why
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.span import Span

BODY = "The the lock opened.\n\nThe River Institution met the River Institute , and the river institution left."


def found(rule, words, severity=Severity.WARNING, group="", fix=(), nth=0):
    at = -1
    for _ in range(nth + 1):
        at = BODY.index(words, at + 1)
    span = Span(at, at + len(words))
    return Finding(
        rule, severity, span, anchor(BODY, span), verbatim(f"Title of {rule}"), verbatim(f"About {words}."), fix, group
    )


FINDINGS = (
    found("repetition.word", "The the", Severity.ERROR, fix=("The",)),
    found("names.variant", "River Institution", group="river"),
    found("typography.space-before", " ,", Severity.INFO),
    found("names.variant", "river institution", group="river"),
)


def decided(finding, note=""):
    at = datetime(2025, 8, 22, 9, 0, tzinfo=UTC)
    return Decision(
        "1", "a", finding.rule, finding.anchor, Verdict.IGNORED, Scope.PLACE, Reason.FALSE_ALARM, note, "Ed", at
    )


@pytest.fixture
def looked():
    report = Report(Stamp("a", 1, 0, ""), "r", FINDINGS)
    return CheckedText("locks.md", Manuscript("Locks", BODY), report, 15, (None, None, decided(FINDINGS[2]), None))


def test_checks_hold_issues_and_issues_their_places(looked):
    made = sections(looked)
    assert [one.about for one in made] == [About.NAMES, About.REPETITION, About.TYPOGRAPHY]
    (issue,) = made[0].issues
    assert [place.finding.quote for place in issue.places] == ["River Institution", "river institution"]
    assert issue.open == 2 and made[2].issues[0].open == 0


def test_a_place_has_its_line_and_the_words_around(looked):
    place = sections(looked)[0].issues[0].places[1]
    assert (place.line, place.column) == (3, 57)
    assert place.before == "The River Institution met the River Institute , and the "
    assert place.after == " left."


def test_words_around_are_cut_at_a_space():
    body = "word " * 60 + "here" + " word" * 60
    span = Span(300, 304)
    finding = Finding("a.b", Severity.ERROR, span, anchor(body, span), verbatim("t"), verbatim("m"))
    place = sections(CheckedText("x", Manuscript("", body), Report(Stamp("", 0, 0, ""), "", (finding,)), 1))[0].issues[
        0
    ]
    before, after = place.places[0].before, place.places[0].after
    assert before.startswith("… word ") and after.endswith("word …")
    assert max(len(before), len(after)) <= AROUND + 2


def test_only_what_is_open_is_counted(looked):
    assert counts([looked]) == ((Severity.ERROR, 1), (Severity.WARNING, 2), (Severity.INFO, 0))


def test_what_is_open_and_what_a_report_is_called_in_words(looked):
    assert str(say("{sum}", sum=summed([looked], NOTHING))) == "1 error, 2 warnings"
    assert str(say("{sum}", sum=summed([], say("nothing open")))) == "nothing open"
    assert [str(headline(those)) for those in ([looked], [looked] * 2, [])] == [
        "Locks",
        "Findings in 2 texts",
        "Findings in 0 texts",
    ]


def test_a_guess_says_that_it_is_one():
    assert str(why(FINDINGS[0])) == str(FINDINGS[0].message)
    assert str(why(replace(FINDINGS[0], sure=False))) == f"Perhaps: {FINDINGS[0].message}"


def test_a_place_in_the_headline_comes_first_with_the_words_around_it_there():
    title = "Keepers open the lock"
    span = Span(13, 16)
    above = Finding("names.variant", Severity.WARNING, span, anchor(title, span, Part.TITLE), NOTHING, NOTHING)
    report = Report(Stamp("a", 1, 0, ""), "r", (above, *FINDINGS))
    (names, *_) = sections(CheckedText("locks.md", Manuscript(title, BODY), report, 15))
    (place,) = names.issues[0].places
    assert (place.before, place.after, str(place.where)) == ("Keepers open ", " lock", "headline:14")
    assert str(names.issues[1].places[0].where) == "3:5"


def test_chinese_texts_are_counted_in_characters() -> None:
    english = CheckedText("a.txt", Manuscript("", "The lock opened."), Report(Stamp("a", 1, 0, ""), "1", ()), 3)
    chinese = CheckedText("b.txt", Manuscript("", "船闸已经开放。"), Report(Stamp("b", 1, 0, ""), "1", ()), 6)
    assert str(in_words([english])) == "3 words"
    assert str(in_words([chinese])) == "6 characters"
    assert str(in_words([english, chinese])) == "9 words"
