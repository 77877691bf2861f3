import pytest
from sqlalchemy import make_url

from editor_app.cli.administration.server import COMMANDS
from editor_app.cli.program import main
from tests.team import SERVER, a_database

needs_server = pytest.mark.skipif(not SERVER, reason="needs a PostgreSQL server")


def test_a_file_is_no_database_of_a_team(tmp_path, capsys):
    assert main(["server", "check", "--database", str(tmp_path / "desk.db")]) == 2
    assert "A team needs a database on a server." in capsys.readouterr().err


def test_a_password_on_the_command_line_is_refused(capsys):
    assert main(["server", "check", "--database", "postgresql://ann:secret@host/desk"]) == 2
    said = capsys.readouterr().err
    assert "can be read by everybody" in said
    assert "secret" not in said


def test_every_verb_has_its_help(capsys):
    (server,) = COMMANDS
    assert main(["server", "--help"]) == 0
    said = capsys.readouterr().out
    assert all(name in said for name in server.commands)


@needs_server
def test_an_administrator_gets_from_nothing_to_people(capsys, tmp_path, monkeypatch):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    with a_database() as (name, root):
        monkeypatch.setenv("PGPASSWORD", str(make_url(root).password))
        at = ["--database", make_url(root)._replace(password=None).render_as_string()]
        assert main(["server", "init", "--administrator", "Ada", "--login", f"ada_{name}", *at]) == 0
        said = capsys.readouterr().out
        assert said.startswith(f"Ada\tada_{name}\teditor, manager, administrator\n")
        assert "is not shown again" in said
        assert main(["server", "add-person", "Ed", "--login", f"ed_{name}", "--role", "editor", *at]) == 0
        assert main(["server", "add-person", "Ed", "--login", f"ed_{name}", *at]) == 0
        assert "the password stays what it was" in capsys.readouterr().out
        assert main(["server", "check", *at]) == 0
        assert main(["server", "upgrade", *at]) == 0
        assert "nobody can do more than they should" in capsys.readouterr().out
