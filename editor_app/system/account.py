"""The account at this machine: what the system itself says of who is logged in, whatever the environment says."""

import getpass
import hashlib
import os
import platform
import sys
from dataclasses import dataclass
from pathlib import Path

_IDS = (Path("/etc/machine-id"), Path("/var/lib/dbus/machine-id"))
"""Where Linux keeps the number of a machine."""
_SHOWN = 16
"""Hexadecimal digits that tell one machine from another. The number itself is confidential: see machine-id(5)."""


@dataclass(frozen=True, slots=True)
class Account:
    """An account: `key` tells it from all others, `name` is what people call it."""

    key: str
    name: str

    @property
    def place(self) -> str:
        """The machine or server that knows the account."""
        return self.key.partition(":")[0]


def account_here() -> Account:
    """The account of this process."""
    number = str(os.getuid()) if hasattr(os, "getuid") else account_name()
    return Account(f"{_machine()}:{number}", f"{account_name()}@{platform.node()}")


def account_named(login: str) -> Account | None:
    """Another account at this machine; None when the system does not know it."""
    if sys.platform == "win32":
        number = login
    else:
        import pwd

        try:
            number = str(pwd.getpwnam(login).pw_uid)
        except (KeyError, ValueError):
            return None
    return Account(f"{_machine()}:{number}", f"{login}@{platform.node()}")


def full_name() -> str:
    """The name that the system has for who is logged in, as people say it; empty where it has none."""
    if sys.platform == "win32":
        return ""
    import pwd

    try:
        found = pwd.getpwuid(os.getuid())
    except (OSError, KeyError):
        return ""
    name = " ".join(found.pw_gecos.partition(",")[0].split())
    return "" if name.casefold() == found.pw_name.casefold() else name


def account_name() -> str:
    """The name of who is logged in, by the system and not by the environment; some name even where there is none."""
    try:
        if sys.platform == "win32":
            return os.getlogin()
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (OSError, KeyError):
        return f"user-{os.getuid()}" if hasattr(os, "getuid") else getpass.getuser()


def _machine() -> str:
    """What tells this machine from others."""
    number = next((found for path in _IDS if (found := _first_line(path))), "") or platform.node()
    return hashlib.sha256(f"editor-app {number}".encode()).hexdigest()[:_SHOWN]


def _first_line(path: Path) -> str:
    try:
        return path.read_text(encoding="ascii").strip()
    except (OSError, ValueError):
        return ""
