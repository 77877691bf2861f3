"""Keeps the folder that the program is started in out of the program: drafts lie there, and so may anybody's code.

`__main__` calls this before it imports anything else. A process that is spawned reads the environment and is given
this process's `sys.path`, so it is as isolated as this one.
"""

import os
import site
import sys
from pathlib import Path

_KEPT = frozenset({"PYTHONUTF8", "PYTHONIOENCODING", "PYTHONDONTWRITEBYTECODE", "PYTHONWARNINGS"})
"""What Python reads of the environment that loads no code."""
_OURS = ("PYTHON", "PYENCHANT_", "ENCHANT_")
"""How the names of settings begin that make Python or the spelling library load code from elsewhere."""
_LIBRARIES = ("LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH", "QT_PLUGIN_PATH", "QT_QPA_PLATFORM_PLUGIN_PATH")
"""Lists of folders with libraries. An empty or relative entry means the working folder."""
_HELPERS = ("/usr/local/sbin", "/usr/local/bin", "/usr/sbin", "/usr/bin", "/sbin", "/bin", "/opt/homebrew/bin")
"""Where helpers such as xdg-open and ldconfig are looked for."""


def isolate() -> None:
    """Take the working folder, the user's own packages and the environment's settings off every search path."""
    for name in [name for name in os.environ if name.startswith(_OURS) and name not in _KEPT]:
        del os.environ[name]
    os.environ |= {"PYTHONSAFEPATH": "1", "PYTHONNOUSERSITE": "1"}  # for the processes that are spawned
    for name in _LIBRARIES:
        _keep_absolute(name)
    if os.name == "posix":
        os.environ["PATH"] = os.pathsep.join(_HELPERS)
    else:
        _keep_absolute("PATH")
    sys.path[:] = [entry for entry in sys.path if _trusted(entry)]


def _keep_absolute(name: str) -> None:
    """Drop the entries of a list of folders that depend on the working folder."""
    if name not in os.environ:
        return
    kept = [entry for entry in os.environ[name].split(os.pathsep) if Path(entry).is_absolute()]
    if kept:
        os.environ[name] = os.pathsep.join(kept)
    else:
        del os.environ[name]


def _trusted(entry: str) -> bool:
    """Whether modules may come from there: never from the working folder, unless the program itself lies there."""
    folder = Path(entry)
    own = Path(__file__).resolve().parents[2]
    if folder.resolve() == own:
        return True
    if not folder.is_absolute() or folder.resolve() == Path.cwd():
        return False
    home = site.getusersitepackages()
    return not folder.is_relative_to(home) or own.is_relative_to(home)
