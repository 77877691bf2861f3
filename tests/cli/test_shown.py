import json


def test_one_article_in_full_and_for_a_machine(staffed, tmp_path):
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    article = staffed("--user", "Ed", "import", path).out.split("\t")[0]
    shown = staffed("--user", "Ed", "show", article).out
    assert "start: open" in shown
    assert "set-aside: open (wants a reason)" in shown
    assert "import r1 by Ed (editor)" in shown
    known = json.loads(staffed("list", "--format", "json").out)
    assert [(one["id"], one["status"], one["owner"]) for one in known["articles"]] == [(article, "new", "Ed")]
