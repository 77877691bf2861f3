"""Which libraries a bundle loads: what nothing reaches is left out, whatever brought it along."""

import subprocess
from collections.abc import Callable, Iterable
from pathlib import PurePath

Entry = tuple[str, str, str]
"""Name in the bundle, file it comes from, kind: as PyInstaller keeps them."""


def loaded(entries: Iterable[Entry], needs: Callable[[str], Iterable[str]]) -> list[Entry]:
    """The entries that a module, a plugin or a program loads, directly or by way of others.

    `needs` gives the names of the libraries that one file asks the system's loader for.
    """
    entries = list(entries)
    by_name: dict[str, list[Entry]] = {}
    for entry in entries:
        by_name.setdefault(PurePath(entry[0]).name, []).append(entry)
    kept = {entry for entry in entries if _is_root(entry)}
    todo = list(kept)
    while todo:
        _, source, kind = todo.pop()
        asked = [PurePath(source).name] if kind == "SYMLINK" else needs(source)
        found = {entry for one in asked for entry in by_name.get(PurePath(one).name, ())} - kept
        kept |= found
        todo += found
    return [entry for entry in entries if entry in kept]


def asked_of_linux(path: str) -> list[str]:
    """The libraries that a file itself asks for, and not those that they ask for in turn."""
    told = subprocess.run(["readelf", "--dynamic", path], capture_output=True, text=True, check=True).stdout
    return [line.rpartition("[")[2].rstrip("]") for line in told.splitlines() if "(NEEDED)" in line]


def _is_root(entry: Entry) -> bool:
    """Whether the program loads the file by itself: a module, a plugin of Qt, Python, or a library opened by name."""
    name, _, kind = entry
    path = PurePath(name)
    opened = ("libpdfium", "libpython", "libenchant", "python3", "Python")
    return kind == "EXTENSION" or "plugins" in path.parts or ".abi3." in path.name or path.name.startswith(opened)
