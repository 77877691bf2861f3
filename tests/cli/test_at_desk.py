import sys
from sqlite3 import connect

import click
import pytest

from editor_app.cli.at_desk import at_desk
from editor_app.cli.program import main
from editor_app.cli.spoken import GlobalOptions
from editor_app.desk.base import opening
from editor_app.domain.errors import PasswordNeeded
from editor_app.domain.message import verbatim
from tests.taking import PASSPHRASE


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


@pytest.mark.parametrize(("said", "user"), [("", "Mia"), ("Ed", "Ed")])
def test_the_desk_is_open_while_a_verb_runs_and_closed_after(cli, said, user):
    with click.Context(click.Command("verb"), obj=GlobalOptions(user="Mia")), at_desk(user=said) as (desk, name):
        assert name == user
        with desk.database.read() as tx:
            assert tx
    assert desk.read._process is None


def test_the_first_of_a_new_house_is_told_what_they_may_do_and_nobody_else(cli, capfd):
    del cli  # prepares the environment
    main(["--user", "Ada", "list"])
    assert capfd.readouterr().err == (
        "editor-app: This is a new house. Ada is its administrator, manager and editor.\n"
    )
    main(["list"])
    assert capfd.readouterr().err == ""
    assert main(["--user", "Eve", "list"]) == 2, "not by a name alone"
    assert "is not that of Eve" in capfd.readouterr().err


def test_who_shares_an_account_is_asked_for_a_passphrase(staffed, monkeypatch):
    monkeypatch.delenv("EDITOR_APP_PASSPHRASE")
    asked = staffed("people", "add", "Zoe", "--user", "Ada")
    assert (asked.status, "The passphrase of Ada is needed." in asked.err) == (2, True)
    monkeypatch.setenv("EDITOR_APP_PASSPHRASE", "of somebody else")
    wrong = staffed("people", "add", "Zoe", "--user", "Ada")
    assert (wrong.status, "This is not the passphrase of Ada." in wrong.err) == (2, True)
    monkeypatch.delenv("EDITOR_APP_PASSPHRASE")
    monkeypatch.setattr("click.prompt", lambda words, hide_input, err: PASSPHRASE if "Ada" in words else "")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    assert staffed("people", "add", "Zoe", "--user", "Ada").status == 0
    assert staffed("list").status == 0, "whoever names nobody may read"
    assert staffed("people", "add", "Zoe", "--role", "manager").status == 2


def test_what_can_only_be_read_is_read_and_that_is_said(staffed, tmp_path):
    path = tmp_path / "lock.txt"
    path.write_text("The lock is open.", encoding="utf-8")
    staffed("import", path, "--user", "Ed")
    (tmp_path / "data" / "editor-app.db").chmod(0o444)
    listed = staffed("list")
    assert (listed.status, listed.out.count("\tEd\t")) == (0, 1)
    assert listed.err.startswith("editor-app: The database can only be read: “")
    refused = staffed("start", listed.out.split("\t")[0], "--user", "Ed")
    assert (refused.status, refused.out) == (2, "")


class Needs:
    """A server that opens with one password."""

    def __init__(self, open_desk):
        self._open, self.given = open_desk, []

    def __call__(self, url="", password=""):
        self.given.append(password)
        if password != "right":
            raise PasswordNeeded(verbatim("It wants a password."), verbatim("Ask somebody."))
        return self._open()


@pytest.fixture
def server(monkeypatch):
    needs = Needs(opening.open_desk)
    monkeypatch.setattr("editor_app.cli.at_desk.open_desk", needs)
    return needs


def test_a_password_is_asked_for_on_a_terminal(cli, server, monkeypatch):
    monkeypatch.setattr("click.prompt", lambda words, hide_input, err: "right" if hide_input else "")
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True, raising=False)
    answer = cli("list", "--database", "postgresql://ann@host/desk")
    assert (answer.status, answer.err) == (0, "editor-app: It wants a password.\n")
    assert server.given == ["", "right"]


def test_nobody_is_asked_where_nobody_can_answer(cli, server):
    answer = cli("list", "--database", "postgresql://ann@host/desk")
    assert (answer.status, answer.err) == (2, "editor-app: It wants a password. Ask somebody.\n")
    assert server.given == [""]


def test_a_password_on_the_command_line_is_refused_and_not_repeated(cli, server):
    for given in (("list", "--database"), ("--database",)):
        answer = cli(*given, "postgresql+psycopg://ann:secret@host/desk", *(() if len(given) == 2 else ("list",)))
        assert answer.status == 2
        assert "can be read by everybody" in answer.err
        assert "secret" not in answer.out + answer.err
    assert server.given == []


def test_what_became_of_an_interrupted_export_is_said(cli, monkeypatch):
    monkeypatch.setattr("editor_app.cli.at_desk.settle", lambda desk: (verbatim("It was taken back."),))
    assert cli("list").err == "editor-app: It was taken back.\n"
