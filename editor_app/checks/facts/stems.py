"""What is left of an English word without its endings: enough to see that two are one word; it is never shown."""

import re
from functools import lru_cache

_OWNER = re.compile(r"'(?:s|t|re|ve|ll|d)?$")
_LEAST = 4
"""Letters that must be left of a word when -ed or -ing is taken off, and that one has which loses its last e."""


@lru_cache(maxsize=1 << 15)
def stem(word: str) -> str:
    """A word in small letters without possessive, plural, -ed, -ing and a last e."""
    bare = _OWNER.sub("", word) if "'" in word else word
    if len(bare) > 4 and bare.endswith("ies"):
        return bare[:-3] + "y"
    if len(bare) > 3 and bare[-1] == "s" and not bare.endswith(("ss", "us", "is")):
        bare = bare[:-1]
    for ending in ("ing", "ed"):
        if bare.endswith(ending) and len(bare) - len(ending) >= _LEAST - 1:
            root = bare[: -len(ending)]
            if root[-1] == root[-2] and root[-1] not in "sl":
                root = root[:-1]
            return root
    return bare[:-1] if len(bare) >= _LEAST and bare[-1] == "e" else bare
