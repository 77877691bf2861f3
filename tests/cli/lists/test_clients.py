"""The verbs of client profiles, and a check for a client."""

import json

from editor_app.cli.lists.clients import clients

PROFILE = {
    "client": "Harbour Museum",
    "english": "en_GB",
    "rules-off": ["repetition.word"],
    "terms": [{"term": "lock gate", "concept": "lock"}, {"term": "lock", "concept": "lock", "status": "forbidden"}],
}


def test_profiles_are_imported_listed_exported_and_deleted(staffed, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(PROFILE))
    assert (
        staffed("clients", "import", tmp_path / "a.json", "--user", "Mia").out.strip() == "“Harbour Museum”: 2 terms."
    )
    assert staffed("clients", "list", "--user", "Ed").out.split("\t") == ["Harbour Museum", "en_GB", "", "2\n"]
    assert staffed("clients", "export", "harbour museum", tmp_path / "b.json", "--user", "Ed").status == 0
    assert json.loads((tmp_path / "b.json").read_text())["client"] == "Harbour Museum"
    assert staffed("clients", "delete", "Harbour Museum", "--user", "Ed").status == 2
    assert staffed("clients", "delete", "Harbour Museum", "--user", "Mia").status == 0
    assert staffed("clients", "list", "--user", "Ed").out == ""


def test_files_are_checked_for_a_client(cli, tmp_path):
    (tmp_path / "a.json").write_text(json.dumps(PROFILE))
    (tmp_path / "x").mkdir()
    draft = tmp_path / "x" / "draft.md"
    draft.write_text("The center said the the lock was open.\n")
    plain = cli("check", draft).out
    asked = cli("check", draft, "--client", tmp_path / "a.json").out
    assert "“the the”" in plain or "the the" in plain
    assert "the the" not in asked
    assert "this client wants British" in asked
    assert "lock gate" in asked
    (tmp_path / "x" / "editor-app.toml").write_text('client = "../a.json"\n')
    assert "this client wants British" in cli("check", draft).out


def test_a_broken_profile_is_told(cli, tmp_path):
    (tmp_path / "a.json").write_text("{}")
    (tmp_path / "draft.md").write_text("The lock was open.\n")
    refused = cli("check", tmp_path / "draft.md", "--client", tmp_path / "a.json")
    assert (refused.status, "is not a client profile: it names no client" in refused.err) == (2, True)


def test_the_verb_says_what_it_does(cli):
    assert str(clients.told) in " ".join(cli("clients", "--help").out.split())
