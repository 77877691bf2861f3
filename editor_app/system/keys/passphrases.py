"""What is kept of a passphrase: enough to know it again, too little to find it out."""

import os
from base64 import b64decode, b64encode
from hmac import compare_digest

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

COST = 17
"""Scrypt's work as a power of two: 128 MiB and a third of a second for each guess, as OWASP asks."""
_BLOCK, _LANES, _LENGTH = 8, 1, 32
_KIND = "scrypt"


def kept_of(passphrase: str, cost: int = 0) -> str:
    """What to keep of a passphrase: how it was made, a salt of its own, and what came out."""
    cost, salt = cost or COST, os.urandom(16)
    made = _derived(passphrase, salt, cost, _BLOCK, _LANES)
    return f"{_KIND}${cost}${_BLOCK}${_LANES}${b64encode(salt).decode()}${b64encode(made).decode()}"


def opens(passphrase: str, kept: str) -> bool:
    """Whether this is the passphrase of which `kept` was kept."""
    kind, *parts = kept.split("$")
    if kind != _KIND or len(parts) != 5:
        return False
    cost, block, lanes = map(int, parts[:3])
    salt, made = map(b64decode, parts[3:])
    return compare_digest(_derived(passphrase, salt, cost, block, lanes), made)


def _derived(passphrase: str, salt: bytes, cost: int, block: int, lanes: int) -> bytes:
    return Scrypt(salt=salt, length=_LENGTH, n=2**cost, r=block, p=lanes).derive(passphrase.encode())
