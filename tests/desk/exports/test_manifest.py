import json

from editor_app.desk.exports.manifest import add_to_manifest
from editor_app.desk.exports.release import release
from editor_app.domain.article import Status


def test_it_names_files_approver_and_what_was_waived(house, at, tmp_path):
    article = at(Status.APPROVED, "The lock , as planned, is open.")
    release(house, [article], tmp_path / "out", ("txt",), "Mia")
    (entry,) = json.loads((tmp_path / "out" / "manifest.json").read_text(encoding="utf-8"))["articles"]
    assert (entry["article"], entry["approved_by"], entry["submitted_by"]) == (article, "Mia", "Ed")
    assert [file["format"] for file in entry["files"]] == ["txt"]
    assert {"typography.space-before"} <= {one["rule"] for one in entry["waived"]}
    assert all(one["by"] == "Ed" and one["note"] == "Fine." for one in entry["waived"])


def test_a_second_export_is_added_and_a_strange_file_is_left_alone(house, at, tmp_path):
    article = at(Status.APPROVED)
    for _ in range(2):
        release(house, [article], tmp_path, ("txt",), "Mia")
    assert len(json.loads((tmp_path / "manifest.json").read_text(encoding="utf-8"))["articles"]) == 2
    (tmp_path / "manifest.json").write_text("mine", encoding="utf-8")
    release(house, [article], tmp_path, ("txt",), "Mia")
    assert (tmp_path / "manifest.json").read_text(encoding="utf-8") == "mine"
    assert len(list(tmp_path.glob("manifest*.json"))) == 2


def test_a_file_of_that_name_which_is_not_ours_is_left_alone(tmp_path):
    theirs = tmp_path / "manifest.json"
    for content in ('{"schema": 7, "articles": []}', "[]", "not json"):
        theirs.write_text(content, encoding="utf-8")
        ours = add_to_manifest(tmp_path, ())
        assert ours != theirs
        assert theirs.read_text(encoding="utf-8") == content
        assert json.loads(ours.read_text(encoding="utf-8"))["schema"] == 1


def test_earlier_entries_stay(tmp_path):
    path = tmp_path / "manifest.json"
    path.write_text(json.dumps({"schema": 1, "articles": [{"article": "a"}]}), encoding="utf-8")
    assert add_to_manifest(tmp_path, ()) == path
    assert json.loads(path.read_text(encoding="utf-8"))["articles"] == [{"article": "a"}]
