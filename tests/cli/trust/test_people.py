"""People, their accounts and passphrases on the command line."""

from io import StringIO

from editor_app.cli.trust.people import people_group
from tests.taking import PASSPHRASE


def test_people_are_listed_with_their_accounts(staffed):
    rows = [line.split("\t") for line in staffed("people", "list").out.splitlines()]
    assert [(name, roles) for name, roles, _ in rows] == [
        ("Ada", "editor, manager, administrator"),
        ("Ed", "editor"),
        ("Mia", "editor, manager"),
    ]
    assert len({login for *_, login in rows}) == 1
    staffed("people", "add", "Zoe", "--user", "Ada")
    assert "Zoe\teditor\t-\n" in staffed("people", "list").out


def test_only_an_administrator_ties_and_parts(staffed):
    staffed("people", "add", "Zoe", "--user", "Ada")
    assert staffed("people", "account", "Zoe", "--user", "Ed").status == 2
    without = staffed("people", "account", "Zoe", "--user", "Ada")
    assert (without.status, "Set a passphrase first for Zoe" in without.err) == (2, True)
    parted = staffed("people", "account", "Ed", "--remove", "--user", "Ada")
    assert (parted.status, parted.out.split("\t")[0]) == (0, "Ed")
    refused = staffed("people", "add", "Max", "--user", "Ed")
    assert (refused.status, "is not that of Ed" in refused.err) == (2, True)
    assert "There is no account" in staffed("people", "account", "Ed", "--login", "no-such", "--user", "Ada").err
    assert staffed("audit", "verify").status == 0
    acts = staffed("audit", "export").out
    assert ("bind-account" in acts, "release-account" in acts, "set-passphrase" in acts) == (True, True, True)
    assert PASSPHRASE not in acts


def test_passphrases_are_asked_for_on_a_terminal(staffed, monkeypatch):
    staffed("people", "add", "Zoe", "--user", "Ada")
    asked = []
    monkeypatch.setattr("click.prompt", lambda words, **_: asked.append(words) or PASSPHRASE)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True)
    assert staffed("people", "account", "Zoe", "--user", "Ada").status == 0
    assert asked == ["New passphrase of Zoe"]
    assert "set" in staffed("people", "passphrase", "--user", "Zoe").out
    assert asked[-1] == "New passphrase of Zoe"


def test_a_passphrase_comes_from_a_pipe_for_scripts(staffed, monkeypatch):
    monkeypatch.setattr("sys.stdin", StringIO("nine green locks\n"))
    assert staffed("people", "passphrase", "--user", "Ed").out == "The passphrase of Ed is set.\n"
    assert staffed("people", "passphrase", "Ada", "--user", "Mia").status == 2
    monkeypatch.setenv("EDITOR_APP_PASSPHRASE", "nine green locks")
    assert staffed("import", "none.txt", "--user", "Ed").err.count("passphrase") == 0
    assert "not the passphrase of Mia" in staffed("import", "none.txt", "--user", "Mia").err


def test_every_verb_says_what_it_does(cli):
    said = cli("people", "--help").out
    assert people_group.commands.keys() == {"list", "add", "account", "passphrase", "policy"}
    assert all(str(verb.told) and name in said for name, verb in people_group.commands.items())
