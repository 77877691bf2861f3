"""Which way a text runs."""

import unicodedata

_RIGHT_TO_LEFT = frozenset("ar ckb dv fa he ps sd ug ur yi".split())


def runs_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction is one of those that run from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def language_from_the_right(language: str) -> bool:
    """Whether a language like `ar_EG` is written from right to left."""
    return language.partition("_")[0] in _RIGHT_TO_LEFT
