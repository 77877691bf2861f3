from editor_app.desk.reports.check_files import check_files
from editor_app.desk.reports.hidden import Hidden, Hider, counted


def test_each_thing_that_hides_says_how_much(tmp_path):
    (tmp_path / "a.txt").write_text("It is is.")
    (one,) = check_files([tmp_path / "a.txt"], ["repetition.word"])
    (finding,) = one.report.findings
    assert counted([]) == ()
    told = counted([Hidden(finding, Hider.BASELINE), Hidden(finding, Hider.COMMENT), Hidden(finding, Hider.BASELINE)])
    assert [str(words) for words in told] == ["Comments in the text hide 1 finding.", "The baseline hides 2 findings."]
