from sqlite3 import connect


def test_what_is_said_after_the_verb_goes_before_what_is_said_in_front(staffed, tmp_path):
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    assert staffed("--user", "Ed", "import", path, "--user", "Mia").status == 0
    assert "\tMia\t" in staffed("list").out


def test_the_database_that_was_asked_for_is_used(cli, tmp_path):
    wanted = tmp_path / "team.db"
    assert cli("--database", f"sqlite:///{wanted}", "list").status == 0
    with connect(wanted) as database:
        assert database.execute("SELECT count(*) FROM article").fetchone() == (0,)
    database.close()
