"""The data files that come with the program, in a checkout, installed, and frozen. Loads no library.

Each file is asked for by name: a missing one is an error, never an empty list.
"""

import sys
from pathlib import Path

SAMPLE = "sample/canal-lantern-season.txt"
"""The sample release that shows what the program does."""


class ResourceError(Exception):
    """A file of the program that is missing or damaged; `line` is counted from 1, and 0 for the whole file."""

    def __init__(self, name: str, line: int = 0) -> None:
        super().__init__(name, line)
        self.name, self.line = name, line


def resources_folder() -> Path:
    """The folder `resources`: inside the package when installed, next to it in a checkout."""
    frozen = getattr(sys, "_MEIPASS", "")
    package = Path(__file__).parents[1]
    installed = Path(frozen or package) / "resources"
    return installed if frozen or installed.is_dir() else package.parent / "resources"


def resource(name: str, folder: Path | None = None) -> Path:
    """Where a file stands, by its name in the folder: "icons/app.svg". Raises ResourceError."""
    path = (folder or resources_folder()) / name
    if not path.is_file():
        raise ResourceError(name)
    return path


def read_text(name: str, folder: Path | None = None) -> str:
    """The text of a file. Raises ResourceError."""
    try:
        return resource(name, folder).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise ResourceError(name) from fault
