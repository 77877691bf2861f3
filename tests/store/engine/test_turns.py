"""Programs that write to one file take turns; none waits for ever, and none that ended stands in the way."""

import os
import signal
import subprocess
import sys
import time

import pytest

from editor_app.domain.errors import StoreError
from editor_app.store.engine import turns
from editor_app.store.engine.database import open_database, sqlite_url
from editor_app.store.engine.turns import PAUSE, Turns

HOLD = """
import sys, time
from pathlib import Path
from editor_app.store.engine.turns import Turns
with Turns(Path(sys.argv[1])).door(time.monotonic() + 60):
    print("in", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def pauses(monkeypatch, tmp_path):
    """How long each pause was to be; none is made."""
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    made = []
    monkeypatch.setattr(turns.time, "sleep", made.append)
    return made


def soon():
    return time.monotonic() + 60


@pytest.mark.skipif(sys.platform == "win32", reason="needs the locks of POSIX")
def test_whoever_waits_inside_keeps_the_others_outside(pauses, tmp_path):
    first, second = Turns(tmp_path / "desk.db"), Turns(tmp_path / "desk.db")
    with first.door(soon()), second.door(time.monotonic() - 1):
        assert pauses == [], "at the deadline nobody waits any more"
    with first.door(soon()), second.door(time.monotonic() + 0.02):
        assert pauses and max(pauses) <= PAUSE
    with Turns(tmp_path / "other.db").door(soon()), first.door(soon()):
        pass


@pytest.mark.skipif(sys.platform == "win32", reason="needs the locks of POSIX")
def test_whoever_had_to_wait_lets_others_in_first_for_a_while(pauses, tmp_path):
    here = Turns(tmp_path / "desk.db")
    with here.door(soon()):
        pass
    assert pauses == [], "alone at the file nobody waits"
    here.wait()
    with here.door(soon()):
        pass
    assert len(pauses) == 2 and pauses[1] <= 2 * PAUSE


@pytest.mark.skipif(sys.platform == "win32", reason="needs the locks of POSIX")
def test_a_killed_program_stands_in_no_door(tmp_path, monkeypatch):
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.gettempdir", lambda: str(tmp_path))
    command = [sys.executable, "-c", HOLD, str(tmp_path / "desk.db")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as other:
        assert other.stdout.readline() == "in\n"
        handle = Turns(tmp_path / "desk.db")._open()
        assert not turns._shut(handle)
        other.send_signal(signal.SIGKILL)
        other.wait()
        assert turns._shut(handle)
        os.close(handle)


def test_without_a_door_the_database_is_written_all_the_same(pauses, tmp_path, monkeypatch):
    (tmp_path / "away").symlink_to(tmp_path / "elsewhere")
    here = Turns(tmp_path / "desk.db")
    monkeypatch.setattr(here, "_door", tmp_path / "away")
    with here.door(soon()):
        assert not (tmp_path / "elsewhere").exists(), "a planted link is not followed"
    monkeypatch.setattr(here, "_door", tmp_path / "no folder" / "door")
    with here.door(soon()):
        assert pauses == []


def test_who_finds_the_file_in_use_tries_again_and_again(pauses, tmp_path):
    url = sqlite_url(tmp_path / "desk.db")
    first, second = open_database(url), open_database(url, patience=0.03)
    with first.begin(), pytest.raises(StoreError, match="in use by another program"), second.begin():
        pass
    assert pauses and max(pauses) <= PAUSE, "not with pauses that grow"
    with second.begin() as tx:
        assert tx.exec_driver_sql("PRAGMA busy_timeout").scalar_one() == 30
    first.close()
    second.close()
