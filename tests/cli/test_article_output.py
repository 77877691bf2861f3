import json
from dataclasses import replace
from datetime import UTC, datetime

from editor_app.cli.article_output import article_fields
from editor_app.domain.article import Article, Status


def test_one_article_in_full_and_for_a_machine(staffed, tmp_path):
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    article = staffed("--user", "Ed", "import", path).out.split("\t")[0]
    shown = staffed("--user", "Ed", "show", article).out
    assert "start: open" in shown
    assert "set-aside: open; needs a reason" in shown
    assert "import r1 by Ed (editor)" in shown
    assert "import r1 Ed（编辑）" in staffed("--user", "Ed", "--messages", "zh_CN", "show", article).out
    known = json.loads(staffed("list", "--format", "json").out)
    assert [(one["id"], one["status"], one["owner"]) for one in known["articles"]] == [(article, "new", "Ed")]


def test_a_line_names_who_has_it_then_who_shall_have_it_then_whose_it_is():
    at = datetime(2025, 8, 22, tzinfo=UTC)
    owners = [{"holder": "Eva", "assignee": "Mia"}, {"assignee": "Mia"}, {}]
    plain = Article("a", "Locks", "en", Status.APPROVED, 3, 1, "Ed", at, at, exports=2)
    lines = ["\t".join(article_fields(replace(plain, **more))) for more in owners]
    assert [line.split("\t")[2] for line in lines] == ["Eva", "Mia", "Ed"]
    assert lines[0].split("\t") == ["a", "approved (exported 2x)", "Eva", "r3", "Locks"]


def test_it_is_said_in_the_readers_language(staffed, tmp_path):
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    article = staffed("--user", "Ed", "import", path).out.split("\t")[0]
    shown = staffed("--messages", "zh_CN", "--user", "Ed", "show", article).out
    assert "新稿，版本 1，4 词，en_US" in shown
    assert "set-aside：可用；需要理由" in shown
    staffed("--user", "Ed", "start", article)
    refused = staffed("--messages", "zh_CN", "--user", "Mia", "submit", article)
    assert refused.err.startswith("editor-app: Ed 正在处理本稿。缺少标题，")
