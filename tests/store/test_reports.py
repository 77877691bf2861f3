"""A report comes back whole, and the last one counts."""

from dataclasses import replace
from datetime import date

import pytest
from sqlalchemy import select

from editor_app.domain.article import Stamp
from editor_app.domain.errors import StoreError
from editor_app.domain.finding import Finding, Related, Report, Severity
from editor_app.domain.message import AND, listed, say, say_n, verbatim
from editor_app.store import reports
from editor_app.store.engine import tables
from editor_app.text.anchors import Anchor
from editor_app.text.manuscript import Part
from editor_app.text.span import Span

T = say_n("{n} place in {where}", "{n} places in {where}", n=2, where=listed(["桥\ud800", say("title")], AND))
M = say("{share:.0%} of {other}, on {day:%d %B}.", share=0.5, other=say("this"), day=date(2025, 8, 22))


def report_on(article, revision=1, rules="r1", findings=()):
    """A report of one revision."""
    return Report(Stamp(article.id, revision, 0, "d" * 64), rules, findings, ("names.variant",))


def test_a_report_comes_back_whole(database, kept):
    related = (Related(Span(9, 12), "桥\x00", part=Part.TITLE), Related(Span(0, 0), "", "another text"))
    plain = Finding(
        "a.b", Severity.INFO, Span(0, 3), Anchor("The", "", " end", Part.TITLE), say("Title"), verbatim("Message")
    )
    full = Finding(
        "c.d", Severity.ERROR, Span(4, 4), Anchor("", "\ud800", "x"), T, M, ("one", ""), "group", related, False
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


def test_a_report_of_an_earlier_version_has_plain_words_for_messages(database, kept):
    plain = Finding(
        "a.b", Severity.INFO, Span(0, 3), Anchor("The", "", " end"), verbatim("Title"), verbatim("“Why” {x}.")
    )
    with database.begin() as tx:
        article = kept(tx)
        reports.add(tx, report_on(article, findings=(plain,)))
        row = tx.execute(select(tables.report)).mappings().one()
        assert '"message":"\\u201cWhy\\u201d {x}."' in row["findings"], "as that version wrote it"
        assert reports.report_of(row).findings == (plain,)


@pytest.mark.parametrize("message", ['{"template":"{a.__class__}","values":{"a":""}}', "5", "null", "{}"])
def test_a_message_that_is_none_is_a_damaged_database(database, kept, message):
    plain = Finding("a.b", Severity.INFO, Span(0, 3), Anchor("The", "", " end"), verbatim("Title"), verbatim("Why."))
    with database.begin() as tx:
        reports.add(tx, report_on(kept(tx), findings=(plain,)))
        row = tx.execute(select(tables.report)).mappings().one()
    with pytest.raises(StoreError, match="damaged"):
        reports.report_of({**row, "findings": row["findings"].replace('"Why."', message)})


def test_a_report_from_before_the_headline_was_checked_is_about_the_body():
    related = (Related(Span(9, 12), "end", "", "", Part.TITLE),)
    new = Finding("a.b", Severity.INFO, Span(0, 3), Anchor("The", "", " end"), T, M, related=related)
    old = reports.structure_of(new)
    old["anchor"], old["related"] = old["anchor"][:3], [one[:5] for one in old["related"]]
    assert reports.finding_of(reports.structure_of(new)) == new
    assert reports.finding_of(old) == replace(new, related=(replace(related[0], part=Part.BODY),))
