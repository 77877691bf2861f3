from editor_app.cli.maintenance import audit, house


def test_backup_and_restore(staffed, tmp_path):
    (tmp_path / "a.txt").write_text("The lock is open.\n")
    copy = tmp_path / "copy.backup"
    assert staffed("backup", copy).out == f"{copy}\n"
    staffed("--user", "Ed", "import", tmp_path / "a.txt")
    assert staffed("list").out
    stranger = staffed("restore", copy, "--user", "Ed")
    assert (stranger.status, "not allowed to change people" in stranger.err) == (2, True)
    assert staffed("restore", copy, "--user", "Ada").status == 0
    assert staffed("list").out == ""
    assert staffed("backup", copy).status == 2, "nothing is overwritten"
    (tmp_path / "broken").write_bytes(b"SQLite format 3\x00 and no more")
    assert staffed("restore", tmp_path / "broken", "--user", "Ada").status == 2
    assert staffed("people", "list").out.count("\n") == 3


def test_a_restored_backup_is_explained_once_and_anybody_mends_a_broken_database(staffed, tmp_path):
    copy = tmp_path / "copy.backup"
    staffed("backup", copy)
    staffed("--user", "Ada", "people", "policy", "four_eyes", "no")
    staffed("list")
    assert "Ada restored a backup of the database" in staffed("restore", copy, "--user", "Ada").err
    assert staffed("list").err == ""
    (tmp_path / "data" / "editor-app.db").write_bytes(b"SQLite format 3\x00" + b"x" * 5000)
    assert staffed("list").status == 2
    assert staffed("restore", copy, "--user", "Ed").status == 0
    assert staffed("list").err == "", "the restoring was told when it was done"


def test_house_list_there_and_back(staffed, tmp_path):
    path = tmp_path / "house.csv"
    path.write_text(
        "concept,kind,term,status,source,acronym,note,case,valid_from,valid_until\n"
        "port,body,Lanwan Port,preferred,,LP,“so”,exact,2020-01-01,\n"
    )
    assert staffed("house", "import", path, "--user", "Ed").status == 2, "a manager's task"
    assert staffed("house", "import", path, "--user", "Mia").out == (
        "1 term: 1 new, 0 changed, 0 already there, 0 listed twice, 0 wrong\n"
    )
    staffed("house", "export", tmp_path / "out.csv")
    assert (tmp_path / "out.csv").read_text() == path.read_text()
    staffed("house", "export", tmp_path / "out.tbx")
    again = staffed("house", "import", tmp_path / "out.tbx", "--user", "Mia")
    assert (again.status, again.out) == (0, "1 term: 0 new, 0 changed, 1 already there, 0 listed twice, 0 wrong\n")


def test_wrong_lines_of_a_house_list_are_named_and_the_others_taken(staffed, tmp_path):
    path = tmp_path / "house.csv"
    path.write_text("term,kind\nLock,ship\nQuay,term\nQuay,term\n")
    answer = staffed("house", "import", path, "--replace", "--user", "Mia")
    assert (answer.status, answer.out.partition(":")[0]) == (2, "1 term")
    assert "line 2: “Lock”: “ship” is not one of" in answer.err
    assert "line 4: “Quay” is listed twice" in answer.err


def test_people_and_policies(staffed):
    assert "Ed\teditor" in staffed("people", "list").out
    assert staffed("people", "add", "Zoe", "--user", "Ed").status == 2
    assert staffed("people", "policy", "four_eyes").out == "four_eyes\tyes\n"
    assert staffed("people", "policy", "approve_own", "yes", "--user", "Ada").out == "approve_own\tyes\n"
    assert staffed("people", "policy", "approve_own", "no", "--user", "Mia").status == 2
    assert (
        staffed("people", "policy").out
        == "approve_own\tyes\nchecklist\t[]\nfour_eyes\tyes\nretention_days\t365\nsecond_approval\tno\nsignatures\tno\n"
    )
    refused = staffed("people", "policy", "four_eyes", "perhaps", "--user", "Ada")
    assert (refused.status, "cannot be “perhaps”. Give yes or no." in refused.err) == (2, True)


def test_a_backup_that_is_not_there_is_not_looked_for_among_the_articles(staffed):
    answer = staffed("restore", "last week.sqlite")
    assert answer.status == 2
    assert "There is no file last week.sqlite. Check the name and the folder." in answer.err


def test_every_verb_says_what_it_does(cli):
    for group in (audit, house):
        said = cli(group.name, "--help").out
        assert group.commands
        assert all(str(verb.told) and name in said for name, verb in group.commands.items())
