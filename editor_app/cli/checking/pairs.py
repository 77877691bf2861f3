"""A list of pairs of files."""

from pathlib import Path

from editor_app.domain.errors import Unreadable
from editor_app.domain.message import say
from editor_app.domain.refusals import unreadable
from editor_app.system.errors import refused

_HOW = say("Write two paths on each line, with a tab between them.")


def read_pairs(path: Path) -> list[tuple[Path, Path]]:
    """The pairs of a list; relative paths start here, as everywhere on a command line. Raises Unreadable."""
    try:
        rows = [line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except UnicodeDecodeError as fault:
        raise Unreadable(say("“{name}” is not text in UTF-8.", name=str(path)), _HOW) from fault
    except OSError as fault:
        raise Unreadable(*unreadable(refused(fault, path))) from fault
    if any(len(row) != 2 for row in rows):
        raise Unreadable(say("“{name}” is not a list of pairs.", name=str(path)), _HOW)
    return [(Path(a), Path(b)) for a, b in rows]
