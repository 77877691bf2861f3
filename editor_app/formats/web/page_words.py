"""Lines that only a web page has: its buttons, credits and notices, and the headings of what follows an article."""

import re
from functools import cache

from editor_app.text.language.lists import PAGE_BLOCKS, table

_LONGEST, _LONGEST_HEAD = 35, 8  # words; a longer paragraph may well be about a newsletter


def of_the_page(block: str, words: float) -> bool:
    """Whether a block with this many words belongs to the page, not to the article. Raises ResourceError."""
    return words <= _LONGEST and bool(_around().search(block))


def heads_what_follows(block: str, words: float) -> bool:
    """Whether a line with this many words is a heading of comments or of more articles. Raises ResourceError."""
    return words <= _LONGEST_HEAD and bool(_after().match(block))


@cache
def _around() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_listed('english')})|{_listed('related', 'around')}", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    return re.compile(_listed("related", "after"), re.IGNORECASE)


def _listed(*kinds: str) -> str:
    return "|".join(pattern for kind, pattern in table(PAGE_BLOCKS) if kind in kinds)
