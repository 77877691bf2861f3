"""Which way a text runs."""

import re
import unicodedata

from editor_app.text.language import lists


def runs_from_the_right(text: str) -> bool:
    """Whether the first letter that has a direction is one of those that run from right to left."""
    for sign in text:
        direction = unicodedata.bidirectional(sign)
        if direction in ("L", "R", "AL"):
            return direction != "L"
    return False


def language_from_the_right(language: str) -> bool:
    """Whether a language like `ar_EG`, or one in a script like `az_Arab_IR`, is written from right to left."""
    first, *parts = re.split("[_-]", language.lower())
    return not {first, f"{first}_{''.join(parts[:1])}"}.isdisjoint(lists.words(lists.RIGHT_TO_LEFT))
