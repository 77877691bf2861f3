import csv
import io

from editor_app.domain.article import Stamp
from editor_app.domain.finding import Finding, Report, Severity
from editor_app.domain.message import verbatim
from editor_app.formats.exchange.csv_table import meant
from editor_app.formats.reports.findings import CheckedText
from editor_app.formats.reports.findings_csv import COLUMNS, findings_csv
from editor_app.text.anchors import anchor
from editor_app.text.manuscript import Manuscript, Part
from editor_app.text.span import Span


def test_a_line_a_finding_and_no_formula():
    body = "Sum:\n=HYPERLINK(x) is it."
    span = Span(5, 18)
    finding = Finding(
        "a.b", Severity.ERROR, span, anchor(body, span), verbatim("T"), verbatim("+M"), ("@x", "y"), "g", sure=False
    )
    report = Report(Stamp("", 0, 0, ""), "", (finding,))
    data = findings_csv([CheckedText("-a.md", Manuscript("T", body), report, 4)])
    assert data.startswith(b"\xef\xbb\xbf")
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert tuple(row) == COLUMNS
    assert not any(cell.startswith(("=", "+", "-", "@")) for cell in row.values())
    plain = {key: meant(cell) for key, cell in row.items()}
    assert (plain["document"], plain["quote"], plain["message"]) == ("-a.md", "=HYPERLINK(x)", "+M")
    assert (plain["line"], plain["column"], plain["sure"]) == ("2", "1", "no")


def test_the_headline_is_named():
    title, span = "The the sum", Span(0, 7)
    finding = Finding("a.b", Severity.ERROR, span, anchor(title, span, Part.TITLE), verbatim("T"), verbatim("M"))
    report = Report(Stamp("", 0, 0, ""), "", (finding,))
    data = findings_csv([CheckedText("a.md", Manuscript(title, "One\ntwo."), report, 4)])
    (row,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    assert (row["in"], row["line"], row["column"]) == ("title", "1", "1")
