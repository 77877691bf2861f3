"""Trims a program folder: no symbols, no search path into the build machine, plain rights, one date on everything.

Usage: trim.py FOLDER [dates]; with the second word the dates alone are set.
"""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

ELF = b"\x7fELF"


def libraries(folder: Path) -> Iterator[Path]:
    """Every program and library of the folder that is a file of its own."""
    for path in sorted(folder.rglob("*")):
        if path.is_file() and not path.is_symlink():
            with path.open("rb") as file:
                if file.read(len(ELF)) == ELF:
                    yield path


def trim(folder: Path, program: str = "editor-app") -> None:
    """Do it in place."""
    for path in libraries(folder):
        path.chmod(0o755)
        # What repaired wheels bring was moved about after it was linked, and is stripped there already. The program
        # carries its modules at its end, which is no part of the file that `strip` knows.
        if not path.parent.name.endswith(".libs") and path.name != program:
            _run("strip", "--strip-unneeded", path)
        if _leads_away(path):
            _run("chrpath", "--delete", path)
    for path in sorted(folder.rglob("*")):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == folder / program else 0o644)


def set_dates(folder: Path, seconds: int) -> None:
    """Give everything in the folder one date, the commit's."""
    for path in (folder, *folder.rglob("*")):
        os.utime(path, (seconds, seconds), follow_symlinks=False)


def _leads_away(path: Path) -> bool:
    """Whether the library is told to look in a folder of the build machine."""
    told = subprocess.run(["readelf", "--dynamic", path], capture_output=True, text=True, check=True).stdout
    paths = [line.rpartition("[")[2].rstrip("]") for line in told.splitlines() if "RUNPATH" in line or "RPATH" in line]
    return any(not one.startswith("$ORIGIN") for line in paths for one in line.split(":") if one)


def _run(*command: str | Path) -> None:
    subprocess.run([str(word) for word in command], check=True, capture_output=True)


if __name__ == "__main__":
    if len(sys.argv) == 2:
        trim(Path(sys.argv[1]))
    set_dates(Path(sys.argv[1]), int(os.environ["SOURCE_DATE_EPOCH"]))
