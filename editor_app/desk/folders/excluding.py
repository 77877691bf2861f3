"""Which files are left out by patterns: names or paths, with * and ?. A folder takes all that is in it along."""

import os
from collections.abc import Iterable
from fnmatch import fnmatchcase
from pathlib import Path


def is_excluded(file: Path, patterns: Iterable[str], folder: Path) -> bool:
    """Whether a pattern names the file, a folder it is in, or its path from `folder` on."""
    try:
        path = Path(os.path.relpath(file.absolute(), folder.absolute())).as_posix()
    except ValueError:  # another drive of Windows
        path = file.absolute().as_posix()
    parts = [part for part in path.split("/") if part != ".."]
    paths = ["/".join(parts[: end + 1]) for end in range(len(parts))]
    return any(_matches(pattern.removeprefix("./").rstrip("/"), parts, paths) for pattern in patterns)


def _matches(pattern: str, parts: list[str], paths: list[str]) -> bool:
    named = paths if "/" in pattern else parts
    return any(fnmatchcase(one, pattern) for one in named)
