"""The checklist of the house on the command line."""

from editor_app.cli.lists.checklist import checklist
from editor_app.desk.base import settings_file


def test_questions_are_asked_ticked_and_taken_off(staffed, tmp_path):
    assert checklist.name == "checklist"
    for words in ("Has the client seen it?", "Is it dated?"):
        added = staffed("checklist", "add", "submit", words, "--user", "Mia")
    assert added.out == ("submit\t1\trequired\tHas the client seen it?\nsubmit\t2\trequired\tIs it dated?\n")
    staffed("checklist", "add", "approve", "Pictures?", "--optional", "--user", "Mia")
    refused = staffed("checklist", "add", "submit", "More?", "--user", "Ed")
    assert (refused.status, "not allowed" in refused.err) == (2, True)
    draft = tmp_path / "lock.md"
    draft.write_text("---\ntitle: Locks\nsource: Canal Weekly\ndate: 2025-08-22\n---\nThe lock is open.\n")
    key = staffed("import", draft, "--user", "Ed").out.split("\t")[0]
    staffed("start", key, "--user", "Ed")
    against = staffed("submit", key, "--reason", "Fine.", "--user", "Ed")
    assert (against.status, "Has the client seen it?" in against.err) == (2, True)
    assert staffed("submit", key, "--tick", "3", "--user", "Ed").status == 2
    done = staffed("submit", key, "--reason", "Fine.", "--tick", "1", "--tick", "2", "--user", "Ed")
    assert done.status == 0, done.err
    assert "ticked “Has the client seen it?” and “Is it dated?”" in staffed("show", key, "--user", "Ed").out
    assert "Is it dated?" not in staffed("checklist", "remove", "submit", "2", "--user", "Mia").out
    assert staffed("checklist", "remove", "submit", "2", "--user", "Mia").status == 2
    assert staffed("checklist", "list", "--user", "Ed").out.count("\n") == 2


def submitted(staffed, tmp_path, user):
    """A text in review, by its id, and the answer to its submission without a tick."""
    draft = tmp_path / "lock.md"
    draft.write_text("---\ntitle: Locks\nsource: Canal Weekly\ndate: 2025-08-22\n---\nThe lock is open.\n")
    key = staffed("import", draft, "--user", user).out.split("\t")[0]
    staffed("start", key, "--user", user)
    return key, staffed("submit", key, "--user", user)


def test_approving_ticks_by_number(staffed):
    assert "--tick" in staffed("approve", "--help").out


def test_ticks_are_asked_for_while_one_is_missing(staffed, tmp_path):
    for when in ("submit", "approve"):
        staffed("checklist", "add", when, "Has the client seen it?", "--user", "Mia")
    staffed("checklist", "add", "submit", "Pictures?", "--optional", "--user", "Mia")
    key, refused = submitted(staffed, tmp_path, "Mia")
    assert (refused.status, "Use --tick" in refused.err) == (2, True)
    done = staffed("submit", key, "--reason", "Fine.", "--tick", "1", "--user", "Mia")
    assert done.status == 0, done.err
    own = staffed("approve", key, "--revision", "1", "--user", "Mia")
    assert (own.status, "Use --tick" in own.err) == (2, True), own.err
    ticked = staffed("approve", key, "--revision", "1", "--tick", "1", "--user", "Mia")
    assert (ticked.status, "You submitted" in ticked.err, "Use --tick" in ticked.err) == (2, True, False), ticked.err


def test_what_the_machine_asks_is_numbered_too(staffed, tmp_path, monkeypatch):
    (tmp_path / "policy.toml").write_text('checklist_submit = ["Is it signed?"]\n')
    monkeypatch.setattr(settings_file, "machine_folder", lambda: tmp_path)
    added = staffed("checklist", "add", "submit", "Is it dated?", "--user", "Mia")
    both = "submit\t1\trequired\tIs it dated?\nsubmit\t2\trequired\tIs it signed?\n"
    assert (added.out, staffed("checklist", "list", "--user", "Ed").out) == (both, both)
    key, _ = submitted(staffed, tmp_path, "Ed")
    assert staffed("submit", key, "--reason", "Fine.", "--tick", "1", "--tick", "2", "--user", "Ed").status == 0
