"""The window through the accessibility bus, where this machine has one: what a screen reader is told."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

LAUNCHERS = ("/usr/libexec/at-spi-bus-launcher", "/usr/lib/at-spi2-core/at-spi-bus-launcher")
MISSING = [name for name in ("Xvfb", "dbus-run-session", "dbus-send") if shutil.which(name) is None]
MISSING += [] if any(Path(one).exists() for one in LAUNCHERS) else ["at-spi2-core"]


@pytest.fixture
def screen() -> Iterator[str]:
    """A screen that nobody sees, by the name that programs know it by."""
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1366x768x24"],
        pass_fds=(writing,),
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    with os.fdopen(reading) as told:
        number = told.readline().strip()
    yield f":{number}"
    server.terminate()
    server.wait()


@pytest.mark.skipif(bool(MISSING), reason=f"not on this machine: {', '.join(MISSING)}")
def test_the_next_finding_and_the_marks_reach_a_screen_reader(screen: str, tmp_path: Path) -> None:
    root = Path(__file__).parent.parent.parent
    home = tmp_path / "home"
    home.mkdir(mode=0o700)
    surroundings = {**os.environ, "DISPLAY": screen, "HOME": str(home), "PYTHONPATH": str(root)}
    surroundings |= {"XDG_CACHE_HOME": str(home), "XDG_RUNTIME_DIR": str(home), "QT_QPA_PLATFORM": "xcb"}
    heard = subprocess.run(
        ["dbus-run-session", "--", sys.executable, "-m", "tests.gui.on_the_bus", str(tmp_path)],
        cwd=root,
        env=surroundings,
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    ).stdout
    assert " of " in heard, heard
    assert 'string "underline"' in heard, heard
