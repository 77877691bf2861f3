import subprocess
import sys

import pytest

import editor_app
from editor_app import __main__


def test_a_verb_runs_without_the_window():
    code = "import sys; sys.argv = ['editor-app', '--version']; import editor_app.__main__ as m\ntry: m.main()\n"
    code += "finally: assert not any(name.startswith('PySide6') for name in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    assert editor_app.__version__ in done.stdout


def test_without_a_screen_the_window_says_what_to_do(monkeypatch, capsys):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "argv", ["editor-app"])
    monkeypatch.setattr(sys, "platform", "linux")
    assert __main__.main() == 2
    assert "--help" in capsys.readouterr().err


@pytest.mark.parametrize(("platform", "screen"), [("win32", True), ("darwin", True), ("linux", False)])
def test_only_on_linux_a_screen_may_be_missing(monkeypatch, platform, screen):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(sys, "platform", platform)
    assert __main__._has_screen() is screen
