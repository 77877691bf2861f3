def test_backup_and_restore(staffed, tmp_path):
    (tmp_path / "a.txt").write_text("The lock is open.\n")
    copy = tmp_path / "copy.backup"
    assert staffed("backup", copy).out == f"{copy}\n"
    staffed("import", tmp_path / "a.txt")
    assert staffed("list").out
    assert staffed("restore", copy).status == 0
    assert staffed("list").out == ""
    assert staffed("backup", copy).status == 2, "nothing is overwritten"
    (tmp_path / "broken").write_bytes(b"SQLite format 3\x00 and no more")
    assert staffed("restore", tmp_path / "broken").status == 2
    assert staffed("people", "list").out.count("\n") == 3


def test_house_list_there_and_back(staffed, tmp_path):
    path = tmp_path / "house.csv"
    path.write_text("concept,kind,term,status,source,acronym,note\nport,body,Lanwan Port,preferred,,LP,“so”\n")
    assert staffed("house", "import", path, "--user", "Ed").status == 2, "a manager's task"
    assert staffed("house", "import", path, "--user", "Mia").out == "1 terms\n"
    staffed("house", "export", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text() == path.read_text()


def test_people_and_policies(staffed):
    assert "Ed\teditor" in staffed("people", "list").out
    assert staffed("people", "add", "Zoe", "--user", "Ed").status == 2
    assert staffed("people", "policy", "four_eyes").out == "four_eyes\tyes\n"
    assert staffed("people", "policy", "approve_own", "yes", "--user", "Ada").out == "approve_own\tyes\n"
    assert staffed("people", "policy", "approve_own", "no", "--user", "Mia").status == 2
