"""The workflow from a terminal, from import to withdrawal."""

import json

import pytest

from editor_app.cli.articles import COMMANDS

TEXT = "---\ntitle: Locks\nsource: Canal Weekly\n---\nThe lock is is open.\n"


@pytest.fixture
def article(staffed, tmp_path):
    (tmp_path / "locks.md").write_text(TEXT, encoding="utf-8")
    return staffed("--user", "Ed", "import", tmp_path / "locks.md").out.split("\t")[0]


def test_a_text_that_is_here_already_says_how_to_go_on(staffed, article, tmp_path):
    again = staffed("--user", "Ed", "import", tmp_path / "locks.md")
    assert again.status == 2
    assert f"locks.md: This text is already here as “Locks” ({article})." in again.err
    assert all(f"--known {way} to" in again.err for way in ("open", "version", "anyway"))


def test_the_walk(staffed, article, tmp_path):
    cli, out = staffed, tmp_path / "out"
    assert "in review" in cli("start", article, "--user", "Ed").out
    refused = cli("submit", article, "--user", "Ed")
    assert refused.status == 2
    assert refused.err == "editor-app: The date is missing. 1 error is open.\n"
    cli("decide", article, "--user", "Ed", "--rule", "repetition.word", "--because", "4")
    answer = cli("submit", article, "--user", "Ed", "--date", "2025-08-22", "--reason", "Fine.")
    assert answer.out.split("\t")[1] == "submitted"
    assert cli("approve", article, "--user", "Ed").status == 2
    unnamed = cli("approve", article[:8], "--user", "Mia")
    assert (unnamed.status, "--revision 2" in unnamed.err, "revision 2 by Ed" in unnamed.out) == (2, True, True)
    assert cli("approve", article, "--user", "Mia", "--revision", 1).err == (
        "editor-app: The text changed while you read it.\n"
    )
    digest = unnamed.out.partition("sha256 ")[2][:64]
    assert cli("approve", article, "--user", "Mia", "--sha256", f"{digest[:20]}0").status == 2
    assert cli("approve", article[:8], "--user", "Mia", "--sha256", digest).status == 0
    exported = cli("export", "--state", "approved", "--to", out, "--formats", "txt,md", "--user", "Mia")
    assert exported.out.splitlines() == [str(out / "Locks.txt"), str(out / "Locks.md")]
    assert cli("save", article, tmp_path / "locks.md", "--user", "Ed").status == 2
    assert cli("withdraw", article, "--reason", "Wrong.", "--user", "Mia").err == (
        "editor-app: Confirm this step: it cannot be undone. Use --yes.\n"
    )
    withdrawn = cli("withdraw", article, "--reason", "Wrong.", "--yes", "--to", out, "--user", "Mia")
    assert withdrawn.out.split("\t")[1] == "withdrawn"
    assert (out / "WITHDRAWN Locks.txt").exists()
    assert cli("audit", "verify").out == "The audit trail is intact.\n"
    rows = [json.loads(line) for line in cli("audit", "export").out.splitlines()]
    done = [row["action"] for row in rows if row["article"]]
    assert done == ["import", "start", "submit", "approve", "export", "withdraw"]


def test_every_step_is_a_verb(staffed, article):
    cli = staffed
    cli("start", article, "--user", "Ed")
    assert cli("hand-over", article, "--to", "Mia", "--user", "Ed").status == 0
    assert cli("force-unlock", article, "--user", "Ada").err == ("editor-app: Give a reason. Use --reason.\n")
    assert cli("force-unlock", article, "--reason", "Night shift.", "--user", "Ada").status == 0
    assert cli("set-aside", article, "--reason", "Twice.", "--user", "Ada").out.split("\t")[1] == "set aside"
    assert cli("restore", article, "--user", "Ada").out.split("\t")[1] == "in review"
    for verb in ("retract", "request-changes", "reopen", "correct", "approve-own", "purge"):
        refused = cli(verb, article, "--reason", "x", "--user", "Ada")
        assert refused.status == 2
        assert refused.err.startswith("editor-app: This article is in review. Only")


