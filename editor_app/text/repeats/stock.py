"""Lines that a text normally repeats: captions, credits, bylines, end marks."""

import re
from functools import cache

from editor_app.text.language.lists import STOCK_LINES, table
from editor_app.text.language.sentences import STOPS
from editor_app.text.word_lists import parted

_STOPS = re.escape(STOPS)
_LONGEST = 300
"""Characters of a line that is one of them."""


def stock(line: str) -> str:
    """The kind of a normally repeated line: "caption", "credit", "byline", "end mark", or an empty string."""
    if len(line) > _LONGEST:
        return ""
    return next((name for name, pattern in _patterns().items() if pattern.match(line)), "")


@cache
def _patterns() -> dict[str, re.Pattern[str]]:
    words = {kind: "|".join(map(re.escape, parted(given))) for kind, given in table(STOCK_LINES)}
    picture, credit, byline, end = (words[kind] for kind in ("picture", "credit", "byline", "end"))
    lines = {
        "end mark": rf"[\W_]*(?:{end}|-+)[\W_]*$",
        "byline": rf"[\W_]*(?:{byline})(?:\s*[:\uff1a]|(?<=by)\s+(?-i:[A-Z]))",
        "credit": rf"[\W_]*(?:(?:file )?(?:{picture})\s+)?(?:{credit})\s*[:\uff1a]",
        "caption": (
            rf"[\W_]*(?:file )?(?:{picture}|credit|courtesy)(?:(?<=[a-z])\b(?: by| of| courtesy|[ ]?\d*[:/\uff1a|])"
            rf"|\s*[:/\uff1a|])|.*\((?:file |screen)?(?:{picture}|xinhua|courtesy|credit)\b[^()]*\)\W*$"
            rf"|.*[{_STOPS}]\W*(?:(?:{picture})\s)?(?:credits?|courtesy|photo|image|picture)"
            rf"(?: by| of|\s?[:/])[^{_STOPS}:]{{2,60}}\W*$"
            r"|.*(?:\u6444|\u4f9b\u56fe)[\)\uff09]?$"
        ),
    }
    return {name: re.compile(line, re.IGNORECASE) for name, line in lines.items()}
