import os
import subprocess
import sys

import pytest

from editor_app.cli.program import main, program, verbs
from editor_app.desk.reports.self_test import Looked
from editor_app.domain.message import say

HEAVY = ("sqlalchemy", "PySide6", "numpy", "docx", "lxml", "editor_app.checks")


@pytest.mark.parametrize("verb", list(verbs()))
def test_every_verb_is_there_and_explains_itself(cli, verb):
    answer = cli(verb, "--help")
    assert answer.status == 0
    assert "Usage: editor-app" in answer.out


def test_help_names_every_verb(cli):
    shown = cli("--help").out
    assert all(f"\n  {verb} " in shown for verb in verbs())


@pytest.mark.parametrize("arguments", [["chekc"], ["check"], ["check", "a", "--format", "pdf"], ["export"], ["--nope"]])
def test_wrong_use_is_one_line_and_two(cli, arguments):
    answer = cli(*arguments)
    assert answer.status == 2
    assert answer.err.startswith("editor-app: ")
    assert answer.err.count("\n") == 1


def test_start_up_loads_no_library_it_does_not_need():
    script = (
        "import sys; from editor_app.cli.program import main; main(['--version']);"
        f"print([name for name in {HEAVY} if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"


def test_checking_a_plain_text_loads_no_database_and_nothing_that_takes_files_apart(tmp_path):
    (tmp_path / "a.txt").write_text("The lock is open.\n")
    script = (
        f"import sys; from editor_app.cli.program import main; main(['check', {str(tmp_path / 'a.txt')!r}]);"
        "print([name for name in ('sqlalchemy', 'docx', 'lxml', 'pypdf') if name in sys.modules])"
    )
    shown = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True).stdout
    assert shown.splitlines()[-1] == "[]"


def test_an_unexpected_fault_is_one_line_and_goes_to_the_log(cli, monkeypatch, tmp_path):
    monkeypatch.setattr(program, "main", lambda **_: 1 / 0)
    answer = cli("list")
    assert answer.status == 2
    assert "ZeroDivisionError" in answer.err
    assert answer.err.count("\n") == 1
    assert "Traceback" in (tmp_path / "data" / "editor-app.log").read_text(encoding="utf-8")


def test_ctrl_c_is_calm(cli, monkeypatch):
    def interrupted(**_):
        raise KeyboardInterrupt

    monkeypatch.setattr(program, "main", interrupted)
    assert cli("list") == (2, "", "editor-app: Stopped.\n")


@pytest.mark.skipif(os.name != "posix", reason="needs a shell")
def test_a_closed_pipe_is_calm(tmp_path):
    for number in range(3):
        (tmp_path / f"{number}.txt").write_text("the the lock. " * 400)
    shown = subprocess.run(
        f"{sys.executable} -m editor_app check {tmp_path} --format html --rules repetition.word | head -c 10",
        shell=True,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (shown.stdout, shown.stderr) == ("<!DOCTYPE ", "")


def test_main_takes_the_systems_arguments(monkeypatch, capsys):
    monkeypatch.setattr(sys, "argv", ["editor-app", "--version"])
    assert main() == 0
    assert capsys.readouterr().out.startswith("editor-app ")


def test_what_programs_read_is_utf8_whatever_the_code_page(tmp_path):
    (tmp_path / "锁.txt").write_text("“the the” 锁\n", encoding="utf-8")
    for encoding in ("ascii", "cp1252", "gbk"):
        shown = subprocess.run(
            [sys.executable, "-m", "editor_app", "check", str(tmp_path), "--format", "json", "--fail-on", "never"],
            capture_output=True,
            env=os.environ | {"PYTHONIOENCODING": encoding},
            check=True,
        )
        assert "锁.txt" in shown.stdout.decode("utf-8")


def test_the_self_test_says_what_is_whole_and_fails_when_something_is_not(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    assert main(["--self-test"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "The database opens."
    (tmp_path / "not.db").write_text("this is no database, whatever its name says " * 30)
    assert main(["--database", str(tmp_path / "not.db"), "--self-test", "--messages", "zh_CN"]) == 1
    told = capsys.readouterr()
    assert told.out.startswith("程序文件完整。") and "not.db" in told.err


def test_the_self_test_asks_about_the_window_and_forgives_what_is_not_needed(tmp_path, monkeypatch, capsys):
    monkeypatch.setenv("EDITOR_APP_DATA", str(tmp_path))
    lacks = Looked(False, say("There is no printer."), needed=False)
    assert main(["--self-test"], lambda: [lacks]) == 0
    assert "There is no printer." in capsys.readouterr().err
    assert main(["--self-test"], lambda: [Looked(False, say("There is no window."))]) == 1