def test_the_same_text_twice_is_asked_about(staffed, article, tmp_path):
    again = staffed("import", tmp_path / "locks.md", "--user", "Ed")
    assert again.status == 2
    assert article in again.err
    assert staffed("import", tmp_path / "locks.md", "--known", "open").out.startswith(article)


def test_list_and_show(staffed, article):
    assert staffed("list", "--search", "lock").out.startswith(article)
    assert staffed("list", "--state", "waiting").out == ""
    (one,) = json.loads(staffed("list", "--format", "json").out)["articles"]
    assert (one["id"], one["status"], one["owner"]) == (article, "new", "Ed")
    shown = staffed("show", article, "--user", "Ed").out
    assert "start: open" in shown
    assert "import r1 by Ed (editor)" in shown
    assert staffed("show", article, "--text").out.strip() == "The lock is is open."


def test_save_keeps_what_the_file_does_not_say(staffed, article, tmp_path):
    staffed("start", article, "--user", "Ed")
    (tmp_path / "new.txt").write_text("Locks\n\nThe lock is shut.\n", encoding="utf-8")
    assert staffed("save", article, tmp_path / "new.txt", "--user", "Ed").out == "revision 2\n"
    assert staffed("submit", article, "--user", "Ed").err == "editor-app: The date is missing.\n"
    assert "is not a date" in staffed("submit", article, "--date", "soon", "--user", "Ed").err


def test_a_copy_for_those_who_review_with_word(staffed, article, tmp_path):
    made = staffed("review-copy", article, "--to", tmp_path / "out")
    assert made.out == f"{tmp_path / 'out' / 'Locks - review.docx'}\n"
    assert (tmp_path / "out" / "Locks - review.docx").exists()
    assert staffed("review-copy", "none", "--to", tmp_path).status == 2


def test_the_changes_since_a_revision_for_word(staffed, article, tmp_path):
    staffed("start", article, "--user", "Ed")
    path = tmp_path / "newer.md"
    path.write_text("The lock was shut.", encoding="utf-8")
    assert staffed("save", article, path, "--user", "Ed").status == 0
    made = staffed("review-copy", article, "--to", tmp_path / "out", "--since", 1, "--revision", 2)
    assert made.out.endswith(" - changes 1-2.docx\n")
    refused = staffed("review-copy", article, "--to", tmp_path / "out", "--since", 2)
    assert refused.status == 2
    assert "Revision 2 is not earlier than revision 2." in refused.err


def test_a_report_of_the_findings(staffed, article, tmp_path):
    made = staffed("report", article, "--to", tmp_path / "out", "--formats", "html,csv")
    assert made.out.split("\n")[:2] == [str(tmp_path / "out" / f"Locks - findings.{form}") for form in ("html", "csv")]
    assert "is is" in (tmp_path / "out" / "Locks - findings.html").read_text(encoding="utf-8")
    assert "There is no report format xls" in staffed("report", article, "--to", tmp_path, "--formats", "xls").err


def test_an_export_with_a_profile(staffed, tmp_path):
    folder = tmp_path / "press"
    kept = ("--profile", "Press", "--to", folder, "--formats", "md,txt", "--names", "{date} {title}", "--keep")
    assert staffed("export", "--state", "approved", *kept, "--user", "Mia").status == 0
    assert staffed("export", "--state", "approved", "--profile", "press", "--user", "Mia").status == 0
    assert "There is no profile “other”" in staffed("export", "--state", "approved", "--profile", "other").err
    assert "Name a folder" in staffed("export", "--state", "approved").err
    assert "cannot contain {x}" in staffed("export", "--state", "approved", "--to", folder, "--names", "{x}").err


def test_every_verb_says_what_it_does(cli):
    said = cli("--help").out
    assert all(str(verb.told) and verb.name in said for verb in COMMANDS)
