"""What a killed program left goes at once, what is being written stays."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from editor_app.system import unfinished
from editor_app.system.atomic_write import tidy
from editor_app.system.unfinished import abandoned, mark

WRITES = """
import sys
from pathlib import Path
from editor_app.system.unfinished import mark
path = Path(sys.argv[1]) / sys.argv[2].format(mark())
path.touch()
print(path, flush=True)
sys.stdin.read()
"""
FORMS = (".editor-app-{}.part", "desk.db.part.{}", "desk.db.restoring.{}", "desk.db.part.{}-journal")


@pytest.mark.parametrize("form", FORMS)
def test_a_file_goes_once_its_program_is_killed_and_not_before(tmp_path: Path, form: str) -> None:
    command = [sys.executable, "-c", WRITES, str(tmp_path), form]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        path = Path(process.stdout.readline().rstrip("\n"))
        assert path.exists()
        assert not abandoned(path)
        process.kill()
    assert abandoned(path)
    tidy(tmp_path)
    assert not list(tmp_path.iterdir())


def test_the_number_of_a_killed_program_may_be_in_use_again(tmp_path: Path) -> None:
    path = tmp_path / f"desk.db.part.{mark()}"
    path.touch()
    assert not abandoned(path)
    os.utime(path, (0, 0))
    assert abandoned(path), "this process began long after the file was written"


def test_a_program_on_another_machine_is_given_an_hour(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as there:
        there.setattr(unfinished.platform, "node", lambda: "another-machine")
        there.setattr(unfinished.os, "getpid", lambda: 999_999_999)
        path = tmp_path / f".editor-app-{mark()}.part"
    path.touch()
    assert not abandoned(path)
    for age, gone in ((3500, False), (3700, True)):
        os.utime(path, (time.time() - age,) * 2)
        assert abandoned(path) is gone


@pytest.mark.parametrize(
    "name",
    [
        f".editor-app-{'0' * 32}.part",
        "editor-app-20261101T000000000000.backup.part.20261101T000000000001",
        "editor-app.db.restoring.20261101T000000000001",
        "editor-app.db.restoring.20261101T000000000001-wal",
    ],
)
def test_what_an_earlier_version_left_is_given_an_hour(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    assert not abandoned(path)
    os.utime(path, (0, 0))
    assert abandoned(path)


@pytest.mark.parametrize(
    "name",
    [
        "film.part",
        "film.part.1",
        "editor-app.db",
        "editor-app.db.replaced.20261101T000000000001",
        "editor-app-20261101T000000000000.backup",
        "editor-app.form-0003.20261101T000000000000.db",
        ".editor-app-notes.part",
        f"desk.db.part.{'0' * 8}-1-{'0' * 32}.txt",
    ],
)
def test_no_file_that_a_person_keeps_is_taken_for_one(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    path.touch()
    os.utime(path, (0, 0))
    assert not abandoned(path)
    tidy(tmp_path)
    assert path.exists()
