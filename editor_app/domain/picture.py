"""A picture of a draft: its bytes, and the name by which a text shows it.

The name is made of the bytes. As it stands in the text, whatever vouches for the text vouches for its pictures too.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

SCHEME = "picture:"
_DIGITS = 32
"""Hexadecimal digits of a name: 128 bits of SHA-256, which nobody can make another picture for."""
_ADDRESS = re.compile(rf"{SCHEME}([0-9a-f]{{{_DIGITS}}})")
_SHOWN = re.compile(rf"\]\({_ADDRESS.pattern}\)")

Pictures = Mapping[str, bytes]
"""Bytes by name."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture that is kept."""

    name: str
    data: bytes


def name_of(data: bytes) -> str:
    """The name of a picture with these bytes."""
    return hashlib.sha256(data).hexdigest()[:_DIGITS]


def name_in(address: str) -> str:
    """The name of the picture that an address stands for; empty for any other address."""
    found = _ADDRESS.fullmatch(address)
    return found[1] if found else ""


def names_in(body: str) -> Iterator[str]:
    """The names of the pictures that a body shows, each once, in order."""
    yield from dict.fromkeys(found[1] for found in _SHOWN.finditer(body))
