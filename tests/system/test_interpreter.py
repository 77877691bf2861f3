"""Ctrl+C in the first second prints one line, and what is in use is not searched for garbage again and again."""

import builtins
import gc
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator

import pytest

from editor_app.system.interpreter import leave_it, load, look_seldom, raise_again

BEGIN = "import os, signal\nfrom editor_app.system.interpreter import end_at_once, raise_again\nend_at_once()\n"
PRESS = "os.kill(os.getpid(), signal.SIGINT)\n"

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="needs signals between processes")


def run(code: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)


def test_while_the_program_loads_it_ends_with_one_line() -> None:
    done = run(f"{BEGIN}{PRESS}print('not reached')")
    assert (done.returncode, done.stdout, done.stderr) == (2, "", "editor-app: Stopped.\n")


def test_afterwards_it_is_an_exception_again() -> None:
    done = run(f"{BEGIN}raise_again()\ntry:\n    {PRESS}except KeyboardInterrupt:\n    print('caught')")
    assert (done.returncode, done.stdout, done.stderr) == (0, "caught\n", "")


def test_another_answer_to_the_key_is_left_alone() -> None:
    done = run(f"{BEGIN}signal.signal(signal.SIGINT, signal.SIG_IGN)\nraise_again()\n{PRESS}print('went on')")
    assert (done.returncode, done.stdout) == (0, "went on\n")


def test_in_another_thread_nothing_is_changed() -> None:
    before = signal.getsignal(signal.SIGINT)
    other = threading.Thread(target=raise_again)
    other.start()
    other.join()
    assert signal.getsignal(signal.SIGINT) is before


@pytest.fixture
def as_before() -> Iterator[None]:
    threshold = gc.get_threshold()
    yield
    gc.unfreeze()
    gc.enable()
    gc.set_threshold(*threshold)


def test_a_start_makes_thousands_of_objects_between_two_looks(as_before: None) -> None:
    looks: list[str] = []
    look_seldom()
    gc.collect()
    gc.callbacks.append(lambda phase, _: looks.append(phase))
    try:
        kept = [[number] for number in range(20_000)]
    finally:
        gc.callbacks.pop()
    assert len(kept) == 20_000 and looks == []


def test_at_the_end_nothing_is_looked_at(as_before: None) -> None:
    leave_it()
    assert gc.get_freeze_count() > 0 and not gc.isenabled()


def test_a_library_that_imports_otherwise_is_not_let(tmp_path, monkeypatch) -> None:
    plain = builtins.__import__
    (tmp_path / "greedy.py").write_text("import builtins\nbuiltins.__import__ = lambda *given: None\n")
    monkeypatch.syspath_prepend(tmp_path)
    load("greedy")
    assert builtins.__import__ is plain
    assert "greedy" in sys.modules


def test_the_window_loads_with_the_import_of_python() -> None:
    done = run(
        "import builtins\nplain = builtins.__import__\nfrom editor_app.system.interpreter import load\n"
        "load('PySide6.QtCore')\nimport editor_app.gui.run\nprint(builtins.__import__ is plain)"
    )
    assert (done.returncode, done.stdout) == (0, "True\n"), done.stderr


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there threads are files")
def test_libraries_start_no_threads() -> None:
    count = "import os\nfrom editor_app.system.interpreter import stay_alone\nstay_alone()\nimport numpy\n"
    assert run(f"{count}print(len(os.listdir('/proc/self/task')))").stdout == "1\n"
