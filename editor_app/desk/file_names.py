"""Names for files that we write: safe on every system, and never one that is taken."""

import re
import unicodedata
from pathlib import Path

LONGEST = 120
"""Bytes; file systems allow 255, and a number and an ending are to come."""
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
    """A path that nothing has yet: the name itself, or with a number."""
    path, number = folder / f"{name}.{ending}", 1
    while path in taken or path.exists() or path.is_symlink():
        number += 1
        path = folder / f"{name} ({number}).{ending}"
    return path
