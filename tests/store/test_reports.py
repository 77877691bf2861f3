"""A report comes back whole, and the last one counts."""

from editor_app.domain.article import Stamp
from editor_app.domain.finding import Finding, Related, Report, Severity
from editor_app.store import reports
from editor_app.text.anchors import Anchor
from editor_app.text.span import Span


def report_on(article, revision=1, rules="r1", findings=()):
    """A report of one revision."""
    return Report(Stamp(article.id, revision, 0, "d" * 64), rules, findings, ("names.variant",))


def test_a_report_comes_back_whole(database, kept):
    related = (Related(Span(9, 12), "桥\x00"), Related(Span(0, 0), "", "another text"))
    plain = Finding("a.b", Severity.INFO, Span(0, 3), Anchor("The", "", " end"), "Title", "Message")
    full = Finding(
        "c.d", Severity.ERROR, Span(4, 4), Anchor("", "\ud800", "x"), "T", "M", ("one", ""), "group", related, False
    )
    with database.begin() as tx:
        article = kept(tx)
        assert reports.latest(tx, article.id) is None
        made = report_on(article, findings=(plain, full))
        reports.add(tx, made)
    with database.read() as tx:
        assert reports.latest(tx, article.id) == made


def test_the_last_report_counts_and_takes_the_place_of_one_of_the_same_revision(database, kept):
    with database.begin() as tx:
        article, other = kept(tx), kept(tx)
        reports.add(tx, report_on(other))
        for revision, rules in ((1, "r1"), (2, "r1"), (1, "r2")):
            reports.add(tx, report_on(article, revision, rules))
        assert reports.latest(tx, article.id) == report_on(article, 1, "r2")
        assert reports.latest(tx, other.id) == report_on(other)
