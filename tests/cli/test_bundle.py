import pytest

from editor_app.cli.bundle import bundle


@pytest.fixture
def article(staffed, tmp_path):
    path = tmp_path / "locks.md"
    path.write_text("---\ntitle: Locks\n---\nThe lock is open.\n", encoding="utf-8")
    return staffed("import", path, "--user", "Ed").out.split("\t")[0]


def test_an_article_is_handed_over_and_taken_over(staffed, cli, article, tmp_path):
    made = staffed("bundle", "export", article, "--to", tmp_path / "out", "--user", "Ed")
    path = tmp_path / "out" / "Locks.bundle.zip"
    assert made.out == f"{path}\n"
    other = ("--database", tmp_path / "other.db", "--user", "Olga")
    there = cli("bundle", "import", path, *other)
    assert there.out == f"{article}\t1 text, 0 decisions\tLocks\n"
    assert "All of it is here already." in cli("bundle", "import", path, *other).err
    shown = cli("show", article, *other).out
    assert "Earlier history, handed over by Ed on " in shown and ": 1 step, chain intact\n" in shown
    own = [line for line in staffed("audit", "export").out.splitlines() if article in line]
    assert cli("audit", "export", "--elsewhere", article, *other).out.splitlines() == own


def test_what_is_no_bundle_costs_the_others_nothing(staffed, article, tmp_path):
    path = tmp_path / "bad.bundle.zip"
    path.write_bytes(b"PK no")
    staffed("bundle", "export", article, "--to", tmp_path)
    both = staffed("bundle", "import", path, tmp_path / "Locks.bundle.zip", "--user", "Ed")
    assert both.status == 2
    assert "This is not a review bundle, or it is damaged." in both.err
    assert both.out.startswith(article)


def test_every_verb_says_what_it_does(cli):
    said = cli("bundle", "--help").out
    assert bundle.commands.keys() == {"export", "import"}
    assert all(str(verb.told) and name in said for name, verb in bundle.commands.items())


def test_what_was_changed_on_both_machines_is_shown_as_a_difference(staffed, cli, article, tmp_path):
    other = ("--database", tmp_path / "other.db", "--user", "Olga")
    cli("bundle", "import", staffed("bundle", "export", article, "--to", tmp_path).out.strip(), *other)
    for who, words in ((("--user", "Ed"), "The lock is shut."), (other, "The lock is\x1b[2J red.")):
        cli("start", article, *who)
        text = tmp_path / "new.md"
        text.write_text(f"---\ntitle: Locks\n---\n{words}\n", encoding="utf-8")
        assert cli("save", article, text, *who).status == 0
    (tmp_path / "theirs").mkdir()
    path = cli("bundle", "export", article, "--to", tmp_path / "theirs", *other).out.strip()
    refused = staffed("bundle", "import", path, "--user", "Ed")
    assert (refused.status, "was changed here and where" in refused.err) == (2, True)
    assert refused.out.splitlines()[0] == "- The lock is shut."
    assert refused.out.splitlines()[1].startswith("+ The lock is") and "\x1b" not in refused.out
    assert staffed("bundle", "import", path, "--clash", "theirs", "--user", "Ed").status == 0
    assert "red" in staffed("show", article, "--text").out
