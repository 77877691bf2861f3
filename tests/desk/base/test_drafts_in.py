from editor_app.desk.base.drafts_in import FOLDER_SETTINGS, files_in, passed_over


def test_folders_give_what_can_be_read_once_and_in_order(tmp_path):
    (tmp_path / "b").mkdir()
    for name in ("b/2.md", "1.txt", "~$1.docx", ".hidden.txt", "picture.png"):
        (tmp_path / name).write_text("x")
    assert [path.name for path in files_in((tmp_path, tmp_path / "1.txt"))] == ["1.txt", "2.md"]
    assert files_in((tmp_path / "none.txt",)) == (tmp_path / "none.txt",)


def test_what_cannot_be_read_is_told_but_not_what_is_hidden(tmp_path):
    (tmp_path / "in").mkdir()
    for name in ("1.txt", "2.pages", "in/3.eps", ".4.pages", "~$5.pages"):
        (tmp_path / name).write_bytes(b"x")
    assert [path.name for path in passed_over((tmp_path, tmp_path / "1.txt"))] == ["2.pages", "3.eps"]


def test_what_lies_in_hidden_folders_is_left_alone(tmp_path):
    (tmp_path / ".venv" / "docs").mkdir(parents=True)
    (tmp_path / ".venv" / "docs" / "theirs.md").write_text("x")
    (tmp_path / "ours.md").write_text("x")
    (tmp_path / FOLDER_SETTINGS).write_text("")
    assert files_in((tmp_path,)) == (tmp_path / "ours.md",)
    assert passed_over((tmp_path,)) == ()
    assert files_in((tmp_path / ".venv",)) == (tmp_path / ".venv" / "docs" / "theirs.md",), "it was named"
