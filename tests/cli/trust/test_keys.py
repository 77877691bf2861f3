"""Keys, signed approvals and the proof of an export, from the command line."""

import json
import shutil

import pytest

from editor_app.cli.trust import keys
from editor_app.system.keys import signatures

pytestmark = pytest.mark.usefixtures("keyring_here")


@pytest.fixture
def signed(cli, settle, tmp_path):
    """A folder with a release that Mia approved and exported with a confirmed key; the fingerprint of it."""
    draft = tmp_path / "locks.md"
    draft.write_text("---\ntitle: Locks\nsource: Canal Weekly\ndate: 2025-08-22\n---\nThe lock is open.\n")
    for name, role in (("Ada", "administrator"), ("Ed", "editor"), ("Mia", "manager")):
        cli("people", "add", name, "--role", role, "--user", "Ada")
    settle("Ed", "Mia")
    fingerprint = cli("keys", "make", "--user", "Mia").out.split("\t")[0]
    assert cli("keys", "confirm", fingerprint, "--user", "Ada").status == 0
    article = cli("import", draft, "--user", "Ed").out.split("\t")[0]
    cli("start", article, "--user", "Ed")
    assert cli("submit", article, "--user", "Ed", "--reason", "Fine.").status == 0
    assert cli("approve", article, "--revision", "1", "--user", "Mia").status == 0
    assert cli("export", article, "--to", tmp_path / "out", "--formats", "txt,html", "--user", "Mia").status == 0
    assert cli("keys", "export", tmp_path / "people", "--user", "Ada").out == "1 key\n"
    return fingerprint


def test_the_way_of_a_signature(signed, cli, tmp_path):
    done = cli("verify", tmp_path / "out", "--people", tmp_path / "people")
    assert (done.status, done.err) == (0, "")
    assert "“Locks”, revision 1: approved by Mia (manager)" in done.out
    assert "Locks.txt: exactly the text that was approved." in done.out
    assert "Locks.html: word for word the text that was approved." in done.out


def test_without_a_file_of_people_nothing_is_proved(signed, cli, tmp_path):
    done = cli("verify", tmp_path / "out")
    assert done.status == 2
    assert f"signed as Mia with the key {signed}, which you have not confirmed" in done.out
    assert "Not everything here is proved." in done.err


def test_what_does_not_hold_is_the_last_word(signed, cli, tmp_path):
    path = tmp_path / "out" / "Locks.txt"
    path.write_text(path.read_text().replace("open", "shut"))
    done = cli("verify", tmp_path / "out", "--people", tmp_path / "people")
    assert (done.status, done.err) == (1, "editor-app: Locks.txt was changed after it was exported.\n")
    assert cli("verify", tmp_path / "out", "--people", path).status == 2
    assert cli("verify", tmp_path / "nothing").status == 2


def test_a_trail_that_was_rewritten_since_shows(signed, cli, tmp_path, monkeypatch):
    """The same house exports again after somebody has put an earlier database in place."""
    told = ("verify", tmp_path / "out", "--people", tmp_path / "people")
    assert cli(*told).status == 0
    memory = tmp_path / "data" / "seen-trails.json"
    kept = memory.read_text()
    content = json.loads(kept)
    house = next(iter(content["houses"]))
    content["houses"][house] = {row: ["ab" * 32, "2025-01-01"] for row in content["houses"][house]}
    memory.write_text(json.dumps(content))
    done = cli(*told)
    assert (done.status, "the trail was rewritten" in done.err) == (1, True)


def test_keys_are_listed_and_revoked(signed, cli):
    assert f"{signed}\tMia\tconfirmed by Ada" in cli("keys", "list", "--user", "Ed").out
    assert cli("keys", "revoke", signed, "--user", "Ed").status == 2
    assert "revoked by Ada" in cli("keys", "revoke", signed, "--user", "Ada", "--reason", "Lost.").out
    assert "revoked by Ada" in cli("keys", "list", "--user", "Ed", "--messages", "en").out


def test_a_passphrase_is_asked_for_on_a_terminal(signed, cli, settle, monkeypatch, tmp_path):
    monkeypatch.setattr(signatures, "_ROUNDS", 1)
    monkeypatch.setattr(keys.click, "prompt", lambda *_, **__: "drei Enten")
    cli("people", "add", "Max", "--role", "manager", "--user", "Ada")
    settle("Max")
    made = cli("keys", "make", "--passphrase", "--user", "Max").out.split("\t")[0]
    cli("keys", "confirm", made, "--user", "Ada")
    assert cli("people", "policy", "signatures", "yes", "--user", "Ada").out == "signatures\tyes\n"
    article = cli("list", "--user", "Max").out.split("\t")[0]
    refused = cli("export", article, "--to", tmp_path / "more", "--formats", "txt", "--user", "Max")
    assert (refused.status, "This house wants signatures" in refused.err) == (2, True)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert cli("export", article, "--to", tmp_path / "more", "--formats", "txt", "--user", "Max").status == 0
    shutil.rmtree(tmp_path / "data" / "keys")
    assert cli("export", article, "--to", tmp_path / "most", "--formats", "txt", "--user", "Max").status == 2
