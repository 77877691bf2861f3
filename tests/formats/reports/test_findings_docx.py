from dataclasses import replace
from io import BytesIO

from docx import Document

from editor_app.desk.base.languages import catalogue
from editor_app.domain.article import Stamp
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.message import NOTHING, say, verbatim
from editor_app.formats.reports.findings import CheckedText
from editor_app.formats.reports.findings_docx import findings_docx
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Manuscript
from editor_app.text.span import Span


def read(*looked):
    return Document(BytesIO(findings_docx(looked)))


def test_headings_issues_and_places():
    body = "The old lock\x0b and the 新 lock 🚢."
    spans = [Span(4, 12), Span(22, 28)]
    findings = tuple(
        Finding(
            "names.variant",
            Severity.ERROR,
            one,
            anchor(body, one),
            verbatim("Two names"),
            verbatim("One lock."),
            ("lock",),
            "g",
        )
        for one in spans
    )
    made = read(
        CheckedText("l.md", Manuscript("Locks", body), Report(Stamp("", 0, 0, ""), "", findings, ("a rule",)), 7)
    )
    words = [one.text for one in made.paragraphs]
    assert words[0] == "Locks" and "Names" in words
    assert any(one.startswith("ERROR  Two names") for one in words)
    assert "One lock." in words
    assert "This check failed: a rule" in words
    (table,) = made.tables
    assert [round(column.width.mm) for column in table.columns] == [18, 142]
    assert [row.cells[0].text for row in table.rows] == ["1:5", "1:23"]
    assert table.rows[0].cells[1].text == "The old lock and the 新 lock 🚢.\nBetter: lock"


def test_nothing_found_is_said():
    empty = CheckedText("l.md", Manuscript("Locks", "Fine."), Report(Stamp("", 0, 0, ""), "", ()), 1)
    assert [one.text for one in read(empty, empty).paragraphs].count("Nothing found.") == 2


def test_it_speaks_the_language_of_a_catalogue():
    body = "The old lock."
    finding = Finding(
        "names.variant", Severity.ERROR, Span(4, 8), anchor(body, Span(4, 8)), NOTHING, say("Nothing found.")
    )
    found = Report(Stamp("", 0, 0, ""), "", (replace(finding, sure=False),))
    data = findings_docx([CheckedText("a.md", Manuscript("锁", body), found, 3)], catalogue("zh_CN"))
    words = [one.text for one in Document(BytesIO(data)).paragraphs]
    assert words[:4] == ["锁", "3 词；1 个错误。", "名称", "错误  未发现问题。  names.variant"]
    assert words[4] == "可能：未发现问题。"
