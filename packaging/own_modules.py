"""Run by PyInstaller before the program: a window that is open keeps its modules while another version is installed.

PyInstaller opens the program by its name for each module that is loaded. After an upgrade another file has that name,
and all that the window had not needed so far could not be loaded any more: no Word file, no export.
"""

import sys
from pathlib import Path

from pyimod02_importers import pyz_archive

if sys.platform == "linux" and Path("/proc/self/exe").exists():
    # The file this process was started from, also when it has no name any more.
    pyz_archive._filename = "/proc/self/exe"  # noqa: SLF001 - it has no public name
