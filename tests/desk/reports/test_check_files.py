import pytest

from editor_app.desk.base.drafts_in import files_in
from editor_app.desk.base.opening import open_tools
from editor_app.desk.reports.check_files import Broken, _check_file, check_files, with_rules
from editor_app.domain.errors import EditorError


def test_rules_are_chosen(tmp_path):
    tools = open_tools()
    assert {rule.id.partition(".")[0] for rule in with_rules(tools, ["repetition", "names.*"]).rules} == {
        "repetition",
        "names",
    }
    assert len(with_rules(tools, ["-repetition.word"]).rules) == len(tools.rules) - 1
    with pytest.raises(EditorError, match="There is no rule called style"):
        with_rules(tools, ["style"])


def test_a_file_is_checked_where_it_lies(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("The lock is is open.\n")
    found = _check_file(with_rules(open_tools(), ["repetition.word"]), path)
    (finding,) = found.report.findings
    assert finding.span.of(found.manuscript.body) == "is is"
    assert found.words == 5


def test_a_broken_one_is_said_and_the_next_is_read(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"")
    (tmp_path / "b.txt").write_text("Open.")
    first, second = check_files(files_in((tmp_path,)))
    assert isinstance(first, Broken)
    assert "empty" in str(first.why)
    assert second.path.name == "b.txt"


def test_the_chinese_text_that_a_draft_names_is_read(tmp_path):
    (tmp_path / "zh.txt").write_text("新桥造价3.8亿元,全长1450米。\n", encoding="utf-8")
    draft = tmp_path / "draft.md"
    draft.write_text("---\nsource-text: zh.txt\n---\nThe new bridge cost 320 million yuan.\n", encoding="utf-8")
    (found,) = check_files([draft], ["source"])
    assert {one.rule for one in found.report.findings} == {"source.number"}
    (tmp_path / "zh.txt").unlink()
    (found,) = check_files([draft], ["source"])
    assert found.report.findings == ()
    assert "zh.txt" in str(found.notes[-1])
