import os
import subprocess
import sys

import pytest

from editor_app.cli.program import main, program, verbs
from editor_app.desk.reports.self_test import Looked
from editor_app.domain.message import say
from editor_app.system.resources import resources_folder

FOR_A_TEXT = {"click", "cython_runtime", "platformdirs", "numpy", "rapidfuzz"}
"""The libraries that a check of an English text may load; rapidfuzz brings the runtime of Cython."""
FOR_NOTHING = {"click", "platformdirs"}
FOR_OTHER_TEXTS = (
    *("editor_app.checks.chinese", "editor_app.text.chinese", "editor_app.checks.parallel", "editor_app.text.parallel"),
    *(
        "editor_app.store",
        "editor_app.gui",
        "editor_app.formats.office",
        "editor_app.formats.pdf",
        "editor_app.formats.rtf",
        "editor_app.formats.terms",
    ),
    *("editor_app.desk.reports.convert", "editor_app.domain.house_rows", "difflib", "numpy.ma", "statistics"),
)
"""What only texts in Chinese, files of other kinds and other verbs need: rooms of ours, and slow parts of libraries."""


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


def loaded(*arguments: str) -> set[str]:
    """The modules that one command line loads."""
    script = (
        "import sys; before = set(sys.modules); from editor_app.cli.program import main;"
        f"main({list(arguments)!r}); print(*(set(sys.modules) - before), file=sys.stderr)"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    return set(run.stderr.split())


def libraries(names: set[str]) -> set[str]:
    """Those among the modules that are neither ours nor Python's."""
    tops = {name.partition(".")[0] for name in names} - sys.stdlib_module_names - {"editor_app", "__mp_main__"}
    return {name for name in tops if not name.startswith("_")}


def test_a_start_loads_no_library_it_does_not_need():
    names = loaded("--version")
    assert libraries(names) == FOR_NOTHING
    ours = {name for name in names if name.startswith(("editor_app.checks", "editor_app.text"))}
    mending = "editor_app.text.language.broken"  # half a character can come in with any word
    assert ours <= {mending, *mending.rsplit(".", 1)[:1], "editor_app.text"}


def test_checking_an_english_text_loads_what_that_needs_alone():
    names = loaded("check", str(next((resources_folder() / "sample").glob("*.txt"))), "--fail-on", "never")
    assert libraries(names) == FOR_A_TEXT
    rooms = {name.rpartition(".")[0] for name in names} | names
    assert rooms.isdisjoint(FOR_OTHER_TEXTS)


def test_checking_a_chinese_text_loads_what_that_needs(tmp_path):
    (tmp_path / "a.txt").write_text("市民,游客都来了。\n", encoding="utf-8")
    names = loaded("check", str(tmp_path / "a.txt"), "--fail-on", "never")
    assert "editor_app.checks.chinese.marks" in names and "editor_app.checks.parallel" not in names


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
