"""The same character or word twice in a row where Chinese never doubles it: 的的, 将将, 我们我们."""

import re
from collections.abc import Iterator
from functools import cache

from editor_app.checks.rule import Hit, Reference
from editor_app.domain.message import say
from editor_app.text.chinese.lists import one_of
from editor_app.text.chinese.scripts import simplified
from editor_app.text.prepared import Text
from editor_app.text.span import Span

_LONGEST = 4
"""Characters of a word of the list."""


@cache
def _pattern() -> re.Pattern[str]:
    """What is doubled by mistake, with all of its copies."""
    return re.compile(rf"(?P<one>{one_of('doubled by mistake')})(?P=one)+")


@cache
def _meant() -> re.Pattern[str]:
    return re.compile(one_of("no repeat"))


@cache
def _neighbours(name: str) -> re.Pattern[str]:
    return re.compile(one_of(name))


def repeated(text: Text, ref: Reference) -> Iterator[Hit]:
    """A hit for each; one that two neighbouring words make is none: 为了|了解, 目的|的."""
    body = simplified(text.body)
    for match in _pattern().finditer(body):
        place = Span(*match.span())
        one = match["one"]
        twice = len(match[0]) == 2 * len(one)
        if (twice and _two_words(body, match)) or _is_set(body, place):
            continue
        said = place.of(text.body)
        word = said[: len(one)]
        yield Hit(place, say("“{word}” appears twice in a row. Take one out.", word=word), (word,), group=said)


def _is_set(body: str, place: Span) -> bool:
    """Whether it stands in a phrase that doubles it: 的的确确."""
    return any(
        match.start() < place.end and place.start < match.end()
        for match in _meant().finditer(body, max(0, place.start - _LONGEST), place.end + _LONGEST)
    )


def _two_words(body: str, match: re.Match[str]) -> bool:
    """Whether the first belongs to the word before, or the second to the word behind: 目的|的, 就是|是否."""
    start, end = match.span()
    if len(match["one"]) > 1:
        return False
    if body[end : end + 1] == body[end + 1 : end + 2] and body[end : end + 1].isalnum():  # 和和气气
        return True
    ahead = _neighbours("word before").fullmatch(body, max(0, start - 1), start + 1)
    behind = _neighbours("word behind").match(body, start + 1)
    return bool(ahead or behind)
