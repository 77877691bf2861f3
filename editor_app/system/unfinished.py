"""Files that are not finished: their names say which program is at work on them, so that the rest of a killed one goes.

They are told from others by that mark alone, so no file that a person named is ever taken for one.
"""

import os
import platform
import re
import time
import zlib
from pathlib import Path
from uuid import uuid4

MARK = r"[0-9a-f]{8}-\d{1,9}-[0-9a-f]{32}"
_MARKED = re.compile(rf"\.(?:editor-app-|part\.|restoring\.)({MARK})(?:\.part|-journal|-wal|-shm)?$")
_OLD = re.compile(r"\.editor-app-[0-9a-f]{32}\.part$|\.(?:part|restoring)\.\d{8}T\d{12}(?:-journal|-wal|-shm)?$")
"""As earlier versions named them."""
_ABANDONED = 3600
"""Seconds after which a file belongs to a killed program, where nobody can look whether it still runs."""
_CLOCKS = 2.0
"""Seconds by which the start of a process and the time of a file may differ."""


def mark() -> str:
    """A new name, never used before, that says which program on which machine is at work."""
    return f"{_machine()}-{os.getpid()}-{uuid4().hex}"


def abandoned(path: Path) -> bool:
    """Whether an unfinished file was left by a program that no longer runs. Raises OSError when it is gone."""
    found = _MARKED.search(path.name)
    if not found and not _OLD.search(path.name):
        return False
    return left(path, found[1] if found else "")


def left(path: Path, made_by: str) -> bool:
    """Whether the program with a mark no longer runs, which wrote a file. Raises OSError when the file is gone."""
    machine, _, rest = made_by.partition("-")
    changed = path.stat().st_mtime
    if machine == _machine():
        return not _runs(int(rest.partition("-")[0]), changed)
    return time.time() - changed > _ABANDONED


def ours(made_by: str) -> bool:
    """Whether a mark is of this very program."""
    return made_by.startswith(f"{_machine()}-{os.getpid()}-")


def _machine() -> str:
    """Tells this machine from the others that may write to the same folder."""
    return f"{zlib.crc32(platform.node().encode('utf-8', 'surrogateescape')):08x}"


def _runs(process: int, changed: float) -> bool:
    """Whether the process that wrote a file still runs: its number may have been given to another one since."""
    import psutil  # only where a file was left, and then at start-up

    try:
        one = psutil.Process(process)
        return one.status() != psutil.STATUS_ZOMBIE and one.create_time() <= changed + _CLOCKS
    except psutil.NoSuchProcess:
        return False
    except psutil.Error:
        return True
