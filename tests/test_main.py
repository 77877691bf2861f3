import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from types import ModuleType

import pytest

import editor_app


@pytest.fixture
def program(monkeypatch: pytest.MonkeyPatch) -> Iterator[ModuleType]:
    """The program's first module, which sets the environment and the signals of the whole process: put back."""
    environment, path, answer = dict(os.environ), list(sys.path), signal.getsignal(signal.SIGINT)
    from editor_app import __main__

    signal.signal(signal.SIGINT, answer)
    os.environ.clear()
    os.environ.update(environment)
    sys.path[:] = path
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    yield __main__


def test_a_verb_runs_without_the_window() -> None:
    code = "import sys; sys.argv = ['editor-app', '--version']; import editor_app.__main__ as m\ntry: m.main()\n"
    code += "finally: assert not any(name.startswith('PySide6') for name in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert editor_app.__version__ in done.stdout


def test_without_a_screen_the_window_says_what_to_do(
    program: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["editor-app"])
    monkeypatch.setattr(sys, "platform", "linux")
    assert program.main() == 2
    assert "--help" in capsys.readouterr().err


@pytest.mark.parametrize(("platform", "screen"), [("win32", True), ("darwin", True), ("linux", False)])
def test_only_on_linux_a_screen_may_be_missing(
    program: ModuleType, monkeypatch: pytest.MonkeyPatch, platform: str, screen: bool
) -> None:
    monkeypatch.setattr(sys, "platform", platform)
    assert program._has_screen() is screen
