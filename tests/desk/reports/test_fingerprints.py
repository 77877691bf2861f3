from dataclasses import replace

from editor_app.desk.reports.check_files import check_files
from editor_app.desk.reports.fingerprints import fingerprint


def of(tmp_path, body):
    (tmp_path / "a.txt").write_text(body)
    (one,) = check_files([tmp_path / "a.txt"], ["repetition.word"])
    return one.report.findings[0]


def test_it_outlives_edits_elsewhere_and_a_new_name_of_the_rule(tmp_path):
    finding = of(tmp_path, "First line.\nThe lock is is open.\n")
    assert fingerprint(finding) == fingerprint(of(tmp_path, "Another one.\n\nThe lock is is open.\nMore."))
    assert fingerprint(finding) != fingerprint(of(tmp_path, "The gate is is open.\n"))
    renamed = replace(finding, rule="repetition.again", formerly=(*finding.formerly, finding.rule))
    assert fingerprint(finding) == fingerprint(renamed)
