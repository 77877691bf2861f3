"""Names for files that we write: safe on every system, and never one that exists."""

import os
import re
import unicodedata
from contextlib import suppress
from pathlib import Path

LONGEST = 120
"""Bytes of our names: a number and an ending are still to be added."""
MOST = 255
"""Bytes that file systems allow."""
FORBIDDEN = re.compile(r'[<>:"/\\|?*]')
RESERVED = re.compile(r"(?i)(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\..*)?")


def safe_name(title: str) -> str:
    """A file's name without its ending, from a headline: no path, no reserved name, not too long."""
    plain = unicodedata.normalize("NFC", title)
    spaced = "".join(" " if unicodedata.category(sign)[0] in "CZ" else sign for sign in plain)
    name = " ".join(FORBIDDEN.sub(" ", spaced).split())
    name = name.encode("utf-8", "ignore")[:LONGEST].decode("utf-8", "ignore").strip(" .-~$")
    return f"{name} -" if RESERVED.fullmatch(name) else name or "article"


def free_path(folder: Path, name: str, ending: str, taken: frozenset[Path] = frozenset()) -> Path:
    """A path that does not exist yet: the name itself, shortened if no disk would take it, or with a number.

    Names that differ only by case, or by how an accent is encoded, are one name on many disks and would overwrite each
    other, so they count as taken.
    """
    there = _names_in(folder) | {_as_disks_see(path.name) for path in taken if path.parent == folder}
    path, number = folder / _fitting(name, f".{ending}"), 1
    while _as_disks_see(path.name) in there:
        number += 1
        path = folder / _fitting(name, f" ({number}).{ending}")
    return path


def _names_in(folder: Path) -> set[str]:
    with suppress(OSError, ValueError), os.scandir(folder) as entries:
        return {_as_disks_see(entry.name) for entry in entries}
    return set()


def _as_disks_see(name: str) -> str:
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _fitting(name: str, tail: str) -> str:
    """Name and tail within what a file system takes."""
    room = MOST - len(os.fsencode(tail))
    whole = os.fsencode(name)
    return (name if len(whole) <= room else os.fsdecode(whole[:room]).encode("utf-8", "ignore").decode()) + tail
