import csv
import io
import json

import pytest

from editor_app.desk.articles.decide import decide
from editor_app.desk.reports.findings_report import REPORTS, _findings_of, write_findings
from editor_app.domain.decision import Reason, Scope
from editor_app.domain.errors import EditorError

BODY = "Then the the lock opened. The gate of of the lock shut."


@pytest.fixture
def article(house, taken):
    made = taken(BODY)
    found = _findings_of(house, made)
    doubled = [one for one in found.report.findings if one.rule == "repetition.word"]
    decide(house, made, doubled[:1], Scope.PLACE, Reason.VERBATIM_QUOTATION, "As he said it", "Ed")
    return made


def test_every_form_says_what_was_found_and_decided(house, article, tmp_path):
    paths = write_findings(house, article, tmp_path / "out", tuple(REPORTS))
    assert [path.name for path in paths] == [f"Locks - findings.{form}" for form in REPORTS]
    files = {path.suffix[1:]: path.read_bytes() for path in paths}
    assert "Ignored by Ed. Verbatim quotation: As he said it" in files["html"].decode()
    assert files["docx"].startswith(b"PK")
    rows = csv.DictReader(io.StringIO(files["csv"].decode("utf-8-sig"), newline=""))
    doubled = [row for row in rows if row["rule"] == "repetition.word"]
    assert [bool(row["decision"]) for row in doubled] == [True, False]
    (document,) = json.loads(files["json"])["documents"]
    decided = [one for one in document["findings"] if "decision" in one]
    assert [(one["place"]["quote"], one["decision"]["by"]) for one in decided] == [("the the", "Ed")]
    results = json.loads(files["sarif"])["runs"][0]["results"]
    assert sum("suppressions" in one for one in results) == 1


def test_nothing_is_overwritten_and_unknown_forms_are_named(house, article, tmp_path):
    write_findings(house, article, tmp_path, ("csv",))
    (again,) = write_findings(house, article, tmp_path, ("csv",))
    assert again.name == "Locks - findings (2).csv"
    with pytest.raises(EditorError, match=r"no report format xls\. Choose from html, docx"):
        write_findings(house, article, tmp_path, ("xls",))


def test_a_folder_that_cannot_be_made_is_said(house, article, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(EditorError, match="cannot be created"):
        write_findings(house, article, tmp_path / "file" / "out", ("html",))
