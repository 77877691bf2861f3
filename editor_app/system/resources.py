"""Where the data files of the program stand, in a checkout and in a frozen program. Loads no library."""

import sys
from pathlib import Path


def resources_folder() -> Path:
    """The folder `resources`."""
    frozen = getattr(sys, "_MEIPASS", "")
    return Path(frozen or Path(__file__).parents[2]) / "resources"
