"""Passwords in the keyring of the system, and never in one that keeps them as plain text."""

import logging
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from keyring.backend import KeyringBackend

log = logging.getLogger(__name__)

_SERVICE = "editor-app"
_SAFE = ("SecretService", "libsecret", "kwallet", "macOS", "Windows")
"""The modules of `keyring` whose backends encrypt. Others that may be installed write plain text."""


def find(account: str) -> str:
    """The password that is kept for an account; empty when there is none, or no keyring."""
    ring = _ring()
    if ring is None:
        return ""
    try:
        return ring.get_password(_SERVICE, account) or ""
    except Exception as fault:  # each system raises its own errors; a locked keyring is no reason not to start
        log.warning("the keyring cannot be read: %s", type(fault).__name__)
        return ""


def keep(account: str, password: str) -> bool:
    """Keep a password; False where there is no keyring that encrypts, or it refuses."""
    ring = _ring()
    if ring is None:
        return False
    try:
        ring.set_password(_SERVICE, account, password)
    except Exception as fault:  # as above
        log.warning("the keyring cannot be written: %s", type(fault).__name__)
        return False
    return True


def kept_safely() -> bool:
    """Whether there is a keyring that encrypts."""
    return _ring() is not None


def _ring() -> "KeyringBackend | None":
    """The keyring of the system, if it encrypts; of several, the first that does."""
    import keyring  # costs 40 ms, and only a database on a server needs it

    found = keyring.get_keyring()
    several = getattr(found, "backends", None) or [found]
    return next((one for one in several if _is_safe(one)), None)


def _is_safe(ring: "KeyringBackend") -> bool:
    package, _, module = type(ring).__module__.rpartition(".")
    return package == "keyring.backends" and module in _SAFE
