"""The source as it is given away: everything that is kept under version control, with one date.

Usage: source.py FOLDER copies it there; source.py FOLDER FILE.tar.gz FILE.whl packs what is there, with the wheel's
metadata.
"""

import gzip
import io
import os
import shutil
import subprocess
import sys
import tarfile
from pathlib import Path
from zipfile import ZipFile

from trim import set_dates

import editor_app

ROOT = Path(__file__).parents[1]
NAME = f"editor_app-{editor_app.__version__}"


def kept() -> list[str]:
    """The files under version control; without it (an unpacked sdist), all that SOURCES lists."""
    if (ROOT / ".git").exists():
        listed = subprocess.run(["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True)
        return sorted(name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file())
    return (ROOT / "SOURCES").read_text(encoding="utf-8").splitlines()


def copy(folder: Path, seconds: int) -> None:
    """A copy of the source, and the list of its files."""
    names = kept()
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(ROOT / name, folder / name)
        (folder / name).chmod(0o755 if os.access(ROOT / name, os.X_OK) else 0o644)
    (folder / "SOURCES").write_text("\n".join(names) + "\n", encoding="utf-8")
    set_dates(folder, seconds)


def pack(folder: Path, target: Path, wheel: Path, seconds: int) -> None:
    """The archive, in one order, with nobody's names, and with the metadata that pip asks for."""
    with ZipFile(wheel) as package:
        (described,) = (name for name in package.namelist() if name.endswith(".dist-info/METADATA"))
        (folder / "PKG-INFO").write_bytes(package.read(described))
    packed = io.BytesIO()
    names = [*(folder / "SOURCES").read_text(encoding="utf-8").splitlines(), "SOURCES", "PKG-INFO"]
    with tarfile.open(fileobj=packed, mode="w", format=tarfile.PAX_FORMAT) as archive:
        for name in sorted(names):
            info = archive.gettarinfo(folder / name, f"{NAME}/{name}")
            info.uid = info.gid = 0
            info.uname = info.gname = ""
            info.mtime = seconds
            with (folder / name).open("rb") as file:
                archive.addfile(info, file)
    target.write_bytes(gzip.compress(packed.getvalue(), 9, mtime=0))


if __name__ == "__main__":
    date = int(os.environ["SOURCE_DATE_EPOCH"])
    if len(sys.argv) > 2:
        pack(*map(Path, sys.argv[1:4]), date)
    else:
        copy(Path(sys.argv[1]), date)
