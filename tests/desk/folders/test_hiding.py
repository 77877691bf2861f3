from editor_app.desk.folders.baseline import read_baseline, write_baseline
from editor_app.desk.folders.hiding import by_baseline, by_comments
from editor_app.desk.reports.check_files import check_files
from editor_app.desk.reports.hidden import Hider


def checked(tmp_path, body):
    (tmp_path / "a.md").write_text(body, encoding="utf-8")
    (one,) = check_files([tmp_path / "a.md"], ["repetition.word"])
    return one


def test_what_hides_takes_nothing_away_unseen(tmp_path):
    one = checked(tmp_path, "It is is. <!-- editor-app: ignore-line -->\n\nIt was was. The the.\n")
    left = by_comments(one)
    assert [finding.quote for finding in left.report.findings] == ["was was", "The the"]
    write_baseline(tmp_path / "known.json", [left])
    less = by_baseline(left, read_baseline(tmp_path / "known.json"))
    assert less.report.findings == ()
    hidden = [(hidden.finding.quote, hidden.by) for hidden in less.hidden]
    assert hidden == [("is is", Hider.COMMENT), ("was was", Hider.BASELINE), ("The the", Hider.BASELINE)]
    assert len(hidden) == len(one.report.findings)


def test_a_comment_that_says_nothing_known_is_noted(tmp_path):
    left = by_comments(checked(tmp_path, "---\ntitle: x\n---\nIt is.\n\n<!-- editor-app: ignore -->\nIt was was.\n"))
    assert len(left.report.findings) == 1
    assert str(left.notes[-1]).startswith("The comment in line 6 hides nothing: after “editor-app:” it needs ignore-")


def test_a_text_without_comments_is_the_same(tmp_path):
    one = checked(tmp_path, "It is is.\n")
    assert by_comments(one) is one
