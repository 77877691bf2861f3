"""A copy of the package to follow CONTRIBUTING's recipes on, run in a process of its own."""

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LONG = 180
"""Seconds after which a command of the copy is given up."""


@dataclass(frozen=True, slots=True)
class Copy:
    """The program in a folder of its own, with data of its own."""

    root: Path

    def write(self, name: str, text: str) -> None:
        """A new file; the folder must be there, for a recipe adds none."""
        path = self.root / name
        assert not path.exists(), f"{name} is there already"
        path.write_text(text, encoding="utf-8")

    def edit(self, name: str, old: str, new: str) -> None:
        """Replace words that stand once in a file."""
        path = self.root / name
        text = path.read_text(encoding="utf-8")
        assert text.count(old) == 1, f"{name} holds {old!r} {text.count(old)} times"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def add_after(self, name: str, line: str, new: str) -> None:
        """Put lines below the one line that begins so."""
        path = self.root / name
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        at = [number for number, one in enumerate(lines) if one.startswith(line)]
        assert len(at) == 1, f"{name} holds {len(at)} lines that begin with {line!r}"
        lines.insert(at[0] + 1, new if new.endswith("\n") else f"{new}\n")
        path.write_text("".join(lines), encoding="utf-8")

    def run(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """A command line of the copy: what it printed and its status."""
        return self._start("-m", "editor_app", *arguments)

    def python(self, source: str) -> str:
        """What a few lines of Python print that import the copy; they must end well."""
        done = self._start("-c", source)
        assert done.returncode == 0, done.stderr
        return done.stdout

    def tests(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        """Tests that were put beside the copy, run on it."""
        return self._start("-m", "pytest", "-q", "-p", "no:cacheprovider", *arguments)

    def _start(self, *arguments: object) -> subprocess.CompletedProcess[str]:
        own = {
            "PYTHONPATH": str(self.root),
            "EDITOR_APP_DATA": str(self.root / "data"),
            "QT_QPA_PLATFORM": "offscreen",
            "PYTHONUTF8": "1",
        }
        told = [sys.executable, "-P", *(str(one) for one in arguments)]
        kept = {name: value for name, value in os.environ.items() if not name.startswith("EDITOR_APP_")}
        return subprocess.run(
            told,
            cwd=self.root,
            env=kept | own,
            capture_output=True,
            encoding="utf-8",
            timeout=LONG,
            check=False,
        )


@pytest.fixture
def package_copy(tmp_path: Path) -> Copy:
    """The package and its resources as they stand now, to be changed at will."""
    root = tmp_path / "copy"
    for folder in ("editor_app", "resources"):
        shutil.copytree(ROOT / folder, root / folder, ignore=shutil.ignore_patterns("__pycache__"))
    return Copy(root)
