"""Patterns that fit seldom, looked for only where a sign of them stands: most lines need no close look."""

import re
from collections.abc import Iterator

FIGURE = re.compile(r"\d")
"""The sign of what holds a number."""


def in_lines_with(sign: re.Pattern[str], pattern: re.Pattern[str], body: str) -> Iterator[re.Match[str]]:
    """Where a pattern fits, as `pattern.finditer` has it; it reaches over no end of a line, and what it fits holds the
    sign.
    """
    found = sign.search(body)
    while found:
        start, end = body.rfind("\n", 0, found.start()) + 1, body.find("\n", found.start()) + 1 or len(body)
        yield from pattern.finditer(body, start, end)
        found = sign.search(body, end)
