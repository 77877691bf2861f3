"""The name of the account at this machine."""

import getpass
import os


def account_name() -> str:
    """Who is logged in; some name even where the account has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return f"user-{os.getuid()}" if hasattr(os, "getuid") else "editor"
