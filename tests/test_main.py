import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
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


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only there a display server can be named")
def test_a_display_server_that_is_dead_is_told_as_such(
    program: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["editor-app"])
    monkeypatch.setenv("DISPLAY", ":59999")
    assert program.main() == 2
    assert capsys.readouterr().err.startswith("editor-app: The screen :59999 does not answer")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_line_of_the_manual_for_a_shell_prints_its_script(shell: str) -> None:
    """Without a verb it is neither a window nor a verb that is wanted."""
    environment = os.environ | {"_EDITOR_APP_COMPLETE": f"{shell}_source"}
    code = "import sys; sys.argv = ['editor-app']; import editor_app.__main__ as m; sys.exit(m.main())"
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=False, timeout=60, env=environment
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "_editor_app_completion" in done.stdout


@pytest.mark.skipif(not shutil.which("bash"), reason="needs bash")
def test_bash_completes_verbs_options_and_rules(tmp_path: Path) -> None:
    """What click prints, in a real shell, with the program under its name."""
    program = tmp_path / "editor-app"
    root = Path(editor_app.__file__).parents[1]
    program.write_text(
        f"#!{sys.executable} -I\nimport sys; sys.path.insert(0, {str(root)!r})\n"
        "from editor_app.__main__ import main; sys.exit(main())\n"
    )
    program.chmod(0o755)
    script = """
        eval "$(_EDITOR_APP_COMPLETE=bash_source editor-app)"
        asked() { COMPREPLY=(); COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _editor_app_completion "$1"
            echo "${COMPREPLY[@]}"; }
        asked editor-app ch; asked editor-app check --dry; asked editor-app check --rules dates,names.sp
    """
    path = f"{tmp_path}:{os.environ['PATH']}"
    done = subprocess.run(
        ["bash", "-c", script], capture_output=True, text=True, check=False, env=os.environ | {"PATH": path}
    )
    assert (done.stderr, done.stdout.split()) == ("", ["check", "checklist", "--dry-run", "dates,names.spelling"])
