"""Where things are kept on this machine. Loads no library but the one that knows the system's folders."""

import os
import sys
from pathlib import Path

from platformdirs import site_config_path, user_config_path, user_data_path

APP = "editor-app"


def data_folder() -> Path:
    """Where articles are kept, unless the caller says otherwise."""
    given = os.environ.get("EDITOR_APP_DATA", "")
    return Path(given) if given else user_folder()


def user_folder() -> Path:
    """Where the system has us keep a person's data."""
    return user_data_path(APP, appauthor=False)


def config_folder() -> Path:
    """Where settings are kept: next to the data when that has its own folder."""
    given = os.environ.get("EDITOR_APP_DATA", "")
    return Path(given) if given else user_config_path(APP, appauthor=False)


def machine_folder() -> Path:
    """Where an administrator keeps what holds for everyone on this machine."""
    if os.name == "posix" and sys.platform != "darwin":
        return Path("/etc") / APP
    return site_config_path(APP, appauthor=False)
