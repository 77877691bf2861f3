"""What is installed, by way of sdist and wheel, does what the checkout does: in an environment with nothing else."""

import json
import os
import shutil
import subprocess
import sys
import sysconfig
import tarfile
import venv
from collections.abc import Sequence
from pathlib import Path
from zipfile import ZipFile

import pytest

from editor_app.system.digests import LIST
from editor_app.system.resources import SAMPLE, resources_folder

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 180
"""After which a command is given up."""
SDIST = "import sys; from setuptools.build_meta import build_sdist; build_sdist(sys.argv[1])"
WINDOW = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
import editor_app
from editor_app.cli.window import window_wanted
from editor_app.gui.run import begin

def look():
    workspace = program.workspace
    if workspace and workspace.findings.issues:
        turn.stop()
        print(editor_app.__file__, len(workspace.findings.issues), sep="\\n")
        app.closeAllWindows()

app = QApplication([])
program = begin(app, window_wanted(["--sample"]).files)
turn = QTimer(interval=20)
turn.timeout.connect(look)
turn.start()
sys.exit(app.exec())
"""
"""Opens the sample in the window, and ends when its findings are listed."""


def run(command: Sequence[object], folder: Path, **environment: str) -> str:
    """What a command prints, in an environment that nothing of this one gets into."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith(("EDITOR_APP_", "PYTHON"))}
    own = {"EDITOR_APP_DATA": str(folder / "data"), "QT_QPA_PLATFORM": "offscreen", "PIP_CONFIG_FILE": os.devnull}
    done = subprocess.run(
        [str(word) for word in command],
        cwd=folder,
        env=kept | own | environment,
        capture_output=True,
        encoding="utf-8",
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    assert "Deprecat" not in done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def sdist(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The source as it is given away, made from a copy."""
    copy = tmp_path_factory.mktemp("source") / "copy"
    copy.mkdir()
    for name in ("pyproject.toml", "setup.py", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, copy)
    for name in ("editor_app", "resources"):
        shutil.copytree(ROOT / name, copy / name, ignore=shutil.ignore_patterns("__pycache__"))
    run([sys.executable, "-c", SDIST, copy.parent], copy)
    (made,) = copy.parent.glob("*.tar.gz")
    return made


@pytest.fixture(scope="module")
def wheel(sdist: Path) -> Path:
    """The wheel, made from that source."""
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check")
    run([*pip, "wheel", "--no-deps", "--no-build-isolation", "--no-index", "-w", sdist.parent, sdist], sdist.parent)
    (made,) = sdist.parent.glob("*.whl")
    return made


@pytest.fixture(scope="module")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the commands of an environment with the wheel in it; the libraries are those of this one."""
    folder = tmp_path_factory.mktemp("bare")
    venv.create(folder, with_pip=False, symlinks=os.name == "posix")
    here = {"base": str(folder), "platbase": str(folder)}
    scripts, packages = Path(sysconfig.get_path("scripts", vars=here)), Path(sysconfig.get_path("purelib", vars=here))
    pip = (sys.executable, "-m", "pip", "--disable-pip-version-check", "--python", scripts / "python")
    run([*pip, "install", "--no-deps", "--no-index", wheel], folder)
    # A line with a path is only looked through for modules: the checkout that is installed there stays unseen.
    (packages / "libraries.pth").write_text(sysconfig.get_path("purelib"), encoding="utf-8")
    return scripts


def names_of_resources() -> set[str]:
    return {path.relative_to(resources_folder()).as_posix() for path in resources_folder().rglob("*") if path.is_file()}


def test_every_resource_travels(sdist: Path, wheel: Path) -> None:
    with tarfile.open(sdist) as source:
        given = {name.partition("/resources/")[2] for name in source.getnames() if name.count("/resources/") == 1}
    with ZipFile(wheel) as package:
        inside = {name.removeprefix("editor_app/resources/") for name in package.namelist() if "app/resources/" in name}
        roots = {name.partition("/")[0] for name in package.namelist()}
    assert names_of_resources() <= given
    assert inside == names_of_resources() | {LIST}
    assert {root for root in roots if not root.endswith(".dist-info")} == {"editor_app"}


def test_it_finds_what_the_checkout_finds(installed: Path, tmp_path: Path) -> None:
    shutil.copy(resources_folder() / SAMPLE, tmp_path / "release.txt")
    checks = ("check", "release.txt", "--format", "json", "--fail-on", "never")
    found = json.loads(run([installed / "editor-app", *checks], tmp_path))
    wanted = json.loads(run([sys.executable, "-m", "editor_app", *checks], tmp_path, PYTHONPATH=str(ROOT)))
    for one in (*found["documents"], *wanted["documents"]):
        del one["seconds"]
    assert found == wanted
    assert [one["rule"] for one in found["documents"][0]["findings"]].count("titles.conflict") == 2


def test_it_knows_when_a_file_of_it_is_damaged(installed: Path, tmp_path: Path) -> None:
    look = (installed / "python", "-c", "from editor_app.system.digests import damaged; print(*damaged())")
    assert run(look, tmp_path) == "\n"
    (icon,) = installed.parent.rglob("resources/icons/app.svg")
    kept = icon.read_bytes()
    icon.write_bytes(b"<svg/>")
    try:
        assert run(look, tmp_path) == "icons/app.svg\n"
    finally:
        icon.write_bytes(kept)


def test_it_opens_the_sample_in_the_window(installed: Path, tmp_path: Path) -> None:
    where, findings = run([installed / "python", "-c", WINDOW], tmp_path).split()
    assert Path(where).is_relative_to(installed.parent)
    assert int(findings) > 0
